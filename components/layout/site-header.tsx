import type { CurrentPage } from "#components/layout/current-page.ts";
import { Wordmark } from "#components/layout/logo.tsx";
import { pageWidth } from "#components/layout/page-width.ts";
import { ReadingSettings } from "#components/reading/reading-settings.tsx";
import { SearchForm } from "#components/search/search-form.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type Alternate = { locale: PageLocale; href: string };

type SiteHeaderProps = {
  locale: PageLocale;
  alternates: readonly Alternate[];
  query: string;
  /** False on pages that have a search field of their own. */
  withSearch: boolean;
  current: CurrentPage | undefined;
  withSettings: boolean;
};

export function SiteHeader({ locale, alternates, query, withSearch, current, withSettings }: SiteHeaderProps) {
  const t = translator(locale);
  return (
    // Narrow, the search comes last: Tab follows what is seen where browsers can (CSS Display 4, reading-flow).
    <div
      className={`${pageWidth} relative flex flex-wrap items-center gap-2 py-3 sm:gap-x-6 [reading-flow:flex-visual]`}
    >
      <a
        href={href("home", locale)}
        aria-current={current === "home" ? "page" : undefined}
        className="me-auto inline-flex min-h-12 min-w-0 max-sm:flex-[1_1_12rem] items-center gap-3 text-ink no-underline hover:text-accent"
      >
        <Wordmark name={t("site.name")} />
      </a>
      {withSearch && (
        <div className="order-last w-full lg:order-none lg:min-w-64 lg:flex-1 print:hidden">
          <SearchForm locale={locale} query={query} compact />
        </div>
      )}
      {/* Together on the right, on a line of their own where text is so large that one does not hold all. */}
      <div className="contents lg:ms-auto lg:flex lg:gap-x-6">
        {withSettings && <ReadingSettings locale={locale} />}
        <nav aria-label={t("nav.main")} className="-mx-2 print:hidden">
          <ul className="flex flex-wrap items-center gap-x-1">
            <NavItem href={href("themes", locale)} current={current === "themes"}>
              {t("nav.themes")}
            </NavItem>
            <NavItem href={href("mySpace", locale)} current={current === "mySpace"}>
              {t("nav.mySpace")}
            </NavItem>
            {alternates
              .filter((alternate) => alternate.locale !== locale)
              .map((alternate) => (
                <NavItem key={alternate.locale} href={alternate.href} lang={alternate.locale}>
                  {t(`site.languageName.${alternate.locale}`)}
                </NavItem>
              ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}

type NavItemProps = { href: string; children: string; current?: boolean; lang?: PageLocale };

function NavItem({ href: address, children, current, lang }: NavItemProps) {
  return (
    <li>
      <a
        href={address}
        lang={lang}
        hrefLang={lang}
        aria-current={current ? "page" : undefined}
        className="inline-flex min-h-11 items-center px-2 font-bold text-ink no-underline decoration-2 underline-offset-8 hover:text-accent hover:underline aria-[current]:underline"
      >
        {children}
      </a>
    </li>
  );
}
