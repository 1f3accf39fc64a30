import { type FixedPage, pagesOf, pagesReachedFrom, siteMapGroups } from "#components/about/site-map.ts";
import type { ThemeCard } from "#components/articles/theme-grid.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type SiteMapPageProps = { locale: PageLocale; themes: readonly ThemeCard[] };

/** Every page, and how many articles each theme has today. */
export function SiteMapPage({ locale, themes }: SiteMapPageProps) {
  const t = translator(locale);
  const total = themes.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Breadcrumb
        locale={locale}
        items={[{ label: t("nav.home"), href: href("home", locale) }, { label: t("siteMap.title") }]}
      />
      <h1>{t("siteMap.title")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{t("siteMap.lead")}</p>
      <div className="mt-8 grid gap-10 md:grid-cols-2">
        {siteMapGroups.map((group) => (
          <section key={group} aria-labelledby={`plan-${group}`}>
            <h2 id={`plan-${group}`}>{t(`siteMap.groups.${group}`)}</h2>
            {group === "desk" && <p className="mt-1">{t("siteMap.deskNote")}</p>}
            <ul className="mt-2">
              {pagesOf(group).map((name) => (
                <li key={name}>
                  <MapLink href={href(name, locale)}>{t(`siteMap.pages.${name}`)}</MapLink>
                  {name === "themes" && <Themes locale={locale} themes={themes} total={total} />}
                  <Reached locale={locale} from={name} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function MapLink({ href: address, children }: { href: string; children: string }) {
  return (
    <a href={address} className="inline-flex min-h-11 min-w-11 items-center">
      {children}
    </a>
  );
}

function Themes({ locale, themes, total }: SiteMapPageProps & { total: number }) {
  const t = translator(locale);
  return (
    <>
      <p>{t("siteMap.total", { count: total })}</p>
      <ul className="ps-6">
        {themes.map(({ slug, name, count }) => (
          <li key={slug} className="flex flex-wrap items-center gap-x-3">
            <MapLink href={href("theme", locale, { slug })}>{name}</MapLink>
            <span className="text-soft">{t("themes.count", { count })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Pages that have no address of their own to link to from here: said, so that one knows they exist. */
function Reached({ locale, from }: { locale: PageLocale; from: FixedPage }) {
  const t = translator(locale);
  const names = pagesReachedFrom(from);
  if (names.length === 0) return null;
  return (
    <ul className="list-disc ps-10 text-soft">
      {names.map((name) => (
        <li key={name}>{t(`siteMap.reached.${name}`)}</li>
      ))}
    </ul>
  );
}
