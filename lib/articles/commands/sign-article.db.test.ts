import { beforeEach, describe, expect, it } from "vitest";
import type { Person, Role } from "#lib/accounts/rules.ts";
import { type SignatureInput, signArticle } from "#lib/articles/commands/sign-article.ts";
import { inDoubt } from "#lib/articles/rules/index-doubt.ts";
import { addDays, columnOf, furthestReview, today } from "#lib/articles/rules/review-cycle.ts";
import { db } from "#lib/platform/db.ts";
import { anEdit, aSectionEdit, receiveOne } from "#tests/support/edits.ts";
import { aPerson, aReceivedArticle, aTheme } from "#tests/support/factories.ts";

let serial = 0;
let slug = "";

async function person(...roles: Role[]): Promise<Person> {
  const { id, pseudonym } = await aPerson(db, { roles });
  return { kind: "person", personId: id, pseudonym, roles };
}

const theArticle = () =>
  db.article.findFirstOrThrow({ where: { slug }, include: { signatures: true, currentRevision: true } });

async function sign(actor: Person, override: Partial<SignatureInput> = {}) {
  const { id: articleId, currentRevisionId } = await theArticle();
  const input = {
    articleId,
    revisionId: currentRevisionId ?? "",
    kind: "reverification" as const,
    note: "Relu en entier, avec les recommandations de 2026.",
    interests: "",
    nextReview: addDays(today(), 365),
  };
  return db.$transaction((tx) => signArticle(tx, actor, { ...input, ...override }));
}

beforeEach(async () => {
  await aTheme(db);
  slug = `gastro-${++serial}`;
  await receiveOne(aReceivedArticle({ slug, externalId: slug }));
});

describe("a signature on a whole text", () => {
  it("moves the two dates, is public, and the index is told", async () => {
    const clinician = await person("clinical_reviewer");
    expect(await sign(clinician)).toMatchObject({ ok: true });
    const { signatures, currentRevisionId, ...article } = await theArticle();
    expect(article).toMatchObject({
      lastReviewedAt: columnOf(today()),
      nextReviewAt: columnOf(addDays(today(), 365)),
      indexedRevisionId: inDoubt,
    });
    expect(signatures).toMatchObject([{ revisionId: currentRevisionId, personId: clinician.personId }]);
    expect(await db.journalEntry.findMany({ where: { articleId: article.id }, orderBy: { at: "asc" } })).toMatchObject([
      { kind: "article_published" },
      { kind: "article_reverified", actorId: clinician.personId, reason: signatures[0]?.note },
    ]);
  });

  it("is for ever", async () => {
    await sign(await person("clinical_reviewer"));
    await expect(db.reviewSignature.updateMany({ data: { note: "autre" } })).rejects.toThrow();
    await expect(db.reviewSignature.deleteMany()).rejects.toThrow();
  });

  it("is not moved by a change to a part, nor by what a file says of the next review", async () => {
    await sign(await person("clinical_reviewer"));
    const { lastReviewedAt, nextReviewAt } = await theArticle();
    await aSectionEdit(db, slug, "soigner", "Buvez souvent.");
    await receiveOne(aReceivedArticle({ slug, externalId: slug, nextReviewAt: "2031-01-01" }));
    expect(await theArticle()).toMatchObject({ lastReviewedAt, nextReviewAt });
  });

  it("makes a text from elsewhere a living one, also when it is delivered again", async () => {
    const old = { origin: "import:essai", madeWith: "imported", nextReviewAt: null } as const;
    const { provenance } = aReceivedArticle();
    const imported = { ...old, provenance: { ...provenance, documentDate: "2019" } };
    slug = `ancien-${++serial}`;
    await receiveOne(aReceivedArticle({ ...imported, slug, externalId: slug }));
    expect(await theArticle()).toMatchObject({ isDated: true });
    await sign(await person("clinical_reviewer"));
    await receiveOne(aReceivedArticle({ ...imported, slug, externalId: slug, audience: ["parents"] }));
    expect(await theArticle()).toMatchObject({ isDated: false, datedFrom: null, audience: ["parents"] });
  });

  it("sent twice by the same person, at once or later that day, is one", async () => {
    const clinician = await person("clinical_reviewer");
    const outcomes = await Promise.all([sign(clinician), sign(clinician)]);
    expect(await sign(clinician)).toEqual(outcomes[0]);
    expect(outcomes[1]).toEqual(outcomes[0]);
    const { id: articleId, signatures } = await theArticle();
    expect(signatures).toHaveLength(1);
    expect(await db.journalEntry.count({ where: { articleId, kind: "article_reverified" } })).toBe(1);
  });

  it("with another sentence, or until another day, is another", async () => {
    const clinician = await person("clinical_reviewer");
    await sign(clinician);
    await sign(clinician, { note: "Relu encore, avec la notice." });
    await sign(clinician, { nextReview: addDays(today(), 200) });
    const { signatures, nextReviewAt } = await theArticle();
    expect(signatures).toHaveLength(3);
    expect(nextReviewAt).toEqual(columnOf(addDays(today(), 200)));
  });

  it("of two clinicians at once both are kept, and the last one's date holds", async () => {
    const [one, other] = [await person("clinical_reviewer"), await person("clinical_reviewer")];
    const days = [addDays(today(), 100), addDays(today(), 200)] as const;
    const outcomes = await Promise.all([sign(one, { nextReview: days[0] }), sign(other, { nextReview: days[1] })]);
    expect(outcomes).toMatchObject([{ ok: true }, { ok: true }]);
    const { signatures, nextReviewAt } = await theArticle();
    const last = signatures.toSorted((a, b) => Number(b.signedAt) - Number(a.signedAt))[0];
    expect(signatures).toHaveLength(2);
    expect(nextReviewAt).toEqual(columnOf(last?.personId === one.personId ? days[0] : days[1]));
  });
});

describe("is refused", () => {
  it.each([
    ["to a moderator", "moderator", {}, "needs_clinician"],
    ["for a day past", "clinical_reviewer", { nextReview: today() }, "next_review_past"],
    ["for a day too far", "clinical_reviewer", { nextReview: addDays(furthestReview(), 1) }, "next_review_far"],
    ["on an article that does not exist", "clinical_reviewer", { articleId: crypto.randomUUID() }, "unexpected"],
  ] as const)("%s", async (_, role, override, reason) => {
    expect(await sign(await person(role), override)).toEqual({ ok: false, reason });
    expect((await theArticle()).signatures).toEqual([]);
  });

  it("on a text that is live no more", async () => {
    const { currentRevisionId } = await theArticle();
    await aSectionEdit(db, slug, "soigner", "Buvez souvent.");
    const outcome = await sign(await person("clinical_reviewer"), { revisionId: currentRevisionId ?? "" });
    expect(outcome).toEqual({ ok: false, reason: "article_changed" });
  });

  it("to whoever wrote it, even under later words of others", async () => {
    await anEdit(db, slug, (document) => ({ ...document, title: "Autre titre" }));
    const { currentRevision } = await theArticle();
    const author = { kind: "person", personId: currentRevision?.authorId ?? "", pseudonym: "" } as const;
    await aSectionEdit(db, slug, "soigner", "Buvez souvent.");
    expect(await sign({ ...author, roles: ["clinical_reviewer"] })).toEqual({ ok: false, reason: "own_text" });
  });

  it("once it is published no more", async () => {
    await db.article.updateMany({
      where: { slug },
      data: { status: "withdrawn", withdrawnAt: new Date(), withdrawnReason: "Règle abrogée." },
    });
    expect(await sign(await person("clinical_reviewer"))).toEqual({ ok: false, reason: "not_published" });
  });
});
