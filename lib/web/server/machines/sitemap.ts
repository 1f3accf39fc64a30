// Site maps (https://www.sitemaps.org/protocol.html), with the translations of each page.
import { listThemes } from "#lib/articles/queries/list-articles.ts";
import { type IndexableArticle, listIndexable, listIndexableParts } from "#lib/articles/queries/list-indexable.ts";
import { href, otherLocale, type PageLocale, type PageName, pages } from "#lib/shared/addresses.ts";
import { element, type Xml, xmlDocument } from "#lib/shared/xml.ts";
import { listSources } from "#lib/sources/queries/read-sources.ts";

/** Far below what the protocol allows (50,000): a part stays light to make and to read. */
export const articlesPerPart = 5_000;

const partPath = (number: number) => `/sitemaps/${number}.xml`;

/** The number in the address of a part, from 1, or null where it is none. */
export const sitemapPartNumber = (pathname: string): number | null => {
  const [, number] = /^\/sitemaps\/([1-9]\d{0,3})\.xml$/.exec(pathname) ?? [];
  return number ? Number(number) : null;
};

type Place = { path: string; changedAt?: Date; translations?: Partial<Record<PageLocale, string>> };

const namespaces = {
  xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
  "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
};

function urlElement(portalUrl: string, { path, changedAt, translations = {} }: Place): Xml {
  const absolute = (to: string) => new URL(to, portalUrl).href;
  const { fr, en } = translations;
  const languages = fr && en ? { fr, en, "x-default": fr } : {};
  return element("url", {}, [
    element("loc", {}, absolute(path)),
    ...(changedAt ? [element("lastmod", {}, changedAt.toISOString())] : []),
    ...Object.entries(languages).map(([hreflang, other]) =>
      element("xhtml:link", { rel: "alternate", hreflang, href: absolute(other) }),
    ),
  ]);
}

const inBothLanguages = (translations: Record<PageLocale, string>): Place[] =>
  (["fr", "en"] as const).map((locale) => ({ path: translations[locale], translations }));

/** For those who make pages, not for those who read them: it says so to search engines itself. */
const unlisted: readonly PageName[] = ["style"];

/** Pages without parameters that readers come for. */
function fixedPages(): Place[] {
  const names = (Object.keys(pages) as PageName[]).filter(
    (name) => pages[name].kind === "cached" && !pages[name].fr.includes(":") && !unlisted.includes(name),
  );
  const to = href as (name: PageName, locale: PageLocale) => string;
  return names.flatMap((name) => inBothLanguages({ fr: to(name, "fr"), en: to(name, "en") }));
}

async function themePages(): Promise<Place[]> {
  const [french, english] = await Promise.all([listThemes("fr"), listThemes("en")]);
  const path = (locale: PageLocale, slug: string) => href("theme", locale, { slug });
  return [...new Set([...french, ...english].map(({ slug }) => slug))].flatMap((slug) => {
    const fr = french.some((theme) => theme.slug === slug) ? path("fr", slug) : undefined;
    const en = english.some((theme) => theme.slug === slug) ? path("en", slug) : undefined;
    return [fr, en].filter((each) => each !== undefined).map((each) => ({ path: each, translations: { fr, en } }));
  });
}

async function sourcePages(): Promise<Place[]> {
  const sources = await listSources("fr");
  return sources.flatMap(({ slug }) =>
    inBothLanguages({ fr: href("source", "fr", { slug }), en: href("source", "en", { slug }) }),
  );
}

const otherPages = async (): Promise<Place[]> => [
  ...fixedPages(),
  ...(await Promise.all([themePages(), sourcePages()])).flat(),
];

function articlePage({ locale, slug, otherSlug, changedAt }: IndexableArticle): Place {
  const path = href("article", locale, { slug });
  const other = otherLocale(locale);
  const translations =
    otherSlug === null ? {} : { [locale]: path, [other]: href("article", other, { slug: otherSlug }) };
  return { path, changedAt, translations };
}

/** One part of the map; null where there is none of this number. The first also holds the pages that are no articles. */
export async function sitemapPart(portalUrl: string, number: number): Promise<string | null> {
  const [articles, others] = await Promise.all([
    listIndexable(number - 1, articlesPerPart),
    number === 1 ? otherPages() : [],
  ]);
  const places = [...others, ...articles.map(articlePage)];
  if (places.length === 0) return null;
  return xmlDocument(
    element(
      "urlset",
      namespaces,
      places.map((place) => urlElement(portalUrl, place)),
    ),
  );
}

/** The map: whole while it is small, else the list of its parts. */
export async function sitemap(portalUrl: string): Promise<string | null> {
  const parts = await listIndexableParts(articlesPerPart);
  return parts.length > 1 ? sitemapIndex(portalUrl, parts) : sitemapPart(portalUrl, 1);
}

export const sitemapIndex = (portalUrl: string, parts: readonly Date[]): string =>
  xmlDocument(
    element(
      "sitemapindex",
      { xmlns: namespaces.xmlns },
      parts.map((changedAt, i) =>
        element("sitemap", {}, [
          element("loc", {}, new URL(partPath(i + 1), portalUrl).href),
          element("lastmod", {}, changedAt.toISOString()),
        ]),
      ),
    ),
  );
