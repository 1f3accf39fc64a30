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
    <div className={`${pageWidth} relative flex flex-wrap items-center gap-x-8 gap-y-2 py-3 lg:gap-x-6`}>
      <a
        href={href("home", locale)}
        aria-current={current === "home" ? "page" : undefined}
        className="me-auto inline-flex min-h-12 min-w-0 items-center gap-3 text-ink no-underline hover:text-accent"
      >
        <Wordmark name={t("site.name")} />
      </a>
      {withSearch && (
        <div className="order-last w-full lg:order-none lg:w-auto lg:max-w-md lg:min-w-64 lg:flex-1 print:hidden">
          <SearchForm locale={locale} query={query} compact />
        </div>
      )}
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
