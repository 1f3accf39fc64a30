// What comes with a past, what was taken down by its publisher, and what grows old.
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { markDated } from "#lib/articles/commands/mark-dated.ts";
import { getArticle, getPublishedArticle } from "#lib/articles/queries/get-article.ts";
import { getHistory } from "#lib/articles/queries/get-history.ts";
import { inDoubt } from "#lib/articles/rules/index-doubt.ts";
import type { PastVersion, ReceivedArticle } from "#lib/articles/rules/received.ts";
import { db } from "#lib/platform/db.ts";
import { aSectionEdit, liveDocument, receiveOne } from "#tests/support/edits.ts";
import { anArticleDocument, aReceivedArticle, aTheme, withSection } from "#tests/support/factories.ts";

beforeAll(() => aTheme(db));

let slug: string;
let serial = 0;
beforeEach(() => {
  serial += 1;
  slug = `covid-${serial}`;
});

const document = anArticleDocument();
const says = (text: string) => withSection(document, "soigner", text);
const past = (day: string, text: string): PastVersion => ({
  document: says(text),
  versionDate: `${day}T10:00:00+02:00`,
  changeNote: `Version du ${day}.`,
});

const arriving = (override: Partial<ReceivedArticle> = {}) =>
  aReceivedArticle({
    ...{ slug, externalId: slug, origin: "import:essai", madeWith: "imported", nextReviewAt: null },
    provenance: { ...aReceivedArticle().provenance, documentDate: "2021-06-20" },
    document: says("Troisième texte."),
    versionDate: "2021-06-20T10:00:00+02:00",
    changeNote: "Version du 2021-06-20.",
    history: [
      past("2021-05-01", "Premier texte."),
      past("2021-06-01", "Deuxième texte."),
      past("2021-06-02", "Deuxième texte."),
    ],
    ...override,
  });

const theArticle = () =>
  db.article.findFirstOrThrow({ where: { slug }, include: { revisions: { orderBy: { number: "asc" } } } });

describe("an article that comes with its earlier versions", () => {
  it("has them as its history, with their dates", async () => {
    expect(await receiveOne(arriving())).toEqual({ ok: true, outcome: "created" });
    const { revisions, currentRevisionId } = await theArticle();
    expect(
      revisions.map(({ number, createdAt, material, changeNote }) => [
        number,
        createdAt.toISOString().slice(0, 10),
        material,
        changeNote,
      ]),
    ).toEqual([
      [1, "2021-05-01", true, "Version du 2021-05-01."],
      [2, "2021-06-01", true, "Version du 2021-06-01."],
      [3, "2021-06-02", false, "Version du 2021-06-02."],
      [4, "2021-06-20", true, "Version du 2021-06-20."],
    ]);
    expect(currentRevisionId).toBe(revisions[3]?.id);
    expect(await liveDocument(db, slug)).toEqual(says("Troisième texte."));
    const history = await getHistory("fr", slug, 1);
    expect(history).toMatchObject({ total: 4, indexed: false });
    expect(history?.entries.map(({ fromElsewhere }) => fromElsewhere)).toEqual([true, true, true, true]);
    expect(history?.entries[0]?.differences).toMatchObject([{ part: "section:soigner", change: "changed" }]);
    expect(await db.journalEntry.count({ where: { articleId: (await theArticle()).id } })).toBe(1);
  });

  it("takes only what is newer the next time, each version on its own", async () => {
    await receiveOne(arriving());
    expect(await receiveOne(arriving())).toEqual({ ok: true, outcome: "unchanged" });
    const { history } = arriving();
    const later = arriving({
      document: says("Cinquième texte."),
      versionDate: "2021-08-01T10:00:00+02:00",
      history: [...history, past("2021-06-20", "Troisième texte."), past("2021-07-01", "Quatrième texte.")],
    });
    expect(await receiveOne(later)).toEqual({ ok: true, outcome: "revised" });
    const { revisions } = await theArticle();
    expect(revisions.slice(4).map(({ changeNote }) => changeNote)).toEqual([
      "Version du 2021-07-01.",
      "Version du 2021-06-20.",
    ]);
    expect((await getHistory("fr", slug, 1))?.entries.map(({ fromElsewhere }) => fromElsewhere)).toEqual([
      ...[false, false],
      ...[true, true, true, true],
    ]);
  });

  it("keeps what people wrote here between two of its versions", async () => {
    await receiveOne(arriving());
    await aSectionEdit(db, slug, "signes", "La fièvre reste modérée, écrit quelqu’un.");
    await receiveOne(arriving({ document: says("Sixième texte."), versionDate: "2021-09-01T10:00:00+02:00" }));
    const live = await liveDocument(db, slug);
    expect(live.sections.find(({ key }) => key === "signes")?.markdown).toContain("écrit quelqu’un");
    expect(live.sections.find(({ key }) => key === "soigner")?.markdown).toBe("Sixième texte.");
  });
});

describe("an article that its publisher took down", () => {
  const withdrawn = { on: "2021-07-15T18:37:48+02:00", reason: "Retirée par l’éditeur d’origine le 15 juillet 2021." };

  it("keeps its text, its address and its explanation, and is no more published", async () => {
    expect(await receiveOne(arriving({ withdrawn }))).toEqual({ ok: true, outcome: "created" });
    expect(await getPublishedArticle("fr", slug)).toBeNull();
    expect(await getArticle("fr", slug)).toMatchObject({
      withdrawal: { at: new Date(withdrawn.on), reason: withdrawn.reason },
      sections: document.sections.map(({ key }) => ({ key })),
    });
    expect(await db.journalEntry.findMany({ where: { articleId: (await theArticle()).id } })).toMatchObject([
      { kind: "article_withdrawn", reason: withdrawn.reason },
    ]);
    expect(await receiveOne(arriving({ withdrawn }))).toEqual({ ok: true, outcome: "unchanged" });
  });

  it("may have been published here before", async () => {
    await receiveOne(arriving());
    expect(await receiveOne(arriving({ withdrawn }))).toMatchObject({ ok: true });
    expect(await theArticle()).toMatchObject({ status: "withdrawn", withdrawnReason: withdrawn.reason });
    expect(await receiveOne(arriving())).toEqual({ ok: false, reason: "not_published" });
  });
});

describe("a text taken over from elsewhere", () => {
  const provenance = (documentDate: string | null) => ({ ...aReceivedArticle().provenance, documentDate });

  it.each([
    ["is dated at once when its document is older than two years", "2021-06-20", true],
    ["lives when its document is recent", "2026-06", false],
    ["lives from the day on which it came, when it bears no date", null, false],
  ])("%s", async (_, documentDate, isDated) => {
    await receiveOne(arriving({ provenance: provenance(documentDate) }));
    expect(await getArticle("fr", slug)).toMatchObject({ isDated });
  });

  it("becomes dated when its day comes, and the search engine is to rank it anew", async () => {
    await receiveOne(arriving({ provenance: provenance("2026-06") }));
    await markDated();
    expect(await theArticle()).toMatchObject({ isDated: false });
    await db.article.updateMany({ where: { slug }, data: { datedFrom: new Date() } });
    await markDated();
    expect(await theArticle()).toMatchObject({ isDated: true, indexedRevisionId: inDoubt });
    await receiveOne(arriving({ provenance: provenance("2026-11") }));
    expect(await theArticle()).toMatchObject({ isDated: false });
  });

  it("never happens to our own files, which are reviewed instead", async () => {
    await receiveOne(arriving({ origin: "files", provenance: provenance(null) }));
    expect(await theArticle()).toMatchObject({ datedFrom: null, isDated: false });
  });
});

it("is found by its other names", async () => {
  await receiveOne(arriving({ document: { ...document, alsoCalled: ["Grippe intestinale", "Gastro"] } }));
  const { id } = await theArticle();
  expect(await db.articleText.findUniqueOrThrow({ where: { articleId: id } })).toMatchObject({
    names: "Grippe intestinale\nGastro",
  });
});
