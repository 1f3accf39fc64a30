import { beforeAll, describe, expect, it } from "vitest";
import { record } from "#lib/journal/commands.ts";
import { db } from "#lib/platform/db.ts";
import { atomFeed, changesFeed } from "#lib/web/server/machines/feed.ts";
import { aSectionEdit, receiveOne } from "#tests/support/edits.ts";
import { anArticleDocument, aReceivedArticle, aTheme } from "#tests/support/factories.ts";
import { childrenOf, problemsOfFeed, readXml, textOf } from "#tests/support/read-xml.ts";

const site = { portalUrl: "https://sante.example", publisher: null };
const theme = { slug: "autre-theme", name: "Autre <thème> & « suite »" };

beforeAll(async () => {
  await aTheme(db);
  await aTheme(db, "autre-theme");
  await receiveOne(aReceivedArticle());
  const document = anArticleDocument({ title: "Grippe < 38 °C & repos", summary: "Se <b>reposer</b>." });
  await receiveOne(aReceivedArticle({ slug: "grippe", externalId: "grippe", theme: "autre-theme", document }));
  await aSectionEdit(db, "gastro-enterite", "soigner", "Buvez souvent.");
});

const titles = (feed: string) => childrenOf(readXml(feed), "entry").map((entry) => textOf(entry, "title"));

describe("a feed of changes", () => {
  it("has all that RFC 4287 asks for, with changes, without any, and for a theme", async () => {
    for (const feed of [
      await changesFeed(site, "fr", null),
      await changesFeed(site, "fr", theme),
      await changesFeed({ ...site, publisher: "Agence & Cie" }, "en", null),
    ])
      expect(problemsOfFeed(readXml(feed))).toEqual([]);
  });

  it("tells of each change, the newest first, in its language and of its theme", async () => {
    expect(titles(await changesFeed(site, "fr", null))).toEqual([
      "Article modifié\u00A0: Gastro-entérite : boire, se reposer, surveiller",
      "Nouvel article\u00A0: Grippe < 38 °C & repos",
      "Nouvel article\u00A0: Gastro-entérite : boire, se reposer, surveiller",
    ]);
    expect(titles(await changesFeed(site, "fr", theme))).toEqual(["Nouvel article\u00A0: Grippe < 38 °C & repos"]);
    expect(titles(await changesFeed(site, "en", null))).toEqual([]);
  });

  it("gives what changed as text, and never as markup of its own", async () => {
    const [revised, flu] = childrenOf(readXml(await changesFeed(site, "fr", null)), "entry");
    if (!revised || !flu) throw new Error("no entries");
    expect(textOf(revised, "summary")).toBe("Passage précisé.");
    expect(textOf(flu, "content")).toContain("<p>Se &lt;b&gt;reposer&lt;/b&gt;.</p>");
    expect(childrenOf(flu, "category").map(({ attributes }) => attributes.term)).toEqual(["autre-theme", "published"]);
    expect(childrenOf(flu, "link")[0]?.attributes).toEqual({
      ...{ rel: "alternate", type: "text/html", hreflang: "fr" },
      href: "https://sante.example/articles/grippe",
    });
  });

  it("keeps its identifiers when it is asked again, and on another host", async () => {
    const ids = (feed: string) => childrenOf(readXml(feed), "entry").map((entry) => textOf(entry, "id"));
    const before = ids(await changesFeed(site, "fr", null));
    expect(ids(await changesFeed({ ...site, portalUrl: "https://autre.example" }, "fr", null))).toEqual(before);
  });

  it("says whether it is a demonstration, and who answers for it", async () => {
    const demonstration = readXml(await changesFeed(site, "fr", null));
    expect(textOf(demonstration, "subtitle")).toContain("n’est pas un service officiel");
    const official = readXml(await changesFeed({ ...site, publisher: "Agence Exemple" }, "fr", null));
    expect(textOf(official, "subtitle")).not.toContain("officiel");
    expect(childrenOf(official, "author")[0]?.children[0]?.text).toBe("Agence Exemple");
  });

  it("tells of a text that is gone, without a link to it", () => {
    const at = new Date("2026-11-01T10:00:00Z");
    const article = { ...{ groupId: "", slug: "parti", title: "Parti", summary: "Faux.", readable: false }, theme };
    const gone = {
      kind: "withdrawn" as const,
      at,
      article,
      note: "Publié par erreur.",
      material: null,
      revision: null,
    };
    const feed = readXml(atomFeed(site, "fr", null, [{ id: "019ac4b2-0000-7000-8000-000000000000", ...gone }]));
    expect(problemsOfFeed(feed)).toEqual([]);
    const [entry] = childrenOf(feed, "entry");
    expect(entry && childrenOf(entry, "link")).toEqual([]);
    expect(entry && textOf(entry, "content")).toBe("<p>Publié par erreur.</p>");
    expect(textOf(feed, "updated")).toBe("2026-11-01T10:00:00.000Z");
  });

  it("holds the last fifty", async () => {
    const { id: articleId } = await db.article.findFirstOrThrow({ where: { slug: "grippe" } });
    await db.$transaction(async (tx) => {
      for (let i = 0; i < 60; i += 1)
        await record(tx, { kind: "article_withdrawn", articleId, reason: `Raison ${i}.` });
    });
    expect(titles(await changesFeed(site, "fr", null))).toHaveLength(50);
  });
});
