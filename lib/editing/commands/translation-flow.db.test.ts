// A translation through the desk on a real Postgres: how it begins, what it follows, and what its readers are told when the
// original moves on; and the same for translations that came from files.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Person, Role } from "#lib/accounts/rules.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish-article.ts";
import { getArticle } from "#lib/articles/queries/get-article.ts";
import { documentDigest } from "#lib/articles/rules/digest.ts";
import { publishDraft } from "#lib/editing/commands/publish-draft.ts";
import { saveDraft } from "#lib/editing/commands/save-draft.ts";
import { createArticle, startDraft } from "#lib/editing/commands/start-draft.ts";
import { startTranslation } from "#lib/editing/commands/start-translation.ts";
import { submitDraft } from "#lib/editing/commands/submit-draft.ts";
import { aDraftContent } from "#lib/editing/content.fixture.ts";
import { findEditable } from "#lib/editing/queries/find-editable.ts";
import { getDraft } from "#lib/editing/queries/get-draft.ts";
import { previewDraft } from "#lib/editing/queries/preview-draft.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { db } from "#lib/platform/db.ts";
import { anEdit, aSectionEdit, liveDocument, receiveOne } from "#tests/support/edits.ts";
import { aPerson, aReceivedArticle, aTheme } from "#tests/support/factories.ts";

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

const stateOf = async () => (await getArticle("en", english))?.translationState;
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
      follows: (await originalRevision(1)).id,
      changeNote: "Translated from French, after revision 1.",
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
      choices: [{ revision: { number: 1 }, isCurrent: true }],
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
      reason: "unexpected",
    });
  });

  it("is offered where there is none, and found where there is one", async () => {
    const title = `Zygomatique ${serial}`;
    await anOriginal({ document: { ...document, title } });
    const offered = async () => (await findEditable(title)).map(({ translation }) => translation);
    expect(await offered()).toEqual(["none"]);
    const id = await begun();
    expect(await offered()).toEqual(["draft"]);
    await write(id, { document: inEnglish((await draftOf(id)).content), slug: english });
    await publish(id);
    expect(await offered()).toEqual(["there", "there"]);
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
    const state = { original: { locale: "fr", slug }, followsOf: createdAt, isBehind: false };
    expect((await previewDraft(id))?.translationState).toEqual(state);
    await write(id, { document: inEnglish((await draftOf(id)).content), slug: english });
    await publish(id);
    expect(await stateOf()).toEqual(state);
    const original = await getArticle("fr", slug);
    expect(original?.translationState).toBeNull();
    expect(original?.translations).toMatchObject([{ locale: "en", slug: english, isTranslation: true }]);
  });

  it("that was withdrawn is not begun anew", async () => {
    await anOriginal();
    const id = await aTranslation();
    const departure = { reason: "withdrawn", explanation: "Out of date.", target: "" } as const;
    const { currentRevisionId } = await db.article.findUniqueOrThrow({ where: { id } });
    const headRevision = currentRevisionId ?? "";
    expect(await unpublishArticle(actors().moderator, id, { ...departure, headRevision })).toEqual({ ok: true });
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
    expect((await draftOf(id)).followed?.choices).toMatchObject([
      { value: "", revision: { number: 1 }, isCurrent: false },
      { revision: { number: 2 }, isCurrent: true },
    ]);
    await write(id, { changeNote: "Clearer.", interests: "None." });
    await publish(id);
    expect(await stateOf()).toMatchObject({ isBehind: true });

    await openedAgain();
    const current = await originalRevision(2);
    await write(id, { follows: current.id, changeNote: "Caught up." });
    expect((await previewDraft(id))?.translationState).toMatchObject({ isBehind: false });
    await publish(id);
    expect(await stateOf()).toMatchObject({ isBehind: false, followsOf: current.createdAt });
  });

  it("meanwhile, what was translated is what is followed, and both can be chosen", async () => {
    await anOriginal();
    const id = await begun();
    await changeOriginal();
    const first = await originalRevision(1);
    expect((await draftOf(id)).followed?.choices).toMatchObject([
      { value: first.id, revision: { number: 1 } },
      { revision: { number: 2 }, isCurrent: true },
    ]);
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

describe("what a translation may be said to follow", () => {
  it("is a revision of its original, and nothing else", async () => {
    await anOriginal();
    await aTranslation();
    const stranger = await createArticle(actors().writer, {
      locale: "fr",
      title: "Autre",
      theme: "infections-et-vaccination",
    });
    if (!stranger.ok) throw new Error(stranger.reason);
    await receiveOne(aReceivedArticle({ slug: `autre-${serial}`, externalId: `autre-${serial}` }));
    const { currentRevisionId } = await db.article.findFirstOrThrow({ where: { slug: `autre-${serial}` } });
    const id = await openedAgain();
    const own = (await db.article.findUniqueOrThrow({ where: { id } })).currentRevisionId;
    for (const follows of ["2", randomUUID(), currentRevisionId ?? "", own ?? ""]) {
      await write(id, { follows, changeNote: "Autre." });
      expect((await draftOf(id)).problems).toEqual({ follows: "follows_unknown" });
    }
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
    expect(draft.followed?.choices).toMatchObject([
      { value: "", revision: null, isCurrent: false },
      { revision: { number: 1 }, isCurrent: true },
    ]);
  });

  it("is brought up to date here, and by its files again", async () => {
    await anOriginal();
    await receiveTranslation();
    await changeOriginal();
    const id = await openedAgain();
    await write(id, { follows: (await originalRevision(2)).id, changeNote: "Caught up." });
    await publish(id);
    expect(await stateOf()).toMatchObject({ isBehind: false, followsOf: (await originalRevision(2)).createdAt });
    // What people change here afterwards follows the same.
    await anEdit(db, english, (text) => ({ ...text, summary: "In plain English." }));
    expect(await stateOf()).toMatchObject({ isBehind: false });
    await anOriginal({ document: changed });
    await receiveTranslation({ followsDigest: documentDigest(changed) });
    expect(await stateOf()).toMatchObject({ isBehind: false, followsOf: (await originalRevision(3)).createdAt });
  });
});
