import type { ReactNode } from "react";

export type Definition = { term: string; value: ReactNode };

/** Terms and what they stand for, side by side where there is room. Values that are null or false are left out. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(9rem,max-content)_1fr] sm:gap-y-2">
      {items
        .filter(({ value }) => value !== null && value !== false)
        .map(({ term, value }) => (
          <div key={term} className="contents">
            <dt className="font-bold text-soft max-sm:-mb-3">{term}</dt>
            <dd className="min-w-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
