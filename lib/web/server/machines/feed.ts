// Atom feeds (RFC 4287) of what was published, changed, reviewed again or withdrawn.
import { listChanges } from "#lib/articles/queries/list-changes.ts";
import type { Change } from "#lib/articles/rules/changes.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { escapeHtml } from "#lib/shared/text.ts";
import { element, type Xml, xmlDocument } from "#lib/shared/xml.ts";

const entriesPerFeed = 50;

export type FeedSite = { portalUrl: string; publisher: string | null };
type Theme = { slug: string; name: string };

/** What has changed lately in one language, everywhere or in one theme. */
export async function changesFeed(site: FeedSite, locale: PageLocale, theme: Theme | null): Promise<string> {
  const changes = await listChanges(locale, { theme: theme?.slug ?? null }, { take: entriesPerFeed });
  return atomFeed(site, locale, theme, changes);
}

export function atomFeed(site: FeedSite, locale: PageLocale, theme: Theme | null, changes: readonly Change[]): string {
  const t = translator(locale);
  const absolute = (path: string) => new URL(path, site.portalUrl).href;
  const self = theme ? href("themeFeed", locale, { slug: theme.slug }) : href("updatesFeed", locale);
  const list = theme ? href("theme", locale, { slug: theme.slug }) : href("updates", locale);
  const subtitle = [t("feeds.subtitle"), site.publisher === null ? t("site.demo") : ""].join(" ").trim();
  return xmlDocument(
    element("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": locale }, [
      // A tag (RFC 4151): it stays when the address of the feed moves.
      element("id", {}, `tag:${new URL(site.portalUrl).hostname},2026:changes:${locale}:${theme?.slug ?? "all"}`),
      element("title", {}, theme ? t("feeds.theme", { name: theme.name }) : t("feeds.updates")),
      element("subtitle", {}, subtitle),
      // A feed of nothing yet has never changed.
      element("updated", {}, (changes[0]?.at ?? new Date(0)).toISOString()),
      element("author", {}, [element("name", {}, site.publisher ?? t("site.name"))]),
      element("link", { rel: "self", type: "application/atom+xml", href: absolute(self) }),
      element("link", { rel: "alternate", type: "text/html", hreflang: locale, href: absolute(list) }),
      element("icon", {}, absolute("/favicon.svg")),
      ...changes.map((change) => entry(change, locale, absolute)),
    ]),
  );
}

/** One change, not one article: whoever follows a feed is told of each. */
function entry(change: Change, locale: PageLocale, absolute: (path: string) => string): Xml {
  const { id, kind, at, article, note, material } = change;
  const t = translator(locale);
  const time = at.toISOString();
  const title = t(`feeds.${kind}`, { title: article.title });
  const notes = [note, kind === "revised" && material === false ? t("feeds.minor") : ""].filter(Boolean);
  const summary = notes.join(" ") || title;
  return element("entry", {}, [
    element("id", {}, `urn:uuid:${id}`),
    element("title", {}, title),
    element("updated", {}, time),
    element("published", {}, time),
    // What is readable no more has no page to lead to.
    ...(article.readable
      ? [
          element("link", {
            rel: "alternate",
            type: "text/html",
            hreflang: locale,
            href: absolute(href("article", locale, { slug: article.slug })),
          }),
        ]
      : []),
    element("category", {
      term: article.theme.slug,
      label: article.theme.name,
      scheme: absolute(href("themes", "fr")),
    }),
    element("category", { term: kind, label: t(`feeds.kinds.${kind}`) }),
    element("summary", {}, summary),
    // A text that was published in error is not sent out once more.
    element(
      "content",
      { type: "html" },
      [summary, ...(article.readable ? [article.summary] : [])].map((text) => `<p>${escapeHtml(text)}</p>`).join(""),
    ),
  ]);
}
