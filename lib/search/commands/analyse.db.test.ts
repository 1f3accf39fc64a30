// The database's own search documents, where no engine is.
import { randomBytes } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/platform/db.ts";
import { loadVocabularies } from "#lib/search/adapters/vocabularies.ts";
import { analyse } from "#lib/search/commands/analyse.ts";
import { synchronise } from "#lib/search/commands/synchronise.ts";
import { type CorpusArticle, corpus } from "#lib/search/corpus.fixture.ts";
import { countedWords, publish, publishMany, recountedWords, setPublished } from "#lib/search/library.fixture.ts";
import { refreshKnowledge } from "#lib/search/queries/knowledge.ts";
import { searchArticles } from "#lib/search/queries/search-articles.ts";

const [avc, asthma] = corpus as [CorpusArticle, CorpusArticle];

beforeAll(async () => {
  // Before the environment is read for the first time.
  Object.assign(process.env, { MEILI_URL: "", MEILI_SEARCH_KEY: "", MEILI_ADMIN_KEY: "" });
  for (const article of corpus) await publish(article);
});

const documentOf = (articleId: string) => db.searchDocument.findUnique({ where: { articleId } });
const articlesWith = async (word: string) =>
  (await db.searchWord.findUnique({ where: { locale_word: { locale: "fr", word } } }))?.articles ?? 0;

afterEach(async () => {
  expect(await countedWords()).toEqual(await recountedWords());
  expect(await db.searchWord.count({ where: { articles: { lt: 0 } } })).toBe(0);
});

describe("without an engine", () => {
  it("articles are analysed all the same, once, and the database answers", async () => {
    expect(await synchronise()).toEqual({ analysed: corpus.length, pushed: 0, removed: 0 });
    expect(await synchronise()).toEqual({ analysed: 0, pushed: 0, removed: 0 });
    await refreshKnowledge();
    const answer = await searchArticles({ q: "bouche de travers", locale: "fr", page: 1, limit: 10 });
    expect(answer).toMatchObject({ status: "degraded", engine: "postgres" });
    expect(answer.hits[0]?.slug).toBe("avc");
  });
});

describe("a search document", () => {
  it("is that of the live revision, and its words are counted", async () => {
    const id = await publish({ ...asthma, title: "Asthme et zibeline" });
    expect(await articlesWith("zibeline")).toBe(0);
    expect((await synchronise()).analysed).toBe(1);
    expect(await articlesWith("zibeline")).toBe(1);
    const { currentRevisionId } = await db.article.findUniqueOrThrow({ where: { id } });
    expect(await documentOf(id)).toMatchObject({ revisionId: currentRevisionId, listed: true, locale: "fr" });
  });

  it("is replaced by that of the next revision: what is gone is counted no more", async () => {
    await publish({ ...asthma, title: "Asthme et loutre" });
    await synchronise();
    expect([await articlesWith("zibeline"), await articlesWith("loutre")]).toEqual([0, 1]);
    await publish({ ...asthma, title: "Asthme et loutre", summary: "Autre résumé." });
    await synchronise();
    expect(await articlesWith("loutre")).toBe(1);
  });

  it("is off the list once the article is withdrawn, and back with it", async () => {
    const id = await publish({ ...avc, slug: "a-retirer", title: "Une martre" });
    await synchronise();
    expect(await articlesWith("martre")).toBe(1);
    await setPublished(id, false);
    expect((await synchronise()).analysed).toBe(0);
    expect((await documentOf(id))?.listed).toBe(false);
    expect(await articlesWith("martre")).toBe(0);
    await synchronise();
    expect(await articlesWith("martre")).toBe(0);
    await setPublished(id, true);
    expect((await synchronise()).analysed).toBe(1);
    expect(await articlesWith("martre")).toBe(1);
  });

  it("is made for what was published while others were made", async () => {
    await publish({ ...avc, slug: "loup", title: "Un loup" });
    const runs = [synchronise(), synchronise()];
    await publish({ ...avc, slug: "loup", title: "Un lynx" });
    await Promise.all(runs);
    await synchronise();
    expect([await articlesWith("loup"), await articlesWith("lynx")]).toEqual([0, 1]);
  });

  it("is made of any text, of endless words too", async () => {
    const random = randomBytes(3_000).toString("hex");
    const words = [random, "a".repeat(3_000), "ß".repeat(70_000), "é'\\:&|!()*<->", "¬", "😀", "\uFFFD", "ŀ", "ʼn"];
    const id = await publish({ ...avc, slug: "etrange", title: random.slice(0, 2_900), body: words.join(" ") });
    expect((await synchronise()).analysed).toBe(1);
    expect((await documentOf(id))?.listed).toBe(true);
  });
});

describe("all of them", () => {
  it("are made anew when rules or vocabulary are not those of before, in batches", async () => {
    await publishMany(1_200);
    await synchronise();
    const french = await db.article.count({ where: { status: "published", locale: "fr" } });
    await db.searchDocument.updateMany({ where: { locale: "fr" }, data: { title: " faux " } });
    expect(await analyse("fr", await loadVocabularies())).toBe(0);
    await db.searchAnalysis.updateMany({ where: { locale: "fr" }, data: { digest: "old" } });
    expect(await analyse("fr", await loadVocabularies())).toBe(french);
    expect(await db.searchDocument.count({ where: { title: " faux ", listed: true } })).toBe(0);
    expect(await analyse("fr", await loadVocabularies())).toBe(0);
  });
});
