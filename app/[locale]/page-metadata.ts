import type { Metadata } from "next";
import { getEnv } from "#lib/platform/env.ts";
import { href, type PageLocale, pages, resolvePath } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { pageSignals, type Signals } from "#lib/web/page-signals.ts";

type Address = { locale: PageLocale; address: string };

type About = {
  title?: string;
  description?: string;
  /** Public path of the page. */
  address?: string;
  /** Its translations, itself included, where the address alone does not tell them. */
  translations?: Address[];
  /** Which page of a list it is. */
  page?: number;
  /** Instead of the page itself; `location` where its readers go. */
  status?: Signals["status"];
  location?: string;
  tags?: string[];
  /** False: outside search engines leave it alone. */
  indexed?: boolean;
  /** A feed of what the page lists. */
  feed?: { address: string; title: string };
  /** What previews of a link to an article say beside its title. Without a picture of its own they show the portal's. */
  article?: { publishedAt: Date; modifiedAt: Date; section: string; image: string | null };
};

const absolute = (path: string) => new URL(path, getEnv().portalUrl).href;

/** A title as it is announced: with the page of a list, and first with what went wrong. */
export function pageTitle(locale: PageLocale, title: string, { page = 1, failed = false }): string {
  const t = translator(locale);
  const numbered = page > 1 ? t("nav.titleOfPage", { title, page }) : title;
  return failed ? t("ui.titleOfError", { title: numbered }) : numbered;
}

/** Metadata of a page, with what server.ts needs to know of it. */
export function pageMetadata(about: About): Metadata {
  const { title, description, address, status, location, tags, indexed = true } = about;
  return {
    title,
    ...(description && { description }),
    // A demonstration is no place to look up one's health (docs/adr/0017).
    ...(!(indexed && getEnv().publisher) && { robots: { index: false, follow: false } }),
    ...(address && { alternates: alternates(about, address), ...preview(about, address) }),
    other: pageSignals({ status, location, tags }),
  };
}

const withPage = (address: string, page: number) => (page > 1 ? `${address}?page=${page}` : address);

function alternates({ translations, page = 1, feed }: About, address: string): Metadata["alternates"] {
  // Later pages of a list have no counterpart in the other language.
  const languages = page > 1 ? [] : (translations ?? bothLanguages(address));
  const original = languages.find(({ locale }) => locale === "fr");
  return {
    canonical: absolute(withPage(address, page)),
    ...(languages.length > 1 && {
      languages: Object.fromEntries([
        ...languages.map(({ locale, address: other }) => [locale, absolute(other)]),
        ...(original ? [["x-default", absolute(original.address)]] : []),
      ]),
    }),
    ...(feed && { types: { "application/atom+xml": [{ url: absolute(feed.address), title: feed.title }] } }),
  };
}

/** An address without parameters names the same page in both languages. */
function bothLanguages(address: string): Address[] {
  const { name } = resolvePath(address);
  if (!name || pages[name].fr.includes(":")) return [];
  const to = href as (page: typeof name, locale: PageLocale) => string;
  return (["fr", "en"] as const).map((locale) => ({ locale, address: to(name, locale) }));
}

const openGraphLocales = { fr: "fr_FR", en: "en_GB" };

/** Open Graph (https://ogp.me): how a link to the page looks where it is shared. */
function preview({ title, description, article, page = 1 }: About, address: string): Metadata {
  const { locale } = resolvePath(address);
  const t = translator(locale);
  const image = {
    url: absolute(article?.image ?? href("siteImage", locale)),
    width: 1200,
    height: 630,
    type: "image/png",
    alt: `${(article?.image && title) || t("site.tagline")} – ${t("site.name")}`,
  };
  return {
    openGraph: {
      title: title ?? t("site.name"),
      description: description ?? t("site.tagline"),
      url: absolute(withPage(address, page)),
      siteName: t("site.name"),
      locale: openGraphLocales[locale],
      images: [image],
      ...(article
        ? {
            type: "article",
            publishedTime: article.publishedAt.toISOString(),
            modifiedTime: article.modifiedAt.toISOString(),
            section: article.section,
          }
        : { type: "website" }),
    },
    twitter: { card: "summary_large_image" },
  };
}
