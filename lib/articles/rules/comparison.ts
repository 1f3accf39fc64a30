// The address of a comparison of two revisions.
import { href, type PageLocale } from "#lib/shared/addresses.ts";

/** What its parameters are called. */
export const comparisonNames = {
  fr: { from: "de", to: "a", view: "vue", columns: "colonnes" },
  en: { from: "from", to: "to", view: "view", columns: "columns" },
} as const;

export type ComparisonRequest = {
  /** Numbers of revisions; null: not chosen. */
  from: number | null;
  to: number | null;
  /** Side by side, rather than one after the other. */
  columns: boolean;
};

const numberOf = (typed: string): number | null =>
  typed === "" ? null : /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 0;

/** @param read gives a parameter, or "" where there is none. A number that cannot be one is 0, which no revision has. */
export function readComparison(locale: PageLocale, read: (name: string) => string): ComparisonRequest {
  const names = comparisonNames[locale];
  return {
    from: numberOf(read(names.from)),
    to: numberOf(read(names.to)),
    columns: read(names.view) === names.columns,
  };
}

export function comparisonAddress(
  locale: PageLocale,
  slug: string,
  { from, to, columns = false }: { from: number; to: number; columns?: boolean },
): string {
  const names = comparisonNames[locale];
  const parameters = new URLSearchParams({ [names.from]: String(from), [names.to]: String(to) });
  if (columns) parameters.set(names.view, names.columns);
  return `${href("compare", locale, { slug })}?${parameters}`;
}
