// A translation through the desk on a real Postgres: how it begins, what it follows, and what its readers are told when the
// original moves on; and the same for translations that came from files.
import { beforeEach, describe, expect, it } from "vitest";
import type { Person, Role } from "#lib/accounts/rules.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish-article.ts";
import { getArticle } from "#lib/articles/queries/get-article.ts";
import { listReviews } from "#lib/articles/queries/list-reviews.ts";
import { reasonsToLookAgain } from "#lib/articles/queries/reasons-to-look-again.ts";
import { documentDigest } from "#lib/articles/rules/digest.ts";
import type { StepOutcome } from "#lib/editing/commands/change-draft.ts";
import { followOriginal } from "#lib/editing/commands/follow-original.ts";
import { publishDraft } from "#lib/editing/commands/publish-draft.ts";
import { rebaseDraft } from "#lib/editing/commands/rebase-draft.ts";
import { saveDraft } from "#lib/editing/commands/save-draft.ts";
import { startDraft } from "#lib/editing/commands/start-draft.ts";
import { startTranslation } from "#lib/editing/commands/start-translation.ts";
import { submitDraft } from "#lib/editing/commands/submit-draft.ts";
import { tellOfDeparture } from "#lib/editing/commands/tell-of-departure.ts";
import { aDraftContent } from "#lib/editing/content.fixture.ts";
import { findEditable } from "#lib/editing/queries/find-editable.ts";
import { getDraft } from "#lib/editing/queries/get-draft.ts";
import { previewDraft } from "#lib/editing/queries/preview-draft.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { db } from "#lib/platform/db.ts";
import { anEdit, aSectionEdit, liveDocument, receiveOne } from "#tests/support/edits.ts";
import { aPerson, aReceivedArticle, aTheme, withSection } from "#tests/support/factories.ts";

async function person(...roles: Role[]): Promise<Person> {
  const { id, pseudonym } = await aPerson(db, { roles });
  return { kind: "person", personId: id, pseudonym, roles };
}

let serial = 0;
let [slug, english] = ["", ""];
let [writer, moderator]: Person[] = [];
const actors = () => ({ writer: writer as Person, moderator: moderator as Person });

beforeEach(async () => {
  serial += 1;
  [slug, english] = [`original-${serial}`, `translation-${serial}`];
  await aTheme(db);
  [writer, moderator] = await Promise.all([person("moderator"), person("moderator")]);
});

const { document } = aDraftContent();
const anOriginal = (change: Parameters<typeof aReceivedArticle>[0] = {}) =>
  receiveOne(aReceivedArticle({ slug, externalId: slug, document, ...change }));

async function begun(): Promise<string> {
  const started = await startTranslation(actors().writer, { locale: "fr", slug });
  if (!started.ok) throw new Error(started.reason);
  return started.articleId;
}

async function draftOf(id: string) {
  const draft = await getDraft(id);
  if (!draft) throw new Error("no draft");
  return draft;
}

async function write(id: string, change: Partial<DraftContent>): Promise<void> {
  const { content, lockVersion } = await draftOf(id);
  const wanted = { content: { ...content, ...change }, lockVersion, rebaseTo: null };
  expect(await saveDraft(actors().writer, id, wanted)).toMatchObject({ ok: true });
}

async function publish(id: string): Promise<void> {
  const { lockVersion } = await draftOf(id);
  expect(await submitDraft(actors().writer, id, lockVersion)).toEqual({ ok: true });
  const seen = { articleId: id, lockVersion: (await draftOf(id)).lockVersion };
  expect(await publishDraft(actors().moderator, seen)).toEqual({ ok: true });
}

const inEnglish = ({ document: original }: DraftContent) => ({
  ...original,
  summary: "In English.",
  keyQuestions: ["In English?"],
  sections: original.sections.map((section) => ({ ...section, markdown: `In English. ${section.markdown}` })),
});

async function aTranslation(): Promise<string> {
  const id = await begun();
  await write(id, { document: inEnglish((await draftOf(id)).content), slug: english });
  await publish(id);
  return id;
}

/** Another draft of the published translation, as the editor opens it. */
async function openedAgain(): Promise<string> {
  const started = await startDraft(actors().writer, { locale: "en", slug: english });
  if (!started.ok) throw new Error(started.reason);
  return started.articleId;
}

async function catchUp(id: string, revision: number): Promise<StepOutcome> {
  const { lockVersion } = await draftOf(id);
  const { id: revisionId } = await originalRevision(revision);
  return followOriginal(actors().writer, { articleId: id, lockVersion, revisionId });
}

/** What readers are told, once the desk is seen to list the same as work. */
async function stateOf() {
  const { id = "", translationState } = (await getArticle("en", english)) ?? {};
  const reasons = (await reasonsToLookAgain(id)).map(({ kind }) => kind);
  const { rows } = await listReviews("fr", { debt: "recheck", language: "en", sort: "risk", page: 1 });
  const isWork = Boolean(translationState?.isBehind && !translationState.isGone);
  expect(reasons.includes("original_moved_on")).toBe(isWork);
  expect(rows.some((row) => row.id === id)).toBe(reasons.length > 0);
  return translationState;
}
const originalRevision = (number: number) =>
  db.revision.findFirstOrThrow({ where: { article: { slug }, number }, select: { id: true, createdAt: true } });
const changeOriginal = (markdown = "Buvez souvent[^ameli-gastro], même la nuit.") =>
  aSectionEdit(db, slug, "soigner", markdown);

describe("a translation", () => {
  it("begins with the original's words to be written over, and names its revision", async () => {
    const related = `voisin-${serial}`;
    await receiveOne(aReceivedArticle({ slug: related, externalId: related }));
    await receiveOne(
      aReceivedArticle({ locale: "en", slug: `${related}-en`, externalId: `${related}-en`, translationOf: related }),
    );
    await anOriginal({ related: [related, "nulle-part"] });
    const draft = await draftOf(await begun());
    expect(draft).toMatchObject({ locale: "en", state: "draft", liveSlug: null });
    expect(draft.content).toMatchObject({
      slug: "",
      related: [`${related}-en`],
      madeWith: "ai_assisted",
      changeNote: "First translation of the French text.",
    });
    const original = await liveDocument(db, slug);
    expect(draft.content.document).toEqual({
      ...original,
      alsoCalled: [],
      sections: original.sections.map((section) =>
        section.key === "essentials"
          ? { ...section, heading: "Key points" }
          : section.key === "red-flags"
            ? { ...section, heading: "Warning signs" }
            : section,
      ),
    });
    expect(draft.followed).toMatchObject({
      original: { locale: "fr", slug },
      revision: { number: 1 },
      current: { number: 1 },
      isBehind: false,
    });
  });

  it("is one, whoever begins it, also at the same moment", async () => {
    await anOriginal();
    const place = { locale: "fr", slug } as const;
    const started = await Promise.all([actors().writer, actors().moderator].map((who) => startTranslation(who, place)));
    expect(started[0]).toMatchObject({ ok: true });
    expect(started[1]).toEqual(started[0]);
    expect(await startTranslation(actors().moderator, place)).toEqual(started[0]);
    const nobody = await person();
    expect(await startTranslation(nobody, place)).toEqual({ ok: false, reason: "needs_editor" });
    expect(await startTranslation(actors().writer, { locale: "fr", slug: "nulle-part" })).toEqual({
      ok: false,
      reason: "not_published",
    });
  });

  it("is offered where there is none, and found where there is one", async () => {
    const title = `Zygomatique ${serial}`;
    await anOriginal({ document: { ...document, title } });
    const offered = async () => (await findEditable(title)).map(({ translation }) => translation);
    expect(await offered()).toEqual(["possible"]);
    const id = await begun();
    expect(await offered()).toEqual(["begun"]);
    await write(id, { document: inEnglish((await draftOf(id)).content), slug: english });
    await publish(id);
    expect(await offered()).toEqual([null, null]);
    // Who asks to translate what is translated edits the translation.
    expect(await begun()).toBe(id);
    expect((await draftOf(id)).liveSlug).toBe(english);
  });

  it("is submitted only once nothing of it is left in the language of the original", async () => {
    await anOriginal();
    const id = await begun();
    await write(id, { slug: english });
    const { lockVersion } = await draftOf(id);
    expect(await submitDraft(actors().writer, id, lockVersion)).toMatchObject({
      reason: "not_ready",
      problems: {
        summary: "summary_untranslated",
        "section:essentials:markdown": "section_untranslated|Key points",
        "section:soigner:markdown": "section_untranslated|Se soigner",
      },
    });
  });

  it("says which day's original it follows, as the preview did", async () => {
    await anOriginal();
    const id = await begun();
    const { createdAt } = await originalRevision(1);
    const state = { original: { locale: "fr", slug }, isGone: false, followsOf: createdAt, isBehind: false };
    expect((await previewDraft(id))?.translationState).toEqual(state);
    await write(id, { document: inEnglish((await draftOf(id)).content), slug: english });
    await publish(id);
    expect(await stateOf()).toEqual(state);
    const original = await getArticle("fr", slug);
    expect(original?.translationState).toBeNull();
    expect(original?.translations).toMatchObject([{ locale: "en", slug: english, isTranslation: true }]);
  });

  it("of what another publisher wrote is not ours to make", async () => {
    const taken = `repris-${serial}`;
    await receiveOne(aReceivedArticle({ slug: taken, externalId: taken, origin: "import:portal" }));
    expect(await startTranslation(actors().writer, { locale: "fr", slug: taken })).toEqual({
      ok: false,
      reason: "imported_original",
    });
  });

  it("that was withdrawn is not begun anew", async () => {
    await anOriginal();
    const id = await aTranslation();
    const departure = { reason: "withdrawn", explanation: "Out of date.", target: "" } as const;
    const { currentRevisionId } = await db.article.findUniqueOrThrow({ where: { id } });
    const headRevision = currentRevisionId ?? "";
    expect(await unpublishArticle(actors().moderator, id, { ...departure, headRevision }, tellOfDeparture)).toEqual({
      ok: true,
    });
    expect(await startTranslation(actors().writer, { locale: "fr", slug })).toEqual({
      ok: false,
      reason: "translation_gone",
    });
  });
});

describe("when the original moves on", () => {
  it("the translation is behind until an editor says that it has caught up", async () => {
    await anOriginal();
    await aTranslation();
    await changeOriginal();
    expect(await stateOf()).toMatchObject({ isBehind: true, followsOf: (await originalRevision(1)).createdAt });

    // A correction of the translation alone catches up with nothing.
    const id = await openedAgain();
    expect((await draftOf(id)).followed).toMatchObject({
      revision: { number: 1 },
      current: { number: 2 },
      isBehind: true,
    });
    await write(id, { changeNote: "Clearer.", interests: "None." });
    await publish(id);
    expect(await stateOf()).toMatchObject({ isBehind: true });

    await openedAgain();
    await write(id, { changeNote: "Caught up." });
    expect(await catchUp(id, 2)).toEqual({ ok: true });
    expect((await previewDraft(id))?.translationState).toMatchObject({ isBehind: false });
    await publish(id);
    const { createdAt } = await originalRevision(2);
    expect(await stateOf()).toMatchObject({ isBehind: false, followsOf: createdAt });
  });

  it("only what was seen of it can be said to be followed", async () => {
    await anOriginal();
    await aTranslation();
    await changeOriginal();
    const id = await openedAgain();
    await changeOriginal("Buvez souvent[^ameli-gastro], surtout la nuit.");
    expect(await catchUp(id, 2)).toEqual({ ok: false, reason: "original_changed" });
    expect(await catchUp(id, 3)).toEqual({ ok: true });
    // The original itself follows nothing.
    const original = await startDraft(actors().writer, { locale: "fr", slug });
    if (!original.ok) throw new Error(original.reason);
    expect(await catchUp(original.articleId, 3)).toEqual({ ok: false, reason: "original_changed" });
  });

  it("a passage that it changed is not left in its language", async () => {
    await anOriginal();
    const id = await begun();
    const content = { document: inEnglish((await draftOf(id)).content), slug: english };
    const first = (await liveDocument(db, slug)).sections.find(({ key }) => key === "soigner");
    await write(id, { ...content, document: withSection(content.document, "soigner", first?.markdown ?? "") });
    await changeOriginal();
    expect(await catchUp(id, 2)).toEqual({ ok: true });
    expect((await draftOf(id)).problems).toEqual({
      "section:soigner:markdown": "section_untranslated|Se soigner",
    });
  });

  it("what came to the live translation meanwhile is not taken back", async () => {
    await anOriginal();
    await aTranslation();
    await changeOriginal();
    const id = await openedAgain();
    await write(id, { changeNote: "Caught up." });
    await catchUp(id, 2);
    await changeOriginal("Buvez souvent[^ameli-gastro], surtout la nuit.");
    const { id: followsRevisionId } = await originalRevision(3);
    await anEdit(db, english, (text) => ({ ...text, title: "In plain English" }), { followsRevisionId });
    expect(await rebaseDraft(actors().writer, { articleId: id, lockVersion: (await draftOf(id)).lockVersion })).toEqual(
      {
        ok: true,
      },
    );
    await publish(id);
    expect(await stateOf()).toMatchObject({ isBehind: false, followsOf: (await originalRevision(3)).createdAt });
  });

  it("when it leaves, its translation in preparation says so, and still cannot go live in its language", async () => {
    await anOriginal();
    const id = await begun();
    await write(id, { slug: english });
    const { id: articleId, currentRevisionId } = await db.article.findFirstOrThrow({ where: { slug } });
    const departure = { reason: "withdrawn", explanation: "La règle est abrogée.", target: "" } as const;
    const headRevision = currentRevisionId ?? "";
    expect(
      await unpublishArticle(actors().moderator, articleId, { ...departure, headRevision }, tellOfDeparture),
    ).toEqual({ ok: true });
    const draft = await draftOf(id);
    expect(draft.followed).toMatchObject({ isGone: true });
    expect(draft.problems).toMatchObject({ summary: "summary_untranslated" });
    expect((await previewDraft(id))?.translationState).toMatchObject({ isGone: true });
    expect(await catchUp(id, 1)).toEqual({ ok: false, reason: "original_changed" });
  });

  it("when it leaves, the readers of the translation learn it", async () => {
    await anOriginal();
    await aTranslation();
    const { id, currentRevisionId } = await db.article.findFirstOrThrow({ where: { slug } });
    const departure = { reason: "withdrawn", explanation: "La règle est abrogée.", target: "" } as const;
    await unpublishArticle(
      actors().moderator,
      id,
      { ...departure, headRevision: currentRevisionId ?? "" },
      tellOfDeparture,
    );
    expect(await stateOf()).toMatchObject({ isGone: true, original: { locale: "fr", slug } });
  });

  it("meanwhile, what was translated is what is followed", async () => {
    await anOriginal();
    const id = await begun();
    await changeOriginal();
    const first = await originalRevision(1);
    expect((await draftOf(id)).followed).toMatchObject({ revision: { number: 1 }, current: { number: 2 } });
    await write(id, { document: inEnglish((await draftOf(id)).content), slug: english });
    await publish(id);
    expect(await stateOf()).toMatchObject({ isBehind: true, followsOf: first.createdAt });
  });

  it("nobody is warned of mere wording", async () => {
    await anOriginal();
    await aTranslation();
    const started = await startDraft(actors().writer, { locale: "fr", slug });
    if (!started.ok) throw new Error(started.reason);
    await write(started.articleId, {
      document: { ...(await liveDocument(db, slug)), title: "Gastro-entérite et repos" },
      minor: true,
      changeNote: "Titre plus court.",
    });
    await publish(started.articleId);
    expect(await stateOf()).toMatchObject({ isBehind: false });
  });
});

describe("a translation from files", () => {
  const receiveTranslation = async (change: Parameters<typeof aReceivedArticle>[0] = {}) =>
    receiveOne(
      aReceivedArticle({
        locale: "en",
        slug: english,
        externalId: english,
        translationOf: slug,
        followsDigest: documentDigest(document),
        document: inEnglish({ ...aDraftContent() }),
        ...change,
      }),
    );
  const changed = { ...document, summary: "Boire, se reposer, surveiller de près." };

  it("follows the original that it names, by whatever way that one changes", async () => {
    await anOriginal();
    await receiveTranslation();
    expect(await stateOf()).toMatchObject({ isBehind: false, followsOf: (await originalRevision(1)).createdAt });
    await anOriginal({ document: changed });
    expect(await stateOf()).toMatchObject({ isBehind: true });
    await receiveTranslation({ followsDigest: documentDigest(changed) });
    expect(await stateOf()).toMatchObject({ isBehind: false, followsOf: (await originalRevision(2)).createdAt });
    await changeOriginal();
    expect(await stateOf()).toMatchObject({ isBehind: true });
  });

  it("of a text that was never here is behind, and says no day", async () => {
    await anOriginal();
    await receiveTranslation({ followsDigest: "0000000000000001" });
    expect(await stateOf()).toMatchObject({ isBehind: true, followsOf: null });
    const draft = await draftOf(await openedAgain());
    expect(draft.followed).toMatchObject({ revision: null, current: { number: 1 }, isBehind: true });
  });

  it("is brought up to date here, and by its files again", async () => {
    await anOriginal();
    await receiveTranslation();
    await changeOriginal();
    const id = await openedAgain();
    await write(id, { changeNote: "Caught up." });
    await catchUp(id, 2);
    await publish(id);
    expect(await stateOf()).toMatchObject({ isBehind: false, followsOf: (await originalRevision(2)).createdAt });
    // What people change here afterwards follows the same.
    await write(await openedAgain(), { changeNote: "Clearer.", interests: "None." });
    await publish(id);
    expect(await stateOf()).toMatchObject({ isBehind: false });
    // A file that says the same of it as before takes none of that back.
    const mended = { ...inEnglish({ ...aDraftContent() }), summary: "In plain English." };
    expect(await receiveTranslation({ document: mended })).toMatchObject({ outcome: "revised" });
    expect(await stateOf()).toMatchObject({ isBehind: false });
    await anOriginal({ document: changed });
    await receiveTranslation({ followsDigest: documentDigest(changed) });
    expect(await stateOf()).toMatchObject({ isBehind: false, followsOf: (await originalRevision(3)).createdAt });
  });
});
