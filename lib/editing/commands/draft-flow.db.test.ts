// The path of an article through the desk on a real Postgres; what must be refused; two people at once; and the worker that
// publishes at an hour, whatever happens to it.
import { beforeEach, describe, expect, it } from "vitest";
import type { Person, Role } from "#lib/accounts/rules.ts";
import { reverifyArticle } from "#lib/articles/commands/reverify-article.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish-article.ts";
import { getArticle } from "#lib/articles/queries/get-article.ts";
import { getHistory } from "#lib/articles/queries/get-history.ts";
import { getTheme, listRecent } from "#lib/articles/queries/list-articles.ts";
import { addDays, columnOf, furthestReview, today } from "#lib/articles/rules/review-cycle.ts";
import { publishDraft } from "#lib/editing/commands/publish-draft.ts";
import { rebaseDraft } from "#lib/editing/commands/rebase-draft.ts";
import { receiveDraft } from "#lib/editing/commands/receive-draft.ts";
import { discardDraft, rejectDraft, takeBackDraft } from "#lib/editing/commands/return-draft.ts";
import { saveDraft } from "#lib/editing/commands/save-draft.ts";
import { publishDue, scheduleDraft, unscheduleDraft } from "#lib/editing/commands/schedule-draft.ts";
import { signDraft } from "#lib/editing/commands/sign-draft.ts";
import { createArticle, startDraft } from "#lib/editing/commands/start-draft.ts";
import { startTranslation } from "#lib/editing/commands/start-translation.ts";
import { submitDraft } from "#lib/editing/commands/submit-draft.ts";
import { tellOfDeparture } from "#lib/editing/commands/tell-of-departure.ts";
import { aDraftContent } from "#lib/editing/content.fixture.ts";
import { findCitations } from "#lib/editing/queries/citation-library.ts";
import { countWaiting } from "#lib/editing/queries/count-waiting.ts";
import { findEditable } from "#lib/editing/queries/find-editable.ts";
import { getDraft } from "#lib/editing/queries/get-draft.ts";
import { listDrafts } from "#lib/editing/queries/list-drafts.ts";
import { previewDraft } from "#lib/editing/queries/preview-draft.ts";
import { settleWithDraft, settleWithLive } from "#lib/editing/queries/settle-draft.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { fieldsOf } from "#lib/editing/rules/fields.ts";
import { draftFormSchema } from "#lib/editing/schema.ts";
import { db } from "#lib/platform/db.ts";
import { frenchSpacing } from "#lib/shared/typography.ts";
import { aSectionEdit, liveDocument, receiveOne } from "#tests/support/edits.ts";
import { aPerson, aReceivedArticle, aTheme, withSection } from "#tests/support/factories.ts";

async function person(...roles: Role[]): Promise<Person> {
  const { id, pseudonym } = await aPerson(db, { roles });
  return { kind: "person", personId: id, pseudonym, roles };
}

let serial = 0;
let [writer, moderator, clinician]: Person[] = [];
const theme = "infections-et-vaccination";

beforeEach(async () => {
  serial += 1;
  await aTheme(db);
  [writer, moderator, clinician] = await Promise.all([
    person("moderator"),
    person("moderator"),
    person("clinical_reviewer"),
  ]);
});

const actors = () => ({ writer: writer as Person, moderator: moderator as Person, clinician: clinician as Person });
const versionOf = async (articleId: string) =>
  (await db.articleDraft.findUniqueOrThrow({ where: { articleId }, select: { lockVersion: true } })).lockVersion;
const seen = async (articleId: string) => ({ articleId, lockVersion: await versionOf(articleId) });
const signature = { note: "Texte relu en entier.", interests: "", nextReview: addDays(today(), 365) };

/** A new article by the writer, whole, as a draft. */
async function aDraft(change: Partial<DraftContent> = {}): Promise<string> {
  const slug = `article-${serial}`;
  const started = await createArticle(actors().writer, { locale: "fr", title: "Gastro", theme });
  if (!started.ok) throw new Error(started.reason);
  const content = aDraftContent({ slug, ...change });
  const saved = await saveDraft(actors().writer, started.articleId, { content, lockVersion: 0, rebaseTo: null });
  expect(saved).toMatchObject({ ok: true, lockVersion: 1, mergedWith: [] });
  return started.articleId;
}

async function aSubmitted(): Promise<string> {
  const id = await aDraft();
  expect(await submitDraft(actors().writer, id, await versionOf(id))).toEqual({ ok: true });
  return id;
}

/** A live article, and a draft of it by the writer with another text for one section. */
async function anEditedArticle(
  markdown = "Buvez souvent.\n\nMangez peu.",
  change: Partial<DraftContent> = {},
): Promise<{ id: string; slug: string }> {
  const slug = `vivant-${serial}`;
  await receiveOne(aReceivedArticle({ slug, externalId: slug, document: aDraftContent().document }));
  const started = await startDraft(actors().writer, { locale: "fr", slug });
  if (!started.ok) throw new Error(started.reason);
  const id = started.articleId;
  const draft = await getDraft(id);
  if (!draft) throw new Error("no draft");
  const content = {
    ...draft.content,
    changeNote: "Plus simple.",
    document: withSection(draft.content.document, "soigner", markdown),
    ...change,
  };
  await saveDraft(actors().writer, id, { content, lockVersion: draft.lockVersion, rebaseTo: null });
  return { id, slug };
}

const mailsTo = async (who: Person) => {
  const { user } = await db.person.findUniqueOrThrow({ where: { id: who.personId }, select: { user: true } });
  return db.mail.findMany({ where: { recipient: user?.email }, orderBy: { createdAt: "asc" } });
};
const journalOf = async (articleId: string) =>
  (await db.journalEntry.findMany({ where: { articleId }, orderBy: [{ at: "asc" }, { id: "asc" }] })).map(
    ({ kind }) => kind,
  );
const markdownOf = async (slug: string, key = "soigner") =>
  (await liveDocument(db, slug)).sections.find((section) => section.key === key)?.markdown;

describe("a declared interest", () => {
  it("outlives what others change later, on the page and in the history; « Aucun » is none", async () => {
    const interests = "Payée par LaboX.";
    const { id, slug } = await anEditedArticle("Buvez souvent.", { interests });
    await submitDraft(actors().writer, id, await versionOf(id));
    expect(await publishDraft(actors().moderator, await seen(id))).toEqual({ ok: true });
    await startDraft(actors().moderator, { locale: "fr", slug });
    const again = await getDraft(id);
    if (!again) throw new Error("no draft");
    const document = withSection(again.content.document, "soigner", "Buvez souvent, peu à la fois.");
    const content = { ...again.content, document, changeNote: "Plus clair.", interests: "Aucun." };
    await saveDraft(actors().moderator, id, { content, lockVersion: again.lockVersion, rebaseTo: null });
    await submitDraft(actors().moderator, id, await versionOf(id));
    expect((await previewDraft(id))?.interests).toHaveLength(1);
    expect(await publishDraft(actors().writer, await seen(id))).toEqual({ ok: true });
    expect((await getArticle("fr", slug))?.interests).toEqual([
      { by: [actors().writer.pseudonym], revision: 2, interests },
    ]);
    expect((await getHistory("fr", slug, 1))?.entries.map((entry) => entry.interests)).toEqual([
      "Aucun.",
      interests,
      "",
    ]);
  });
});

describe("a new article", () => {
  it("is written, submitted, signed by another and published with its signature", async () => {
    const id = await aSubmitted();
    expect(await signDraft(actors().clinician, await seen(id), signature)).toEqual({ ok: true });
    expect(await publishDraft(actors().writer, await seen(id))).toEqual({ ok: true });
    const article = await getArticle("fr", `article-${serial}`);
    expect(article).toMatchObject({
      title: frenchSpacing(aDraftContent().document.title),
      revision: {
        number: 1,
        origin: "editor",
        authors: [actors().writer.pseudonym],
        changeNote: "Première publication.",
      },
      signature: { by: actors().clinician.pseudonym, revision: 1, note: signature.note },
    });
    expect(article?.nextReviewAt?.toISOString().slice(0, 10)).toBe(signature.nextReview);
    expect(await journalOf(id)).toEqual(["article_published", "article_signed", "publication_decided"]);
    expect(await getDraft(id)).toBeNull();
  });

  it("is begun once by two clicks; touched, or by another hand, the next of that name is another", async () => {
    const begin = (actor: Person) => createArticle(actor, { locale: "fr", title: "Zona", theme });
    const [one, two] = await Promise.all([begin(actors().writer), begin(actors().writer)]);
    expect(two).toEqual(one);
    if (!one.ok) throw new Error(one.reason);
    expect(await begin(actors().moderator)).not.toEqual(one);
    const content = aDraftContent();
    await saveDraft(actors().writer, one.articleId, { content, lockVersion: 0, rebaseTo: null });
    expect(await begin(actors().writer)).not.toEqual(one);
  });

  it("is nowhere in public before, and takes up no address", async () => {
    const before = [await listRecent("fr", 100), await getTheme("fr", theme, 1)];
    const id = await aSubmitted();
    const { slug } = await db.article.findUniqueOrThrow({ where: { id }, select: { slug: true } });
    expect([await listRecent("fr", 100), await getTheme("fr", theme, 1)]).toEqual(before);
    for (const address of [slug, `article-${serial}`]) {
      expect(await getArticle("fr", address)).toBeNull();
      expect(await getHistory("fr", address, 1)).toBeNull();
    }
    expect(await db.articleText.count({ where: { articleId: id } })).toBe(0);
    expect(await previewDraft(id)).toMatchObject({ title: aDraftContent().document.title, signature: null });
  });

  it("published by another without a signature has no date of review", async () => {
    const id = await aSubmitted();
    expect(await publishDraft(actors().moderator, await seen(id))).toEqual({ ok: true });
    const row = await db.article.findUniqueOrThrow({ where: { id } });
    expect(row.lastReviewedAt).toBeNull();
    expect(await db.reviewSignature.count({ where: { articleId: id } })).toBe(0);
    expect((await mailsTo(actors().writer)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining("Votre texte est publié"),
    ]);
  });

  it("names all who wrote it, in its preview as on its page and in its history", async () => {
    const id = await aDraft();
    const { content, lockVersion } = (await getDraft(id)) ?? {};
    if (!content || lockVersion === undefined) throw new Error("no draft");
    const other = { ...content, changeNote: "À deux." };
    await saveDraft(actors().clinician, id, { content: other, lockVersion, rebaseTo: null });
    const authors = [actors().writer, actors().clinician].map(({ pseudonym }) => pseudonym);
    const preview = await previewDraft(id);
    expect(preview?.revision.authors.toSorted()).toEqual(authors.toSorted());
    await submitDraft(actors().writer, id, await versionOf(id));
    expect(await publishDraft(actors().moderator, await seen(id))).toEqual({ ok: true });
    const article = await getArticle("fr", `article-${serial}`);
    expect(article?.revision.authors).toEqual(preview?.revision.authors);
    expect(article?.firstWritten).toEqual(preview?.firstWritten);
    const history = await getHistory("fr", `article-${serial}`, 1);
    expect(history?.entries).toMatchObject([{ authors: preview?.revision.authors }]);
  });

  it("has a history that says who decided to publish it", async () => {
    const id = await aSubmitted();
    await publishDraft(actors().moderator, await seen(id));
    const publishedBy = actors().moderator.pseudonym;
    await aSectionEdit(db, `article-${serial}`, "soigner", "Buvez souvent.");
    expect((await getHistory("fr", `article-${serial}`, 1))?.entries).toMatchObject([
      { number: 2, publishedBy: null },
      { number: 1, publishedBy },
    ]);
  });

  it("is not submitted with a link that leads to no published article", async () => {
    const there = `voisin-${serial}`;
    await receiveOne(aReceivedArticle({ slug: there, externalId: there }));
    const linking = (slug: string) => ({
      document: withSection(
        aDraftContent().document,
        "soigner",
        `Buvez souvent[^ameli-gastro]. [Voir](/articles/${there}), puis [voir](/articles/${slug}#signes).`,
      ),
    });
    const id = await aDraft(linking("nulle-part"));
    expect(await submitDraft(actors().writer, id, await versionOf(id))).toMatchObject({
      problems: { "section:soigner:markdown": "link_unknown|nulle-part" },
    });
    const content = aDraftContent({ slug: `article-${serial}`, ...linking(there) });
    await saveDraft(actors().writer, id, { content, lockVersion: await versionOf(id), rebaseTo: null });
    expect(await submitDraft(actors().writer, id, await versionOf(id))).toEqual({ ok: true });
  });

  it("is submitted only when whole, and what is missing is said by field", async () => {
    const id = await aDraft({ changeNote: "", related: ["nulle-part"] });
    expect(await submitDraft(actors().writer, id, await versionOf(id))).toEqual({
      ok: false,
      reason: "not_ready",
      problems: { changeNote: "change_note_required", related: "related_unknown|nulle-part" },
    });
    expect((await getDraft(id))?.state).toBe("draft");
  });

  it("does not take the address of another, nor one that led somewhere", async () => {
    const id = await aSubmitted();
    await receiveOne(aReceivedArticle({ slug: `article-${serial}`, externalId: `article-${serial}` }));
    expect(await publishDraft(actors().moderator, await seen(id))).toEqual({ ok: false, reason: "slug_taken" });
    await takeBackDraft(actors().writer, await seen(id));
    await db.articleRedirect.create({ data: { locale: "fr", slug: `ancien-${serial}` } });
    const draft = await getDraft(id);
    if (!draft) throw new Error("no draft");
    const { lockVersion, content } = draft;
    await saveDraft(actors().writer, id, {
      content: { ...content, slug: `ancien-${serial}` },
      lockVersion,
      rebaseTo: null,
    });
    expect(await submitDraft(actors().writer, id, await versionOf(id))).toMatchObject({
      problems: { slug: "slug_taken" },
    });
  });

  it("of two that want one address at the same moment, one gets it and the other is told", async () => {
    const ids = [await aSubmitted(), await aSubmitted()];
    const both = await Promise.all(ids.map(seen));
    const outcomes = await Promise.all(both.map((each) => publishDraft(actors().moderator, each)));
    expect(outcomes.toSorted((a, b) => Number(b.ok) - Number(a.ok))).toEqual([
      { ok: true },
      { ok: false, reason: "slug_taken" },
    ]);
  });

  it("goes with its draft when it is thrown away", async () => {
    const id = await aDraft();
    expect(await discardDraft(actors().writer, await seen(id))).toEqual({ ok: true });
    expect(await db.article.findUnique({ where: { id } })).toBeNull();
    expect(await journalOf(id)).toEqual([]);
  });

  it("is thrown away or taken back by no other editor; by an administrator in public, with a reason, and its authors learn it", async () => {
    const id = await aSubmitted();
    expect(await takeBackDraft(actors().moderator, await seen(id))).toEqual({ ok: false, reason: "not_author" });
    const administrator = await person("administrator");
    expect(await takeBackDraft(administrator, await seen(id))).toEqual({ ok: false, reason: "needs_reason" });
    expect(await takeBackDraft(administrator, await seen(id), "Une dose est fausse.")).toEqual({ ok: true });
    expect(await discardDraft(actors().moderator, await seen(id))).toEqual({ ok: false, reason: "not_author" });
    expect(await discardDraft(administrator, await seen(id))).toEqual({ ok: false, reason: "needs_reason" });
    expect(await discardDraft(administrator, await seen(id), "Un doublon.")).toEqual({ ok: true });
    const entries = await db.journalEntry.findMany({ where: { articleId: id }, orderBy: { id: "asc" } });
    expect(entries).toMatchObject([
      { kind: "draft_taken_back", reason: "Une dose est fausse." },
      { kind: "draft_discarded", reason: "Un doublon." },
    ]);
    const [takenBack, discarded] = await mailsTo(actors().writer);
    expect(takenBack?.subject).toBe(`Votre texte est repris\u00a0: ${aDraftContent().document.title}`);
    expect(takenBack?.text).toContain("Une dose est fausse.");
    expect(discarded?.subject).toBe(`Votre brouillon est supprimé\u00a0: ${aDraftContent().document.title}`);
    for (const words of [administrator.pseudonym, "Un doublon.", "n’avait jamais été publié"])
      expect(discarded?.text).toContain(words);
    expect(discarded?.text).not.toContain("Ce qui est en ligne");
  });

  it("of a live article: the authors of a draft that an administrator throws away read that what is live stays", async () => {
    const { id } = await anEditedArticle();
    await discardDraft(await person("administrator"), await seen(id), "Un doublon.");
    expect((await mailsTo(actors().writer))[0]?.text).toContain("Ce qui est en ligne ne change pas.");
  });
});

it("those who moderate are told how many submitted texts wait, and how many without a signature", async () => {
  const before = await countWaiting();
  const [signed] = [await aSubmitted(), await aDraft({ slug: `article-${serial}-bis` })];
  expect(await countWaiting()).toEqual({ submitted: before.submitted + 1, unsigned: before.unsigned + 1 });
  await signDraft(actors().clinician, await seen(signed), signature);
  expect(await countWaiting()).toEqual({ submitted: before.submitted + 1, unsigned: before.unsigned });
});

describe("what is sent back", () => {
  it("comes back to its authors with a reason, may be changed and submitted again", async () => {
    const id = await aSubmitted();
    await signDraft(actors().clinician, await seen(id), signature);
    expect(await rejectDraft(actors().moderator, await seen(id), "Il manque une source.")).toEqual({ ok: true });
    expect(await getDraft(id)).toMatchObject({
      state: "rejected",
      signature: null,
      returned: { reason: "Il manque une source.", by: actors().moderator.pseudonym },
    });
    expect(await journalOf(id)).toEqual(["draft_rejected"]);
    expect((await mailsTo(actors().writer))[0]?.text).toMatch(/\nMotif\s:\nIl manque une source\./);
    expect(await submitDraft(actors().writer, id, await versionOf(id))).toEqual({ ok: true });
    expect(await getDraft(id)).toMatchObject({ state: "submitted", returned: null });
  });
});

describe("a signature", () => {
  it("is refused to whoever wrote in the text, and in the live one before it", async () => {
    const author = await person("clinical_reviewer", "moderator");
    const id = await aDraft();
    const draft = await getDraft(id);
    if (!draft) throw new Error("no draft");
    const content = { ...draft.content, changeNote: "Une autre main." };
    await saveDraft(author, id, { content, lockVersion: draft.lockVersion, rebaseTo: null });
    await submitDraft(actors().writer, id, await versionOf(id));
    expect(await signDraft(author, await seen(id), signature)).toEqual({ ok: false, reason: "own_text" });
    await publishDraft(actors().moderator, await seen(id));
    const started = await startDraft(actors().moderator, { locale: "fr", slug: `article-${serial}` });
    expect(started.ok).toBe(true);
    const again = await getDraft(id);
    if (!again) throw new Error("no draft");
    const changed = { ...again.content, changeNote: "Plus court.", interests: "Aucun." };
    await saveDraft(actors().moderator, id, { content: changed, lockVersion: again.lockVersion, rebaseTo: null });
    await submitDraft(actors().moderator, id, await versionOf(id));
    // The writer of the live text is named by its revision.
    const asClinician: Person = { ...actors().writer, roles: ["clinical_reviewer"] };
    expect(await signDraft(asClinician, await seen(id), signature)).toEqual({ ok: false, reason: "own_text" });
  });

  it("is refused to all who wrote in a text, also once it is live and under later words", async () => {
    const second = await person("clinical_reviewer");
    const id = await aDraft();
    const write = async (actor: Person, changeNote: string) => {
      const { content, lockVersion } = (await getDraft(id)) ?? {};
      if (!content || lockVersion === undefined) throw new Error("no draft");
      const document = { ...content.document, summary: `En bref. ${changeNote}` };
      await saveDraft(actor, id, { content: { ...content, document, changeNote }, lockVersion, rebaseTo: null });
      await submitDraft(actor, id, await versionOf(id));
    };
    await write(second, "À deux.");
    expect(await publishDraft(actors().moderator, await seen(id))).toEqual({ ok: true });
    const { currentRevisionId, slug } = await db.article.findUniqueOrThrow({ where: { id } });
    const again = { ...signature, headRevision: currentRevisionId ?? "" };
    expect(await reverifyArticle(second, id, again)).toEqual({ ok: false, reason: "own_text" });
    await startDraft(actors().moderator, { locale: "fr", slug });
    await write(actors().moderator, "Plus court.");
    expect(await signDraft(second, await seen(id), signature)).toEqual({ ok: false, reason: "own_text" });
    expect(await signDraft(actors().clinician, await seen(id), signature)).toEqual({ ok: true });
  });

  it.each([
    ["today", 0, "next_review_past"],
    ["in ten years", 3_650, "next_review_far"],
  ])("until %s is refused", async (_, days, reason) => {
    const id = await aSubmitted();
    const nextReview = addDays(today(), days);
    expect(await signDraft(actors().clinician, await seen(id), { ...signature, nextReview })).toEqual({
      ok: false,
      reason,
    });
  });

  it("falls when the text is taken back", async () => {
    const id = await aSubmitted();
    await signDraft(actors().clinician, await seen(id), signature);
    expect(await takeBackDraft(actors().writer, await seen(id))).toEqual({ ok: true });
    expect(await getDraft(id)).toMatchObject({ state: "draft", signature: null });
  });
});

describe("saving", () => {
  const write = (draft: DraftContent, key: string, markdown: string): DraftContent => ({
    ...draft,
    document: withSection(draft.document, key, markdown),
  });

  it("puts two tabs together where they touch different parts", async () => {
    const id = await aDraft();
    const { content } = (await getDraft(id)) ?? {};
    if (!content) throw new Error("no draft");
    await saveDraft(actors().moderator, id, {
      content: write(content, "soigner", "Buvez."),
      lockVersion: 1,
      rebaseTo: null,
    });
    const late = await saveDraft(actors().writer, id, {
      content: write(content, "red-flags", "- Du sang."),
      lockVersion: 1,
      rebaseTo: null,
    });
    expect(late).toMatchObject({ ok: true, mergedWith: [actors().moderator.pseudonym], lockVersion: 3 });
    const texts = (await getDraft(id))?.content.document.sections.map(({ markdown }) => markdown);
    expect(texts).toEqual(expect.arrayContaining(["Buvez.", "- Du sang."]));
  });

  it("names everybody else who wrote since, whoever saved last, and nobody for a step", async () => {
    const id = await aDraft();
    const { content } = (await getDraft(id)) ?? {};
    if (!content) throw new Error("no draft");
    const save = (actor: Person, lockVersion: number, changed: DraftContent) =>
      saveDraft(actor, id, { content: changed, lockVersion, rebaseTo: null });
    await submitDraft(actors().writer, id, 1);
    await takeBackDraft(actors().writer, await seen(id));
    const typed = write(content, "soigner", "Buvez de l’eau.");
    const first = await save(actors().moderator, 3, write(content, "soigner", "Buvez du bouillon."));
    expect(first).toMatchObject({ ok: true, mergedWith: [] });
    await save(actors().clinician, 3, { ...content, changeNote: "Plus clair." });
    await save(actors().writer, 5, { ...content, interests: "Aucun." });
    const now = await getDraft(id);
    const settlement =
      now && (await settleWithDraft(now, { content: typed, typedOn: 1, personId: actors().writer.personId }));
    expect(settlement?.against).toMatchObject({ by: [actors().moderator.pseudonym, actors().clinician.pseudonym] });
  });

  it("writes over nothing where they touch the same, and shows the three versions", async () => {
    const id = await aDraft();
    const opened = await getDraft(id);
    if (!opened) throw new Error("no draft");
    const theirs = write(opened.content, "soigner", "Buvez du bouillon.");
    const ours = write(opened.content, "soigner", "Buvez de l’eau.");
    await saveDraft(actors().moderator, id, { content: theirs, lockVersion: 1, rebaseTo: null });
    expect(await saveDraft(actors().writer, id, { content: ours, lockVersion: 1, rebaseTo: null })).toEqual({
      ok: false,
      reason: "conflict",
    });
    const now = await getDraft(id);
    if (!now) throw new Error("no draft");
    expect(now.content).toEqual(theirs);
    const settlement = await settleWithDraft(now, { content: ours, typedOn: 1, personId: actors().writer.personId });
    expect(settlement).toMatchObject({
      against: { kind: "draft", by: [actors().moderator.pseudonym] },
      choices: [
        {
          part: "section:soigner",
          base: expect.stringContaining("Mangez ce qui vous fait envie"),
          theirs: "Se soigner\n\nBuvez du bouillon.",
          ours: "Se soigner\n\nBuvez de l’eau.",
        },
      ],
    });
    const form = (choice: string) =>
      draftFormSchema.parse({
        ...fieldsOf(settlement?.content ?? ours, []),
        lockVersion: now.lockVersion,
        settles: "section:soigner",
        "choice:section:soigner": choice,
      });
    expect(await receiveDraft(actors().writer, id, form("theirs"))).toMatchObject({ ok: true });
    expect((await getDraft(id))?.content).toEqual(theirs);
    expect(await receiveDraft(actors().writer, id, form("ours"))).toMatchObject({ ok: true });
    expect((await getDraft(id))?.content).toEqual(ours);
  });

  it("is refused once the text is submitted, and to who may not write", async () => {
    const id = await aSubmitted();
    const { content } = (await getDraft(id)) ?? {};
    if (!content) throw new Error("no draft");
    const input = { content: { ...content, interests: "Aucun." }, lockVersion: await versionOf(id), rebaseTo: null };
    expect(await saveDraft(actors().writer, id, input)).toEqual({ ok: false, reason: "wrong_state" });
    expect(await saveDraft(await person(), id, input)).toEqual({ ok: false, reason: "needs_editor" });
  });

  it("loses nothing when ten pages save at once", async () => {
    const id = await aDraft();
    const { content } = (await getDraft(id)) ?? {};
    if (!content) throw new Error("no draft");
    const tries = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        saveDraft(actors().writer, id, {
          content: { ...content, document: { ...content.document, title: `Titre ${i}` } },
          lockVersion: 1,
          rebaseTo: null,
        }),
      ),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tries.filter((each) => !each.ok && each.reason === "conflict")).toHaveLength(9);
  });
});

describe("a published article", () => {
  it("has one draft, whoever begins, and its new text is the next revision", async () => {
    const { id, slug } = await anEditedArticle();
    const again = await Promise.all(
      [moderator, clinician].map((actor) => startDraft(actor as Person, { locale: "fr", slug })),
    );
    expect(again).toEqual([
      { ok: true, articleId: id },
      { ok: true, articleId: id },
    ]);
    await submitDraft(actors().writer, id, await versionOf(id));
    expect(await publishDraft(actors().moderator, await seen(id))).toEqual({ ok: true });
    expect(await markdownOf(slug)).toBe("Buvez souvent.\n\nMangez peu.");
    expect((await getHistory("fr", slug, 1))?.entries.map(({ origin }) => origin)).toEqual(["editor", "files"]);
  });

  it("that moved on elsewhere is merged with the draft", async () => {
    const { id, slug } = await anEditedArticle();
    await submitDraft(actors().writer, id, await versionOf(id));
    await aSectionEdit(db, slug, "red-flags", "- Du sang.");
    expect((await getDraft(id))?.behind).toMatchObject({ number: 2, conflicts: [] });
    expect(await signDraft(actors().clinician, await seen(id), signature)).toEqual({
      ok: false,
      reason: "article_changed",
    });
    expect(await publishDraft(actors().moderator, await seen(id))).toEqual({ ok: true });
    expect([await markdownOf(slug), await markdownOf(slug, "red-flags")]).toEqual([
      "Buvez souvent.\n\nMangez peu.",
      "- Du sang.",
    ]);
  });

  it("that moved on after the signature has to be signed again", async () => {
    const { id, slug } = await anEditedArticle();
    await submitDraft(actors().writer, id, await versionOf(id));
    await signDraft(actors().clinician, await seen(id), signature);
    await aSectionEdit(db, slug, "red-flags", "- Du sang.");
    expect(await publishDraft(actors().moderator, await seen(id))).toEqual({ ok: false, reason: "signed_other_text" });
    expect(await rebaseDraft(actors().moderator, await seen(id))).toEqual({ ok: true });
    expect(await getDraft(id)).toMatchObject({ state: "submitted", signature: null, behind: null });
    expect(await signDraft(actors().clinician, await seen(id), signature)).toEqual({ ok: true });
    expect(await publishDraft(actors().moderator, await seen(id))).toEqual({ ok: true });
  });

  it("that moved on in the same place loses nothing: the editor chooses", async () => {
    const { id, slug } = await anEditedArticle("Buvez de l’eau.");
    await submitDraft(actors().writer, id, await versionOf(id));
    await aSectionEdit(db, slug, "soigner", "Buvez du bouillon.");
    expect(await publishDraft(actors().moderator, await seen(id))).toEqual({ ok: false, reason: "conflict" });
    expect(await rebaseDraft(actors().moderator, await seen(id))).toEqual({ ok: false, reason: "conflict" });
    expect(await markdownOf(slug)).toBe("Buvez du bouillon.");
    await takeBackDraft(actors().writer, await seen(id));
    const draft = await getDraft(id);
    const settlement = draft && (await settleWithLive(draft));
    if (!draft || settlement?.against.kind !== "live") throw new Error("nothing to settle");
    expect(settlement.choices).toMatchObject([{ part: "section:soigner", ours: "Se soigner\n\nBuvez de l’eau." }]);
    const form = draftFormSchema.parse({
      ...fieldsOf(settlement.content, []),
      lockVersion: draft.lockVersion,
      rebaseTo: settlement.against.revisionId,
      settles: "section:soigner",
      "choice:section:soigner": "ours",
      intent: "submit",
    });
    expect(await receiveDraft(actors().writer, id, form)).toMatchObject({ ok: true, submitted: true });
    expect(await publishDraft(actors().moderator, await seen(id))).toEqual({ ok: true });
    expect(await markdownOf(slug)).toBe("Buvez de l’eau.");
  });

  it("is found by its title, and its sources by theirs", async () => {
    const { id, slug } = await anEditedArticle();
    expect(await findEditable("GASTRO-enterite boire")).toContainEqual(expect.objectContaining({ slug, draftId: id }));
    expect(await findEditable("100%")).toEqual([]);
    const found = await findCitations("fr", "gastro assurance");
    expect(found[0]).toMatchObject({
      publisher: "Assurance maladie",
      citation: { key: "ameli-gastro", checked: "opened", checkedOn: "2026-11-20" },
    });
    expect(await listDrafts()).toContainEqual(expect.objectContaining({ id, isLive: true, state: "draft" }));
  });
});

describe("an article that is published no more", () => {
  const departure = { reason: "withdrawn", explanation: "La règle est abrogée.", target: "" } as const;
  const withdraw = async (id: string) => {
    const { currentRevisionId } = await db.article.findUniqueOrThrow({ where: { id } });
    const input = { ...departure, headRevision: currentRevisionId ?? "" };
    expect(await unpublishArticle(actors().moderator, id, input, tellOfDeparture)).toEqual({ ok: true });
  };

  it("has a draft that says so, and whose authors are told", async () => {
    const { id } = await anEditedArticle();
    expect(await listDrafts()).toContainEqual(expect.objectContaining({ id, isLive: true, isGone: false }));
    await withdraw(id);
    expect(await listDrafts()).toContainEqual(expect.objectContaining({ id, isLive: false, isGone: true }));
    expect(await mailsTo(actors().writer)).toMatchObject([
      {
        subject: expect.stringContaining("L’article que vous modifiez n’est plus publié"),
        text: expect.stringContaining(departure.explanation),
      },
    ]);
    expect(await mailsTo(actors().moderator)).toEqual([]);
  });

  it("is begun by nobody, and says why, whatever the language", async () => {
    const slug = `vivant-${serial}`;
    await receiveOne(aReceivedArticle({ slug, externalId: slug, document: aDraftContent().document }));
    await withdraw((await db.article.findFirstOrThrow({ where: { slug } })).id);
    const refused = { ok: false, reason: "not_published" };
    expect(await startDraft(actors().writer, { locale: "fr", slug })).toEqual(refused);
    expect(await startTranslation(actors().writer, { locale: "fr", slug })).toEqual(refused);
  });

  it("has one of which nobody wrote a word: who began it is told", async () => {
    const slug = `vivant-${serial}`;
    await receiveOne(aReceivedArticle({ slug, externalId: slug, document: aDraftContent().document }));
    const started = await startDraft(actors().writer, { locale: "fr", slug });
    if (!started.ok) throw new Error(started.reason);
    await withdraw(started.articleId);
    expect(await mailsTo(actors().writer)).toHaveLength(1);
  });
});

describe("publishing without a signature", () => {
  const publish = async (id: string) => {
    await submitDraft(actors().writer, id, await versionOf(id));
    return publishDraft(actors().moderator, await seen(id));
  };
  const datesOf = (id: string) =>
    db.article.findUniqueOrThrow({ where: { id }, select: { lastReviewedAt: true, nextReviewAt: true } });

  it.each(["", "2027-11-21", addDays(today(), 100)])("moves no date of a signed text (%s)", async (nextReview) => {
    const { id } = await anEditedArticle("Buvez.", { nextReview });
    const { currentRevisionId } = await db.article.findUniqueOrThrow({ where: { id } });
    const signing = { ...signature, headRevision: currentRevisionId ?? "" };
    expect(await reverifyArticle(actors().clinician, id, signing)).toMatchObject({ ok: true });
    const dates = await datesOf(id);
    expect(dates.nextReviewAt).toEqual(columnOf(signature.nextReview));
    expect(await getDraft(id)).toMatchObject({ isReviewed: true, nextReview: signature.nextReview });
    expect(await publish(id)).toEqual({ ok: true });
    expect(await datesOf(id)).toEqual(dates);
  });

  it("leaves the day that others gave meanwhile, where the text plans none, even a day past", async () => {
    const { id } = await anEditedArticle();
    await db.article.update({ where: { id }, data: { nextReviewAt: columnOf("2024-05-01") } });
    expect(await publish(id)).toEqual({ ok: true });
    expect(await datesOf(id)).toEqual({ lastReviewedAt: null, nextReviewAt: columnOf("2024-05-01") });
  });

  it("plans the review of a text that was never signed, within the limits of a signature", async () => {
    const nextReview = addDays(today(), 100);
    const { id } = await anEditedArticle("Buvez.", { nextReview });
    expect(await publish(id)).toEqual({ ok: true });
    expect(await datesOf(id)).toEqual({ lastReviewedAt: null, nextReviewAt: columnOf(nextReview) });
    serial += 1;
    const far = await anEditedArticle("Buvez.", { nextReview: addDays(furthestReview(), 1) });
    expect(await submitDraft(actors().writer, far.id, await versionOf(far.id))).toMatchObject({
      problems: { nextReview: "next_review_far" },
    });
  });
});

describe("two people at once", () => {
  it("one publishes, the other is told", async () => {
    const id = await aSubmitted();
    const other = await person("moderator");
    const both = await seen(id);
    const outcomes = await Promise.all([publishDraft(actors().moderator, both), publishDraft(other, both)]);
    expect(outcomes.toSorted((a, b) => Number(b.ok) - Number(a.ok))).toEqual([
      { ok: true },
      { ok: false, reason: "stale" },
    ]);
    expect(await db.revision.count({ where: { articleId: id } })).toBe(1);
  });

  it("one sends back what the other publishes", async () => {
    const id = await aSubmitted();
    const both = await seen(id);
    const outcomes = await Promise.all([
      publishDraft(actors().moderator, both),
      rejectDraft(actors().clinician, both, "Trop tôt."),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, reason: "stale" });
  });
});

describe("publication at an hour", () => {
  const inAnHour = () => new Date(Date.now() + 3_600_000);
  const later = () => new Date(Date.now() + 7_200_000);

  it("happens once, when its hour has come, however many workers there are", async () => {
    const id = await aSubmitted();
    await signDraft(actors().clinician, await seen(id), signature);
    expect(await scheduleDraft(actors().moderator, await seen(id), inAnHour())).toEqual({ ok: true });
    expect(await publishDue()).toBe(0);
    const done = await Promise.all([publishDue(later()), publishDue(later())]);
    expect(done.toSorted()).toEqual([0, 1]);
    expect(await publishDue(later())).toBe(0);
    expect(await getArticle("fr", `article-${serial}`)).toMatchObject({
      signature: { by: actors().clinician.pseudonym },
    });
    expect(await db.revision.count({ where: { articleId: id } })).toBe(1);
    expect(await journalOf(id)).toEqual([
      "publication_scheduled",
      "article_published",
      "article_signed",
      "publication_decided",
    ]);
  });

  /** The last thing that a publication writes fails with this code of Postgres, while `work` lasts. */
  async function failing(code: string, work: () => Promise<void>): Promise<void> {
    await db.$executeRawUnsafe(
      `CREATE FUNCTION test_crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'crash' USING ERRCODE = '${code}'; END $$`,
    );
    await db.$executeRaw`CREATE TRIGGER test_crash BEFORE DELETE ON article_draft FOR EACH ROW EXECUTE FUNCTION test_crash()`;
    await work();
    await db.$executeRaw`DROP TRIGGER test_crash ON article_draft`;
    await db.$executeRaw`DROP FUNCTION test_crash()`;
  }

  it("is signed only until a day after its hour", async () => {
    const id = await aSubmitted();
    const inTenDays = new Date(Date.now() + 10 * 86_400_000);
    expect(await scheduleDraft(actors().moderator, await seen(id), inTenDays)).toEqual({ ok: true });
    const sign = async (days: number) =>
      signDraft(actors().clinician, await seen(id), { ...signature, nextReview: addDays(today(), days) });
    expect(await sign(9)).toEqual({ ok: false, reason: "next_review_past" });
    expect(await sign(20)).toEqual({ ok: true });
  });

  it("survives a database that goes away in the middle: nothing of it is there, and the next run does it", async () => {
    const id = await aSubmitted();
    await scheduleDraft(actors().moderator, await seen(id), inAnHour());
    await failing("57P01", async () => {
      expect(await publishDue(later())).toBe(0);
      expect(await getArticle("fr", `article-${serial}`)).toBeNull();
      expect(await db.revision.count({ where: { articleId: id } })).toBe(0);
      expect((await getDraft(id))?.state).toBe("scheduled");
    });
    expect(await publishDue(later())).toBe(1);
    expect(await getArticle("fr", `article-${serial}`)).not.toBeNull();
  });

  it("that fails by a fault of ours is not tried for ever: it gives the text back and says so", async () => {
    const id = await aSubmitted();
    await scheduleDraft(actors().moderator, await seen(id), inAnHour());
    await failing("P0001", async () => {
      expect(await publishDue(later())).toBe(0);
    });
    expect(await db.revision.count({ where: { articleId: id } })).toBe(0);
    expect(await getDraft(id)).toMatchObject({
      state: "submitted",
      returned: { by: null, reason: expect.stringContaining("erreur du portail") },
    });
    expect(await mailsTo(actors().moderator)).toHaveLength(1);
    expect(await publishDue(later())).toBe(0);
  });

  it("is not carried out for somebody who may publish no more", async () => {
    const id = await aSubmitted();
    await scheduleDraft(actors().moderator, await seen(id), inAnHour());
    await db.personRole.deleteMany({ where: { personId: actors().moderator.personId } });
    expect(await publishDue(later())).toBe(0);
    expect(await getDraft(id)).toMatchObject({
      state: "submitted",
      returned: { by: null, reason: expect.stringContaining("n’a plus le droit de publier") },
    });
  });

  it("that can no longer be done gives the text back, with the reason, and tells those concerned", async () => {
    const { id, slug } = await anEditedArticle("Buvez de l’eau.");
    await submitDraft(actors().writer, id, await versionOf(id));
    await scheduleDraft(actors().moderator, await seen(id), inAnHour());
    await aSectionEdit(db, slug, "soigner", "Buvez du bouillon.");
    expect(await publishDue(later())).toBe(0);
    expect(await getDraft(id)).toMatchObject({
      state: "submitted",
      schedule: null,
      returned: { by: null, reason: expect.stringContaining("a changé aux mêmes endroits") },
    });
    expect(await publishDue(later())).toBe(0);
    for (const concerned of [actors().writer, actors().moderator])
      expect((await mailsTo(concerned)).map(({ subject }) => subject)).toEqual([
        expect.stringContaining("Publication programmée annulée"),
      ]);
    expect(await markdownOf(slug)).toBe("Buvez du bouillon.");
  });

  it("is refused where it would be refused at its hour", async () => {
    const id = await aSubmitted();
    await signDraft(actors().clinician, await seen(id), { ...signature, nextReview: addDays(today(), 30) });
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    const scheduled = async (days: number) => scheduleDraft(actors().moderator, await seen(id), inDays(days));
    expect(await scheduled(40)).toEqual({ ok: false, reason: "hour_after_review" });
    expect(await scheduled(400)).toEqual({ ok: false, reason: "hour_far" });
    expect((await getDraft(id))?.state).toBe("submitted");
    expect(await scheduled(20)).toEqual({ ok: true });
  });

  it("is refused for an hour that is past, and may be taken back", async () => {
    const id = await aSubmitted();
    expect(await scheduleDraft(actors().moderator, await seen(id), new Date(Date.now() - 1_000))).toEqual({
      ok: false,
      reason: "hour_past",
    });
    await scheduleDraft(actors().moderator, await seen(id), inAnHour());
    expect(await unscheduleDraft(actors().moderator, await seen(id))).toEqual({ ok: true });
    expect(await publishDue(later())).toBe(0);
    expect((await getDraft(id))?.state).toBe("submitted");
  });
});
