// What the server itself answers to machines: robots.txt, site maps, feeds, the pictures of shared links. Made once, kept
// like pages, and refreshed by the same tags; without a database they are the last ones that we have, or 503.
import type { IncomingMessage } from "node:http";
import { findCard } from "#lib/articles/queries/find-card.ts";
import { findMoved } from "#lib/articles/queries/find-moved.ts";
import { findThemeName } from "#lib/articles/queries/list-articles.ts";
import { articlesTag, registryTag } from "#lib/articles/rules/tags.ts";
import { isDatabaseDown } from "#lib/platform/db.ts";
import { logger } from "#lib/platform/logger.ts";
import { href, type PageLocale, type ResolvedPath } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { secondsToWait } from "#lib/web/rate-limit.ts";
import { type Answer, isKnown, redirectTo, textAnswer } from "#lib/web/server/answers.ts";
import { type CardWords, isDrawable } from "#lib/web/server/machines/card.ts";
import { CardImages, cardKey } from "#lib/web/server/machines/card-images.ts";
import { changesFeed } from "#lib/web/server/machines/feed.ts";
import { robotsPath, robotsText, sitemapPath } from "#lib/web/server/machines/robots.ts";
import { sitemap, sitemapPart, sitemapPartNumber } from "#lib/web/server/machines/sitemap.ts";
import { type CachedPage, etagOf, type PageCache } from "#lib/web/server/page-cache.ts";

type Site = { portalUrl: string; publisher: string | null };

/** Whether an address is one of those below: not a file, though it looks like one. */
export const isMachinePath = (pathname: string): boolean =>
  pathname === robotsPath || pathname === sitemapPath || sitemapPartNumber(pathname) !== null;

const tags = [articlesTag, registryTag];
/** A document as pages are kept; null where there is none. */
const asPage = (html: string | null): CachedPage => ({
  html: html ?? "",
  styles: [],
  etag: etagOf(html ?? ""),
  tags,
  status: html === null ? 404 : 200,
  location: null,
});

// Public data: any site may read it and show it.
const openHeaders = { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" };
const pictureAge = 24 * 60 * 60;

export class Machines {
  readonly #site: Site;
  readonly #cache: PageCache;
  readonly #images = new CardImages();

  constructor(site: Site, cache: PageCache) {
    this.#site = site;
    this.#cache = cache;
  }

  /** The answer for an address of ours, or null where it is a page's. */
  async answer(request: IncomingMessage, pathname: string, resolved: ResolvedPath | null): Promise<Answer | null> {
    if (pathname === robotsPath) return this.#robots();
    try {
      const part = sitemapPartNumber(pathname);
      if (pathname === sitemapPath) return await this.#sitemap(pathname, sitemap);
      if (part !== null) return await this.#sitemap(pathname, (portalUrl) => sitemapPart(portalUrl, part));
      if (resolved?.kind !== "machine") return null;
      const slug = decodeURIComponent(resolved.params.slug ?? "");
      switch (resolved.name) {
        case "updatesFeed":
          return await this.#feed(resolved.locale, null);
        case "themeFeed":
          return await this.#feed(resolved.locale, slug);
        case "articleImage":
          return await this.#articlePicture(request, resolved.locale, slug);
        case "siteImage":
          return await this.#picture(request, this.#siteWords(resolved.locale));
        default:
          return null;
      }
    } catch (error) {
      const down = isDatabaseDown(error);
      if (!down) logger.error({ err: error, page: resolved?.name ?? "sitemap" }, "request failed");
      return textAnswer(down ? 503 : 500, "Unavailable", { "retry-after": "10" });
    }
  }

  #robots(): Answer {
    const { portalUrl, publisher } = this.#site;
    const body = robotsText({ portalUrl, indexed: publisher !== null });
    return textAnswer(200, body, { "cache-control": "public, no-cache", etag: etagOf(body) });
  }

  #sitemap(pathname: string, make: (portalUrl: string) => Promise<string | null>): Promise<Answer> {
    return this.#document(pathname, "application/xml", () => make(this.#site.portalUrl));
  }

  #feed(locale: PageLocale, slug: string | null): Promise<Answer> {
    return this.#document(`feed:${locale}:${slug ?? ""}`, "application/atom+xml", async () => {
      if (slug === null) return changesFeed(this.#site, locale, null);
      const name = await findThemeName(locale, slug);
      return name === null ? null : changesFeed(this.#site, locale, { slug, name });
    });
  }

  async #document(key: string, type: string, make: () => Promise<string | null>): Promise<Answer> {
    const { page, source } = await this.#cache.get(key, async () => asPage(await make()));
    if (page.status !== 200) return textAnswer(404, "Not found");
    return {
      status: 200,
      headers: {
        ...openHeaders,
        "content-type": `${type}; charset=utf-8`,
        "cache-control": "public, no-cache",
        etag: page.etag,
      },
      body: page.html,
      key: page.etag,
      source,
    };
  }

  #siteWords(locale: PageLocale): CardWords {
    const t = translator(locale);
    const under = this.#site.publisher ?? t("site.demo");
    return { title: t("site.tagline"), over: "", site: t("site.name"), under };
  }

  /** Only what an article says, never what an address does: nobody can make our picture say something. Links that were
   * shared long ago keep theirs. */
  async #articlePicture(request: IncomingMessage, locale: PageLocale, slug: string): Promise<Answer> {
    const { page } = await this.#cache.get(`card:${locale}:${slug}`, async () => {
      const card = await findCard(locale, slug);
      if (!card) return this.#movedPicture(locale, slug);
      // A word of medicine without one of its letters is another word: better no title than a wrong one.
      if (!isDrawable(card.title)) return asPage(JSON.stringify(this.#siteWords(locale)));
      const t = translator(locale);
      const under = this.#site.publisher === null ? t("site.demo") : t("site.tagline");
      return asPage(JSON.stringify({ title: card.title, over: card.theme, site: t("site.name"), under }));
    });
    if (page.location !== null) return redirectTo(page.location);
    if (page.status !== 200) return textAnswer(404, "Not found");
    return this.#picture(request, JSON.parse(page.html) as CardWords);
  }

  async #movedPicture(locale: PageLocale, slug: string): Promise<CachedPage> {
    const moved = await findMoved(locale, slug);
    if (moved?.kind !== "moved") return asPage(null);
    const location = href("articleImage", moved.to.locale, { slug: moved.to.slug });
    return { ...asPage(null), location, tags: [...tags, ...moved.tags] };
  }

  async #picture(request: IncomingMessage, words: CardWords): Promise<Answer> {
    const key = cardKey(words);
    const headers = {
      ...openHeaders,
      "content-type": "image/png",
      "cache-control": `public, max-age=${pictureAge}`,
      etag: `"${key}"`,
    };
    // Who has it already needs no drawing.
    if (isKnown(request, headers.etag)) return { status: 200, headers, body: "" };
    const kept = this.#images.kept(key);
    if (kept) return { status: 200, headers, body: kept, source: "hit" };
    const seconds = await secondsToWait("drawing", String(request.headers["x-portal-client"] ?? "unknown"));
    if (seconds > 0) return textAnswer(429, "Too many requests", { "retry-after": String(seconds) });
    const png = await this.#images.draw(key, words);
    if (!png) return textAnswer(503, "Busy", { "retry-after": "5" });
    return { status: 200, headers, body: png, source: "miss" };
  }
}
