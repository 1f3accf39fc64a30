// What the desk and the public are told of reviews, counted on a real library.
import { beforeAll, describe, expect, it } from "vitest";
import { countReviews } from "#lib/articles/queries/count-reviews.ts";
import { getReviewSheet } from "#lib/articles/queries/get-review-sheet.ts";
import { listReviews } from "#lib/articles/queries/list-reviews.ts";
import type { ReceivedArticle } from "#lib/articles/rules/received.ts";
import { addDays, columnOf, today } from "#lib/articles/rules/review-cycle.ts";
import type { ReviewFilters } from "#lib/articles/views/reviews.ts";
import { db } from "#lib/platform/db.ts";
import { receiveOne } from "#tests/support/edits.ts";
import { anArticleDocument, aPerson, aReceivedArticle, aTheme } from "#tests/support/factories.ts";

const inDays = (days: number) => addDays(today(), days);

async function received(slug: string, override: Partial<ReceivedArticle> = {}): Promise<string> {
  const document = anArticleDocument({ title: slug });
  await receiveOne(aReceivedArticle({ slug, externalId: slug, document, ...override }));
  return (await db.article.findFirstOrThrow({ where: { slug } })).id;
}

async function signed(id: string): Promise<void> {
  const { currentRevisionId } = await db.article.findUniqueOrThrow({ where: { id } });
  const { id: personId } = await aPerson(db, { roles: ["clinical_reviewer"] });
  const about = { kind: "reverification", note: "Relu.", interests: "" } as const;
  await db.reviewSignature.create({ data: { ...about, articleId: id, personId, revisionId: currentRevisionId ?? "" } });
  await db.article.update({ where: { id }, data: { lastReviewedAt: columnOf(today()) } });
}

const withdraw = (slug: string) =>
  db.article.updateMany({
    where: { slug },
    data: {
      status: "withdrawn",
      withdrawnAt: new Date(),
      withdrawnReason: "Dose fausse.",
      unpublishedFor: "withdrawn",
    },
  });

const titles = async (override: Partial<ReviewFilters> = {}) =>
  (await listReviews("fr", { sort: "risk", page: 1, ...override })).rows.map(({ title }) => title);

beforeAll(async () => {
  await aTheme(db);
  await aTheme(db, "nutrition");
  await signed(await received("a-jour", { nextReviewAt: inDays(300) }));
  await signed(await received("bientot", { nextReviewAt: inDays(60), theme: "nutrition" }));
  await received("en-retard", { nextReviewAt: inDays(-1) });
  await received("tres-en-retard", { nextReviewAt: inDays(-400) });
  await received("aujourdhui", { nextReviewAt: inDays(0) });
  await received("jamais", { nextReviewAt: inDays(61), theme: "nutrition" });
  const provenance = { ...aReceivedArticle().provenance, documentDate: "2019" };
  await received("reprise", { origin: "import:essai", madeWith: "imported", nextReviewAt: null, provenance });
  await signed(await received("original", { nextReviewAt: inDays(300) }));
  await received("translation", { locale: "en", translationOf: "original", nextReviewAt: inDays(300) });
  await signed(await received("retire", { nextReviewAt: inDays(300) }));
  await withdraw("translation");
  await withdraw("retire");
});

describe("the list of what is to be read again", () => {
  it("begins with what something happened to, then what has been late for longest", async () => {
    expect(await titles()).toEqual([
      "original",
      "tres-en-retard",
      "en-retard",
      "reprise",
      "aujourdhui",
      "bientot",
      "jamais",
    ]);
  });

  it.each<[Partial<ReviewFilters>, string[]]>([
    [{ debt: "overdue" }, ["tres-en-retard", "en-retard"]],
    [{ debt: "due" }, ["aujourdhui", "bientot"]],
    [{ debt: "dated" }, ["reprise"]],
    [{ debt: "recheck" }, ["original"]],
    [{ debt: "never_signed", theme: "nutrition" }, ["jamais"]],
    [{ theme: "nutrition" }, ["bientot", "jamais"]],
    [{ theme: "inconnu" }, []],
    [{ language: "en" }, []],
    [{ debt: "overdue", sort: "title" }, ["en-retard", "tres-en-retard"]],
    [{ debt: "never_signed", sort: "term" }, ["tres-en-retard", "en-retard", "aujourdhui", "jamais", "reprise"]],
    [{ page: 2 }, []],
  ])("%j", async (filters, expected) => {
    expect(await titles(filters)).toEqual(expected);
  });

  it("is cut into pages by the database", async () => {
    const { total, pages, rows } = await listReviews("fr", { sort: "risk", page: 1 });
    expect({ total, pages, rows: rows.length }).toEqual({ total: 7, pages: 1, rows: 7 });
  });
});

describe("the counts", () => {
  it("agree with the lists, by theme and in all", async () => {
    const { all, byLocale, themes } = await countReviews("fr");
    expect(all).toEqual({
      ...{ articles: 8, signed: 3, never_signed: 5, due: 2, overdue: 2, dated: 1, recheck: 1, withdrawn: 2, gone: 0 },
      madeWith: { human: 0, ai_assisted: 7, imported: 1 },
    });
    expect([byLocale.fr.articles, byLocale.en.articles, byLocale.en.withdrawn]).toEqual([8, 0, 1]);
    expect(themes.map(({ slug, articles }) => [slug, articles]).toSorted()).toEqual([
      ["infections-et-vaccination", 6],
      ["nutrition", 2],
    ]);
    for (const debt of ["recheck", "overdue", "dated", "due", "never_signed"] as const)
      expect((await titles({ debt })).length, debt).toBe(all[debt]);
  });

  it("turn with the day", async () => {
    const { all } = await countReviews("fr", inDays(61));
    expect(all).toMatchObject({ overdue: 4, due: 1 });
  });
});

describe("the sheet of one article", () => {
  const sheetOf = async (slug: string) =>
    getReviewSheet("fr", (await db.article.findFirstOrThrow({ where: { slug } })).id);

  it("says what happened to its translation, until it is signed again", async () => {
    expect((await sheetOf("original"))?.sheet).toMatchObject({
      signatures: [{ note: "Relu.", revision: 1 }],
      translations: [],
      reasons: [{ kind: "translation_unpublished", title: "translation", locale: "en", explanation: "Dose fausse." }],
    });
    const { id } = await db.article.findFirstOrThrow({ where: { slug: "original" } });
    await signed(id);
    expect((await sheetOf("original"))?.sheet.reasons).toEqual([]);
    expect(await titles({ debt: "recheck" })).toEqual([]);
  });

  it("says why it left", async () => {
    expect((await sheetOf("retire"))?.sheet).toMatchObject({
      status: "withdrawn",
      departure: { reason: "withdrawn", explanation: "Dose fausse.", target: null },
    });
  });

  it.each(["", "0", crypto.randomUUID()])("of %j is none", async (id) => {
    expect(await getReviewSheet("fr", id)).toBeNull();
  });
});
