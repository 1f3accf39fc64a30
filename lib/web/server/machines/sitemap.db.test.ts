import { beforeAll, describe, expect, it } from "vitest";
import { listIndexable, listIndexableParts } from "#lib/articles/queries/list-indexable.ts";
import { db } from "#lib/platform/db.ts";
import {
  articlesPerPart,
  sitemap,
  sitemapIndex,
  sitemapPart,
  sitemapPartNumber,
} from "#lib/web/server/machines/sitemap.ts";
import { aSectionEdit, receiveOne } from "#tests/support/edits.ts";
import { aReceivedArticle, aSource, aTheme } from "#tests/support/factories.ts";
import { childrenOf, readXml, textOf, type XmlNode } from "#tests/support/read-xml.ts";

const portalUrl = "https://sante.example";
const receive = (slug: string, override: Parameters<typeof aReceivedArticle>[0] = {}) =>
  receiveOne(aReceivedArticle({ slug, externalId: slug, ...override }));

beforeAll(async () => {
  await aTheme(db);
  await aTheme(db, "theme-vide");
  await aSource(db);
  await receive("asthme");
  await receive("asthma", { locale: "en", translationOf: "asthme", followsDigest: "a".repeat(64) });
  await receive("rhume");
  await receive("retire");
  await receive("ancien");
  await receive("ancienne-traduction", { locale: "en", translationOf: "rhume", followsDigest: "a".repeat(64) });
  const withdrawn = { status: "withdrawn", withdrawnAt: new Date(), withdrawnReason: "Dépassé." } as const;
  await db.article.updateMany({ where: { slug: "retire" }, data: withdrawn });
  await db.article.updateMany({ where: { slug: { startsWith: "ancien" } }, data: { isDated: true } });
});

const read = async () => childrenOf(readXml((await sitemap(portalUrl)) ?? ""), "url");
const addresses = (urls: XmlNode[]) => urls.map((url) => textOf(url, "loc"));
const languages = (url: XmlNode | undefined) =>
  Object.fromEntries(
    childrenOf(url ?? { name: "", attributes: {}, text: "", children: [] }, "xhtml:link").map(({ attributes }) => [
      attributes.hreflang,
      attributes.href,
    ]),
  );

describe("the site map", () => {
  it("names living articles, and neither withdrawn nor dated ones", async () => {
    const articles = addresses(await read()).filter((address) => address.includes("/articles/"));
    expect(articles).toEqual([
      "https://sante.example/articles/asthme",
      "https://sante.example/en/articles/asthma",
      "https://sante.example/articles/rhume",
    ]);
  });

  it("names each translation of an article that is offered, the French one as the original", async () => {
    const urls = await read();
    const of = (path: string) => languages(urls.find((url) => textOf(url, "loc") === portalUrl + path));
    const both = {
      fr: "https://sante.example/articles/asthme",
      en: "https://sante.example/en/articles/asthma",
      "x-default": "https://sante.example/articles/asthme",
    };
    expect(of("/articles/asthme")).toEqual(both);
    expect(of("/en/articles/asthma")).toEqual(both);
    expect(of("/articles/rhume")).toEqual({});
  });

  it("names pages, themes that hold something, and sources, once each", async () => {
    const all = addresses(await read());
    for (const path of [
      "/",
      "/en",
      "/themes",
      "/themes/infections-et-vaccination",
      "/en/sources/agence-exemple",
      "/en/legal",
    ])
      expect(all).toContain(portalUrl + path);
    expect(
      all.filter((address) => /theme-vide|example\/recherche|\/en\/search|connexion|moderation/.test(address)),
    ).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it("dates an article by its last change of text", async () => {
    const lastmod = async () =>
      textOf((await read()).find((url) => textOf(url, "loc").endsWith("/asthme")) as XmlNode, "lastmod");
    const before = await lastmod();
    await db.article.updateMany({ where: { slug: "asthme" }, data: { nextReviewAt: new Date("2027-01-01") } });
    expect(await lastmod()).toBe(before);
    await aSectionEdit(db, "asthme", "soigner", "Buvez souvent.");
    expect((await lastmod()) > before).toBe(true);
  });

  it("comes in parts where it is long, each article in one of them", async () => {
    const parts = await listIndexableParts(2);
    expect(parts).toHaveLength(2);
    const slugs = (await Promise.all([0, 1].map((part) => listIndexable(part, 2)))).map((part) =>
      part.map(({ slug }) => slug),
    );
    expect(slugs).toEqual([["asthme", "asthma"], ["rhume"]]);
    const index = readXml(sitemapIndex(portalUrl, parts));
    expect(index.name).toBe("sitemapindex");
    expect(childrenOf(index, "sitemap").map((part) => textOf(part, "loc"))).toEqual([
      "https://sante.example/sitemaps/1.xml",
      "https://sante.example/sitemaps/2.xml",
    ]);
    expect(await sitemapPart(portalUrl, 2)).toBeNull();
  });

  it("keeps far below 50,000 addresses and 50 MB a part, with the longest addresses", () => {
    const longest = `<url><loc>${portalUrl}/en/articles/${"a".repeat(100)}</loc></url>`.length * 5;
    expect(articlesPerPart).toBeLessThan(50_000);
    expect(articlesPerPart * longest).toBeLessThan(50 * 1024 * 1024);
  });

  it.each([
    ["/sitemaps/1.xml", 1],
    ["/sitemaps/12.xml", 12],
    ["/sitemaps/0.xml", null],
    ["/sitemaps/01.xml", null],
    ["/sitemaps/99999.xml", null],
    ["/sitemaps/a.xml", null],
    ["/sitemap.xml", null],
  ])("%s is part %s", (pathname, number) => {
    expect(sitemapPartNumber(pathname)).toBe(number);
  });
});
