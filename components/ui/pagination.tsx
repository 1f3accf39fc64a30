import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type PaginationProps = {
  locale: PageLocale;
  /** From 1. */
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  /** What is being paged, where a page has more than one such list. */
  label?: string;
};

/** Plain links to the pages nearby, the first and the last. Nothing where there is but one page. */
export function Pagination({ locale, page, pages, hrefOf, label }: PaginationProps) {
  if (pages < 2) return null;
  const t = translator(locale);
  return (
    <nav aria-label={label ?? t("nav.pagination")} className="mt-8 print:hidden">
      <ul className="flex flex-wrap items-center gap-2">
        {page > 1 && (
          <PageLink href={hrefOf(page - 1)} rel="prev">
            <Icon name="previous" className="size-5" /> {t("nav.previousPage")}
          </PageLink>
        )}
        {nearby(page, pages).map((number) => (
          <PageLink
            key={number}
            href={hrefOf(number)}
            current={number === page}
            label={t("nav.page", { page: number })}
          >
            {number}
          </PageLink>
        ))}
        {page < pages && (
          <PageLink href={hrefOf(page + 1)} rel="next">
            {t("nav.nextPage")} <Icon name="next" className="size-5" />
          </PageLink>
        )}
      </ul>
    </nav>
  );
}

/** 1, the current page and its neighbours, and the last. */
const nearby = (page: number, pages: number): number[] =>
  [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages).sort((a, b) => a - b);

type PageLinkProps = { href: string; children: ReactNode; current?: boolean; label?: string; rel?: string };

function PageLink({ href, children, current, label, rel }: PageLinkProps) {
  const look = current
    ? "border-accent bg-accent text-on-accent hover:text-on-accent"
    : "border-line bg-surface hover:border-accent";
  return (
    <li>
      <a
        href={href}
        rel={rel}
        aria-label={label}
        aria-current={current ? "page" : undefined}
        className={`inline-flex min-h-11 min-w-11 items-center justify-center gap-1 rounded-md border-2 px-3 font-bold no-underline ${look}`}
      >
        {children}
      </a>
    </li>
  );
}
