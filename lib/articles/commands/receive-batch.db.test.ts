import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { documentDigest } from "#lib/articles/rules/digest.ts";
import type { ReceivedArticle } from "#lib/articles/rules/received.ts";
import { columnOf } from "#lib/articles/rules/review-cycle.ts";
import { db } from "#lib/platform/db.ts";
import { anEdit, aSectionEdit, liveDocument, receiveOne } from "#tests/support/edits.ts";
import { aCitation, anArticleDocument, aReceivedArticle, aTheme, withSection } from "#tests/support/factories.ts";

beforeAll(() => aTheme(db));

let slug: string;
let serial = 0;
// Each test has an article of its own: revisions cannot be deleted.
beforeEach(() => {
  serial += 1;
  slug = `gastro-${serial}`;
});

const arriving = (override: Partial<ReceivedArticle> = {}) => aReceivedArticle({ slug, externalId: slug, ...override });
const receive = (override: Partial<ReceivedArticle> = {}) => receiveOne(arriving(override));
const preview = (override: Partial<ReceivedArticle> = {}) => receiveOne(arriving(override), { dryRun: true });
const theArticle = () =>
  db.article.findFirstOrThrow({ where: { slug }, include: { revisions: true, upstreams: true } });
const suggestions = () =>
  db.suggestion.findMany({ where: { article: { slug } }, include: { changes: true }, orderBy: { createdAt: "asc" } });

const document = anArticleDocument();
const peoplesText = "La diarrhée dure trois jours au plus.\n\nLa fièvre reste modérée.";
const filesText = "La diarrhée dure un ou deux jours[^ameli-gastro].\n\nLa fièvre reste modérée.";
const filesCare = "Buvez souvent, par petites gorgées, de l’eau sucrée et salée.\n\nMangez ce qui vous fait envie.";

describe("a new article", () => {
  it("is published as its first revision, with what is known of it", async () => {
    expect(await receive()).toEqual({ ok: true, outcome: "created" });
    const article = await theArticle();
    expect(article).toMatchObject({ status: "published", themeSlug: "infections-et-vaccination" });
    expect(article.revisions).toMatchObject([
      { number: 1, material: true, origin: "files", upstreamDigest: documentDigest(document), authorId: null },
    ]);
    expect(article.upstreams).toMatchObject([{ origin: "files", externalId: slug, licence: "Licence Ouverte 2.0" }]);
    expect(await liveDocument(db, slug)).toEqual(document);
    expect(await db.journalEntry.findMany({ where: { articleId: article.id } })).toMatchObject([
      { kind: "article_published", actorId: null },
    ]);
  });

  it("is refused under an unknown theme, or at the address of another", async () => {
    expect(await receive({ theme: "astrologie" })).toEqual({ ok: false, reason: "unknown_theme" });
    await receive();
    expect(await receive({ origin: "import:portal" })).toEqual({ ok: false, reason: "slug_taken" });
    expect(await receive({ externalId: "autre" })).toEqual({ ok: false, reason: "slug_taken" });
    expect((await theArticle()).upstreams).toHaveLength(1);
  });

  it("is only spoken of in a preview", async () => {
    expect(await preview()).toEqual({ ok: true, outcome: "created" });
    expect(await db.article.count({ where: { slug } })).toBe(0);
  });
});

describe("an article that came before", () => {
  beforeEach(() => receive());

  it("is left alone when nothing changed", async () => {
    expect(await receive()).toEqual({ ok: true, outcome: "unchanged" });
    expect((await theArticle()).revisions).toHaveLength(1);
  });

  it("is revised when its text changed", async () => {
    const changed = withSection(document, "soigner", filesCare);
    expect(await preview({ document: changed })).toEqual({ ok: true, outcome: "revised" });
    expect(await receive({ document: changed })).toEqual({ ok: true, outcome: "revised" });
    expect(await liveDocument(db, slug)).toEqual(changed);
    expect(await receive({ document: changed })).toEqual({ ok: true, outcome: "unchanged" });
  });

  it("keeps its address, and takes a new theme without a new revision", async () => {
    await aTheme(db, "prevention-au-quotidien");
    await db.article.updateMany({
      where: { slug },
      data: { indexedRevisionId: (await theArticle()).currentRevisionId },
    });
    expect(await receive({ theme: "prevention-au-quotidien", slug: "autre-adresse" })).toMatchObject({
      outcome: "unchanged",
    });
    const article = await theArticle();
    expect(article.themeSlug).toBe("prevention-au-quotidien");
    // The search engine is to look again: the theme is in its index too.
    expect(article.indexedRevisionId).not.toBe(article.currentRevisionId);
    expect(article.indexedRevisionId).not.toBeNull();
    expect(article.revisions).toHaveLength(1);
  });

  it("is to be reviewed on the day that was set here, until the file itself gives another one", async () => {
    await db.article.updateMany({ where: { slug }, data: { nextReviewAt: columnOf("2026-12-01") } });
    const changed = withSection(document, "soigner", filesCare);
    await receive({ document: changed });
    expect((await theArticle()).nextReviewAt).toEqual(columnOf("2026-12-01"));
    await receive({ document: changed, nextReviewAt: "2028-05-02" });
    expect((await theArticle()).nextReviewAt).toEqual(columnOf("2028-05-02"));
    await receive({ document: changed, nextReviewAt: null });
    expect((await theArticle()).nextReviewAt).toBeNull();
  });

  it("is not published again once withdrawn", async () => {
    await db.article.updateMany({
      where: { slug },
      data: { status: "withdrawn", withdrawnAt: new Date(), withdrawnReason: "Publié par erreur." },
    });
    const changed = withSection(document, "soigner", filesCare);
    expect(await receive({ document: changed })).toEqual({ ok: false, reason: "not_published" });
  });
});

describe("an article that people changed here", () => {
  beforeEach(async () => {
    await receive();
    await aSectionEdit(db, slug, "signes", peoplesText);
  });

  it("keeps their text when the same file comes again", async () => {
    expect(await receive()).toEqual({ ok: true, outcome: "unchanged" });
    expect(await liveDocument(db, slug)).toEqual(withSection(document, "signes", peoplesText));
  });

  it("is merged with a change elsewhere", async () => {
    expect(await receive({ document: withSection(document, "soigner", filesCare) })).toMatchObject({
      outcome: "revised",
    });
    const both = withSection(withSection(document, "signes", peoplesText), "soigner", filesCare);
    expect(await liveDocument(db, slug)).toEqual(both);
    expect(await suggestions()).toEqual([]);
  });

  it("has nothing to gain from the same change", async () => {
    expect(await receive({ document: withSection(document, "signes", peoplesText) })).toMatchObject({
      outcome: "unchanged",
    });
    const article = await theArticle();
    expect(article.revisions).toHaveLength(2);
    expect(article.upstreams[0]?.document).toEqual(withSection(document, "signes", peoplesText));
  });

  it("keeps their text where both changed it, and opens one suggestion, once", async () => {
    const theirs = withSection(withSection(document, "signes", filesText), "soigner", filesCare);
    expect(await preview({ document: theirs })).toEqual({ ok: true, outcome: "conflict" });
    expect(await receive({ document: theirs })).toEqual({ ok: true, outcome: "conflict" });
    const merged = withSection(withSection(document, "signes", peoplesText), "soigner", filesCare);
    expect(await liveDocument(db, slug)).toEqual(merged);

    const { currentRevisionId, id } = await theArticle();
    const [suggestion] = await suggestions();
    expect(suggestion).toMatchObject({
      origin: "content_conflict",
      status: "submitted",
      authorId: null,
      minor: false,
      baseRevisionId: currentRevisionId,
      changes: [{ sectionKey: "signes", proposed: filesText }],
    });
    expect(await db.journalEntry.count({ where: { articleId: id, kind: "suggestion_submitted" } })).toBe(1);

    expect(await receive({ document: theirs })).toEqual({ ok: true, outcome: "unchanged" });
    // Back and forth: the same document is not put before a moderator twice.
    expect(await receive({ document: withSection(document, "signes", "Autre texte.") })).toMatchObject({
      outcome: "conflict",
    });
    expect(await receive({ document: theirs })).toEqual({ ok: true, outcome: "conflict" });
    expect(await suggestions()).toHaveLength(2);
  });

  it("describes to the moderator what a suggestion cannot carry", async () => {
    await anEdit(db, slug, (live) => ({ ...live, title: "Gastro : boire d’abord" }));
    expect(await receive({ document: { ...document, title: "La gastro-entérite" } })).toMatchObject({
      outcome: "conflict",
    });
    expect((await liveDocument(db, slug)).title).toBe("Gastro : boire d’abord");
    const [suggestion] = await suggestions();
    expect(suggestion?.changes).toEqual([]);
    expect(suggestion?.rationale).toContain("La gastro-entérite");
  });

  it("takes in the citation of a conflicting section, so that accepting it works", async () => {
    const citations = [...document.citations, aCitation({ key: "has-gastro", publisher: "HAS" })];
    const theirs = { ...withSection(document, "signes", "Elle dure deux jours[^has-gastro]."), citations };
    expect(await receive({ document: theirs })).toMatchObject({ outcome: "conflict" });
    expect((await liveDocument(db, slug)).citations.map(({ key }) => key)).toContain("has-gastro");
  });
});

describe("a translation", () => {
  const english = { ...document, title: "Gastroenteritis: drink, rest, watch" };
  const translation = (override: Partial<ReceivedArticle> = {}) =>
    receive({
      locale: "en",
      slug: `${slug}-en`,
      document: english,
      translationOf: slug,
      followsDigest: "0000000000000001",
      ...override,
    });

  it("joins its original, which must be there and have no other", async () => {
    expect(await translation()).toEqual({ ok: false, reason: "unknown_original" });
    await receive();
    expect(await translation()).toEqual({ ok: true, outcome: "created" });
    const groups = await db.article.findMany({
      where: { slug: { in: [slug, `${slug}-en`] } },
      select: { groupId: true },
    });
    expect(new Set(groups.map(({ groupId }) => groupId)).size).toBe(1);
    expect(await translation({ externalId: "autre", slug: `${slug}-b` })).toEqual({
      ok: false,
      reason: "translation_exists",
    });
  });

  it("says in its history that it follows a newer original, even when its text stays", async () => {
    await receive();
    await translation();
    expect(await translation({ followsDigest: "0000000000000002" })).toEqual({ ok: true, outcome: "revised" });
    const revisions = await db.revision.findMany({
      where: { article: { slug: `${slug}-en` } },
      orderBy: { number: "asc" },
    });
    expect(revisions).toMatchObject([
      { followsDigest: "0000000000000001", material: true },
      { followsDigest: "0000000000000002", material: false },
    ]);
    expect(await translation({ followsDigest: "0000000000000002" })).toEqual({ ok: true, outcome: "unchanged" });
  });
});
