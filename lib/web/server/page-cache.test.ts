import { describe, expect, it } from "vitest";
import { type CachedPage, PageCache } from "#lib/web/server/page-cache.ts";

const aPage = (html: string, tags = ["article:1"], status = 200): CachedPage => ({
  ...{ html, styles: [], tags, status, etag: html },
  location: status === 308 ? "/b" : null,
});
const rendering = (page: CachedPage) => async () => page;

async function failing(): Promise<CachedPage> {
  throw new Error("the database is away");
}

describe("PageCache", () => {
  it("makes a page once, then serves it from memory", async () => {
    const cache = new PageCache();
    expect(await cache.get("/a", rendering(aPage("one")))).toMatchObject({ source: "miss", page: { html: "one" } });
    expect(await cache.get("/a", failing)).toMatchObject({ source: "hit", page: { html: "one" } });
  });

  it("makes it again after one of its tags changed, and only then", async () => {
    const cache = new PageCache();
    await cache.get("/a", rendering(aPage("one")));
    cache.invalidate(["article:2"]);
    expect(await cache.get("/a", rendering(aPage("two")))).toMatchObject({ source: "hit" });
    cache.invalidate(["article:1"]);
    expect(await cache.get("/a", rendering(aPage("two")))).toMatchObject({ source: "miss", page: { html: "two" } });
    cache.invalidate(["article:1"]);
    expect(await cache.get("/a", rendering(aPage("three")))).toMatchObject({ page: { html: "three" } });
  });

  it("serves the stale copy while pages cannot be made, and a fresh one as soon as they can", async () => {
    const cache = new PageCache();
    await cache.get("/a", rendering(aPage("one")));
    cache.invalidateAll();
    expect(await cache.get("/a", failing)).toMatchObject({ source: "stale", page: { html: "one" } });
    expect(await cache.get("/a", rendering(aPage("two")))).toMatchObject({ source: "miss", page: { html: "two" } });
  });

  it("throws when there is no copy", async () => {
    await expect(new PageCache().get("/a", failing)).rejects.toThrow("away");
  });

  it("keeps nothing but good pages", async () => {
    const cache = new PageCache();
    await cache.get("/a", rendering(aPage("gone", [], 404)));
    expect(await cache.get("/a", rendering(aPage("back")))).toMatchObject({ source: "miss", page: { html: "back" } });
  });

  it.each([410, 308, 307])("keeps an answer of %i until one of its tags changes", async (status) => {
    const cache = new PageCache();
    await cache.get("/a", rendering(aPage("moved", ["article:1"], status)));
    expect(await cache.get("/a", failing)).toMatchObject({ source: "hit", page: { status } });
    cache.invalidate(["article:1"]);
    expect(await cache.get("/a", rendering(aPage("back")))).toMatchObject({ source: "miss", page: { html: "back" } });
  });

  it("makes a page once for all who wait for it", async () => {
    const cache = new PageCache();
    let made = 0;
    const slow = async () => {
      made += 1;
      await Promise.resolve();
      return aPage("one");
    };
    await Promise.all(Array.from({ length: 20 }, () => cache.get("/a", slow)));
    expect(made).toBe(1);
  });

  it("does not keep as fresh a page whose making was overtaken by a change", async () => {
    const cache = new PageCache();
    const gate = Promise.withResolvers<CachedPage>();
    const early = cache.get("/a", () => gate.promise);
    cache.invalidate(["article:1"]);
    // Who asks after the change gets a rendering of their own.
    expect(await cache.get("/a", rendering(aPage("new")))).toMatchObject({ page: { html: "new" } });
    gate.resolve(aPage("old"));
    await early;
    expect(await cache.get("/a", rendering(aPage("newest")))).toMatchObject({ page: { html: "newest" } });
  });
});
