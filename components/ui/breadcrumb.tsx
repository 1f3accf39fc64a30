import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type Crumb = { label: string; href?: string };

/** The way down to this page; the last item is the page itself and has no link. */
export function Breadcrumb({ locale, items }: { locale: PageLocale; items: readonly Crumb[] }) {
  return (
    <nav aria-label={translator(locale)("nav.breadcrumb")} className="-mt-2 mb-5 text-sm print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2">
        {items.map((item) => (
          <li
            key={item.label}
            className="flex min-h-11 items-center gap-2 not-first:before:text-soft not-first:before:content-['/'/''] last:max-sm:hidden"
          >
            {item.href ? (
              <a href={item.href} className="inline-flex min-h-11 min-w-11 items-center">
                {item.label}
              </a>
            ) : (
              <span aria-current="page" className="text-soft">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
