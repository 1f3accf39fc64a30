import { beforeEach, describe, expect, it } from "vitest";
import type { Person, Role } from "#lib/accounts/rules.ts";
import { checkUnpublish, type UnpublishInput, unpublishArticle } from "#lib/articles/commands/unpublish-article.ts";
import { findMoved } from "#lib/articles/queries/find-moved.ts";
import { getArticle } from "#lib/articles/queries/get-article.ts";
import { listRecent } from "#lib/articles/queries/list-articles.ts";
import { db } from "#lib/platform/db.ts";
import { aSectionEdit, receiveOne } from "#tests/support/edits.ts";
import { anArticleDocument, aPerson, aReceivedArticle, aTheme } from "#tests/support/factories.ts";

let serial = 0;

async function person(...roles: Role[]): Promise<Person> {
  const { id, pseudonym } = await aPerson(db, { roles });
  return { kind: "person", personId: id, pseudonym, roles };
}

/** A new article. @returns its slug. */
async function anArticle(override: Parameters<typeof aReceivedArticle>[0] = {}): Promise<string> {
  const slug = `fiche-${++serial}`;
  const document = anArticleDocument({ title: `Fiche ${serial}` });
  await receiveOne(aReceivedArticle({ slug, externalId: slug, document, ...override }));
  return override.slug ?? slug;
}

const the = (slug: string) => db.article.findFirstOrThrow({ where: { slug } });

async function unpublish(slug: string, override: Partial<UnpublishInput> = {}, actor?: Person) {
  const { id, currentRevisionId } = await the(slug);
  const input = { reason: "withdrawn", explanation: "La règle est abrogée.", target: "" } as const;
  const asked = { ...input, headRevision: currentRevisionId ?? "", ...override };
  return unpublishArticle(actor ?? (await person("moderator")), id, asked, async () => {});
}

const mergeInto = (slug: string, target: string) =>
  unpublish(slug, { reason: "consolidated", explanation: "Deux fiches disaient la même chose.", target });

beforeEach(() => aTheme(db));

describe("a withdrawn text", () => {
  it("stays at its address with its explanation, leaves the lists, and is recorded", async () => {
    const slug = await anArticle();
    const moderator = await person("moderator");
    expect(await unpublish(slug, {}, moderator)).toEqual({ ok: true });
    expect(await getArticle("fr", slug)).toMatchObject({ withdrawal: { reason: "La règle est abrogée." } });
    expect((await listRecent("fr", 500)).map((one) => one.slug)).not.toContain(slug);
    const { id, unpublishedFor } = await the(slug);
    expect(unpublishedFor).toBe("withdrawn");
    expect(await db.journalEntry.findFirst({ where: { articleId: id }, orderBy: { at: "desc" } })).toMatchObject({
      kind: "article_withdrawn",
      actorId: moderator.personId,
      reason: "La règle est abrogée.",
    });
  });
});

describe("a consolidated text", () => {
  it("leads to the article that took it in, through as many moves as it takes", async () => {
    const [a, b, c, d] = [await anArticle(), await anArticle(), await anArticle(), await anArticle()];
    expect(await mergeInto(a, `https://sante.exemple.invalid/articles/${b}`)).toEqual({ ok: true });
    expect(await getArticle("fr", a)).toBeNull();
    const [before] = await Promise.all([findMoved("fr", a)]);
    expect(before).toMatchObject({ kind: "moved", to: { locale: "fr", slug: b }, permanent: true });
    await mergeInto(b, c);
    await mergeInto(c, d);
    const groups = await db.article.findMany({ where: { slug: { in: [b, c, d] } }, select: { groupId: true } });
    const moved = await findMoved("fr", a);
    expect(moved).toMatchObject({ kind: "moved", to: { locale: "fr", slug: d }, permanent: true });
    // Whichever of them moves next, the cached answer is stale.
    expect(moved?.tags.toSorted()).toEqual(groups.map(({ groupId }) => `article:${groupId}`).toSorted());
    await unpublish(d);
    expect(await findMoved("fr", a)).toMatchObject({ to: { slug: d }, withdrawn: true });
  });

  it("is gone with the text that took it in, if that one was an error", async () => {
    const [a, b] = [await anArticle(), await anArticle()];
    await mergeInto(a, b);
    await unpublish(b, { reason: "published_in_error", explanation: "Un brouillon." });
    const gone = { kind: "gone", reason: "Un brouillon.", title: `Fiche ${serial}` };
    expect(await findMoved("fr", a)).toMatchObject(gone);
    expect(await findMoved("fr", b)).toMatchObject(gone);
  });

  it.each([
    ["nowhere", "", "target_required"],
    ["where there is none", "jamais-ecrite", "target_unknown"],
    ["to itself", "own", "target_same"],
    ["to one that is published no more", "withdrawn", "target_unknown"],
    ["to one of the other language", "english", "target_unknown"],
  ])("cannot lead %s", async (_, target, reason) => {
    const [own, withdrawn] = [await anArticle(), await anArticle()];
    const english = await anArticle({ locale: "en", slug: `english-${serial}`, externalId: `english-${serial}` });
    await unpublish(withdrawn);
    const typed = { own, withdrawn, english }[target] ?? target;
    expect(await mergeInto(own, typed)).toEqual({ ok: false, reason });
    expect(await the(own)).toMatchObject({ status: "published", withdrawnAt: null });
  });

  it("of two that are merged into each other at once, one stays", async () => {
    const [a, b] = [await anArticle(), await anArticle()];
    const outcomes = await Promise.all([mergeInto(a, b), mergeInto(b, a)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: "target_unknown" });
    const [live] = await db.article.findMany({ where: { slug: { in: [a, b] }, status: "published" } });
    const old = live?.slug === a ? b : a;
    expect(await findMoved("fr", old)).toMatchObject({ to: { slug: live?.slug } });
  });

  it("keeps its address: no other article takes it, and no file brings it back", async () => {
    const [a, b] = [await anArticle(), await anArticle()];
    await mergeInto(a, b);
    const again = aReceivedArticle({ slug: a, externalId: "autre" });
    expect(await receiveOne(again)).toEqual({ ok: false, reason: "slug_taken" });
    const changed = aReceivedArticle({ slug: a, externalId: a, document: anArticleDocument({ title: "Retour" }) });
    expect(await receiveOne(changed)).toEqual({ ok: false, reason: "not_published" });
    await expect(db.articleRedirect.deleteMany({ where: { slug: a } })).rejects.toThrow();
  });
});

describe("of two people at once", () => {
  it("one unpublishes, and the other is told", async () => {
    const slug = await anArticle();
    const outcomes = await Promise.all([unpublish(slug), unpublish(slug, { explanation: "Trop ancien." })]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "not_published" });
    const { id } = await the(slug);
    expect(await db.journalEntry.count({ where: { articleId: id, kind: "article_withdrawn" } })).toBe(1);
  });
});

describe("is refused, and nothing written", () => {
  it("to those who may not", async () => {
    const slug = await anArticle();
    expect(await unpublish(slug, {}, await person("clinical_reviewer"))).toEqual({ ok: false, reason: "needs_editor" });
    expect(await the(slug)).toMatchObject({ status: "published" });
  });

  it("where the text changed meanwhile", async () => {
    const slug = await anArticle();
    const { currentRevisionId } = await the(slug);
    await aSectionEdit(db, slug, "soigner", "Buvez.");
    expect(await unpublish(slug, { headRevision: currentRevisionId ?? "" })).toMatchObject({
      reason: "article_changed",
    });
  });

  it("where it is only looked at", async () => {
    const slug = await anArticle();
    const { id, currentRevisionId } = await the(slug);
    const input = {
      reason: "withdrawn",
      explanation: "Fin.",
      target: "",
      headRevision: currentRevisionId ?? "",
    } as const;
    expect(await checkUnpublish(await person("moderator"), id, input)).toMatchObject({ ok: true });
    expect(await the(slug)).toMatchObject({ status: "published" });
  });
});

describe("an address of the other language", () => {
  it("finds the translation, and where there is none the article itself", async () => {
    const french = await anArticle();
    expect(await findMoved("en", french)).toMatchObject({ to: { locale: "fr", slug: french }, permanent: false });
    const english = await anArticle({ locale: "en", slug: `translated-${serial}`, translationOf: french });
    expect(await findMoved("en", french)).toMatchObject({ to: { locale: "en", slug: english }, permanent: false });
    expect(await findMoved("fr", english)).toMatchObject({ to: { locale: "fr", slug: french } });
    const target = await anArticle();
    await mergeInto(french, target);
    // The old French address, asked for in English: what took the text in has no translation.
    expect(await findMoved("en", french)).toMatchObject({ to: { locale: "fr", slug: target } });
    expect(await findMoved("fr", english)).toMatchObject({ to: { locale: "en", slug: english } });
  });

  it("is nobody's where no language knows it", async () => {
    expect(await findMoved("fr", "jamais-ecrite")).toBeNull();
    expect(await findMoved("en", "jamais-ecrite")).toBeNull();
  });
});
