import type { ReactNode } from "react";
import type { CurrentPage } from "#components/layout/current-page.ts";
import { pageWidth } from "#components/layout/page-width.ts";
import { SiteFooter } from "#components/layout/site-footer.tsx";
import { type Alternate, SiteHeader } from "#components/layout/site-header.tsx";
import { contentId, SkipLinks } from "#components/layout/skip-links.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type PageShellProps = {
  locale: PageLocale;
  /** The same page in each language, this one included or not. */
  alternates: readonly Alternate[];
  /** Who answers for the portal. Null: it is a demonstration, and every page says so. */
  publisher: string | null;
  search?: { query: string };
  current?: CurrentPage;
  /** False where the reader's settings are applied but cannot be changed. */
  withSettings: boolean;
  children: ReactNode;
};

// These pages open on a search field of their own: a second one in the header would only repeat it.
const withOwnSearch: readonly (CurrentPage | undefined)[] = ["home", "search", "notFound"];

/** What surrounds every page. */
export function PageShell({ locale, alternates, publisher, search, current, withSettings, children }: PageShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLinks locale={locale} />
      <header className="border-b border-line">
        {publisher === null && <DemoBanner locale={locale} />}
        <SiteHeader
          locale={locale}
          alternates={alternates}
          query={search?.query ?? ""}
          withSearch={!withOwnSearch.includes(current)}
          current={current}
          withSettings={withSettings}
        />
      </header>
      <main id={contentId} tabIndex={-1} className={`${pageWidth} grow pt-6 sm:pt-8`}>
        {children}
      </main>
      <SiteFooter locale={locale} publisher={publisher} />
    </div>
  );
}

function DemoBanner({ locale }: { locale: PageLocale }) {
  return (
    <div role="note" className="bg-warning-wash text-sm text-warning">
      <p className={`${pageWidth} py-1.5`}>{translator(locale)("site.demo")}</p>
    </div>
  );
}
