// The path of a suggestion on a real Postgres: submitted, accepted, signed, published; and everything that must be refused.
import { beforeEach, describe, expect, it } from "vitest";
import type { Person, Role } from "#lib/accounts/rules.ts";
import { anonymous } from "#lib/accounts/rules.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish-article.ts";
import { db } from "#lib/platform/db.ts";
import { type DecisionInput, decideSuggestion } from "#lib/suggestions/commands/decide-suggestion.ts";
import { signSuggestion } from "#lib/suggestions/commands/sign-suggestion.ts";
import { submitSuggestion } from "#lib/suggestions/commands/submit-suggestion.ts";
import { supersedeConflicting } from "#lib/suggestions/commands/supersede-conflicting.ts";
import { getContribution, getReview, listQueue } from "#lib/suggestions/queries.ts";
import { suggestionSchema } from "#lib/suggestions/schema.ts";
import { aSectionEdit, liveDocument, receiveOne } from "#tests/support/edits.ts";
import { aPerson, aReceivedArticle, aTheme } from "#tests/support/factories.ts";

const slug = "gastro-enterite";
const place = { slug, locale: "fr" as const };
const original = "Buvez souvent, par petites gorgées.\n\nMangez ce qui vous fait envie.";
const proposed = "Buvez souvent, par petites gorgées.\n\nMangez ce qui vous fait envie, en petites portions.";

async function person(...roles: Role[]): Promise<Person> {
  const { id, pseudonym } = await aPerson(db, { roles });
  return { kind: "person", personId: id, pseudonym, roles };
}

async function form(override: Record<string, string> = {}) {
  const { currentRevisionId } = await db.article.findFirstOrThrow({ where: { slug } });
  return suggestionSchema.parse({
    section: "soigner",
    text: proposed,
    baseRevision: currentRevisionId,
    submissionKey: crypto.randomUUID(),
    rationale: "Plus facile à digérer.",
    ...override,
  });
}

async function submitted(author: Person | typeof anonymous, override: Record<string, string> = {}) {
  const outcome = await submitSuggestion(author, place, await form(override));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return db.suggestion.findUniqueOrThrow({ where: { receipt: outcome.receipt } });
}

async function decision(id: string, override: Partial<DecisionInput> = {}): Promise<DecisionInput> {
  const review = await getReview(id);
  return {
    decision: "accept",
    reason: "Bien vu.",
    lockVersion: review?.lockVersion ?? -1,
    headRevision: review?.headRevision ?? "",
    texts: [],
    ...override,
  };
}

async function asShown(id: string) {
  const review = await getReview(id);
  return { lockVersion: review?.lockVersion ?? -1, headRevision: review?.headRevision ?? "" };
}

const textOf = async (key = "soigner") =>
  (await liveDocument(db, slug)).sections.find((section) => section.key === key)?.markdown;
const mailsTo = async (who: Person) => {
  const { user } = await db.person.findUniqueOrThrow({ where: { id: who.personId }, select: { user: true } });
  return db.mail.findMany({ where: { recipient: user?.email }, orderBy: { createdAt: "asc" } });
};

beforeEach(async () => {
  await aTheme(db);
  if ((await db.article.count()) === 0) {
    await receiveOne(aReceivedArticle());
  } else if ((await textOf()) !== original) {
    await aSectionEdit(db, slug, "soigner", original);
  }
});

describe("a material change", () => {
  it("of which nothing is kept is not accepted", async () => {
    const [author, moderator] = await Promise.all([person(), person("moderator")]);
    const { id } = await submitted(author);
    const texts = [{ sectionKey: "soigner", text: `${original}\n` }];
    expect(
      await decideSuggestion(moderator, id, await decision(id, { decision: "accept_with_changes", texts })),
    ).toEqual({ ok: false, reason: "nothing_kept" });
    expect(await decideSuggestion(moderator, id, await decision(id, { decision: "reject" }))).toMatchObject({
      ok: true,
    });
    expect(await mailsTo(author)).toHaveLength(1);
  });

  it("is decided and signed by nobody who declared an interest in the article", async () => {
    const [interested, clinician] = await Promise.all([
      person("moderator", "clinical_reviewer"),
      person("clinical_reviewer"),
    ]);
    const own = await submitted(interested, { interests: "Payée par LaboX." });
    const { id } = await submitted(anonymous);
    const refused = { ok: false, reason: "own_interest" };
    expect(await decideSuggestion(interested, id, await decision(id))).toEqual(refused);
    expect((await listQueue(interested)).find((item) => item.id === id)?.refusal).toBe("own_interest");
    expect(await decideSuggestion(await person("moderator"), id, await decision(id))).toMatchObject({ ok: true });
    const signature = { decision: "sign", reason: "Conforme.", ...(await asShown(id)) } as const;
    expect(await signSuggestion(interested, id, signature)).toEqual(refused);
    expect(await signSuggestion(clinician, id, signature)).toMatchObject({ ok: true });
    expect(
      await decideSuggestion(await person("moderator"), own.id, await decision(own.id, { decision: "reject" })),
    ).toMatchObject({ ok: true });
  });

  it("waits for a moderator, then for a clinician, then is the next revision, and its author is told each time", async () => {
    const [author, moderator, clinician] = await Promise.all([
      person(),
      person("moderator"),
      person("clinical_reviewer"),
    ]);
    const { id, receipt } = await submitted(author);
    expect(await decideSuggestion(moderator, id, await decision(id))).toEqual({ ok: true, published: false });
    expect(await textOf()).toBe(original);
    expect(
      await signSuggestion(clinician, id, { decision: "sign", reason: "Conforme.", ...(await asShown(id)) }),
    ).toEqual({
      ok: true,
      published: true,
    });
    expect(await textOf()).toBe(proposed);
    expect(await getContribution(receipt)).toMatchObject({
      status: "published",
      decision: { reason: "Bien vu.", by: moderator.pseudonym },
      signature: { reason: "Conforme.", by: clinician.pseudonym },
    });
    expect((await mailsTo(author)).map(({ text }) => /Bien vu|Conforme/.exec(text)?.[0])).toEqual([
      "Bien vu",
      "Conforme",
    ]);
    const entries = await db.journalEntry.findMany({ where: { suggestionId: id }, orderBy: { at: "asc" } });
    expect(entries.map(({ kind }) => kind)).toEqual([
      "suggestion_submitted",
      "suggestion_accepted",
      "suggestion_signed",
      "revision_published",
    ]);
  });

  it("may be refused by the clinician", async () => {
    const { id } = await submitted(anonymous);
    await decideSuggestion(await person("moderator"), id, await decision(id));
    await signSuggestion(await person("clinical_reviewer"), id, {
      decision: "reject",
      reason: "Non.",
      ...(await asShown(id)),
    });
    expect(await textOf()).toBe(original);
    expect((await getReview(id))?.status).toBe("rejected");
  });
});

describe("a minor change", () => {
  it("is published as soon as it is accepted", async () => {
    const { id } = await submitted(anonymous, { minor: "on", text: original.replace("envie", "plaisir") });
    expect(await decideSuggestion(await person("moderator"), id, await decision(id))).toEqual({
      ok: true,
      published: true,
    });
    expect(await textOf()).toContain("plaisir");
  });

  it.each([
    ["a figure", `${original} Pendant 3 jours.`],
    ["a negation", original.replace("Buvez", "Ne buvez pas")],
    ["a citation", `${original}[^ameli-gastro]`],
  ])("is refused as such when it changes %s", async (_, text) => {
    expect(await submitSuggestion(anonymous, place, await form({ minor: "on", text }))).toEqual({
      ok: false,
      errors: { minor: "minor_refused" },
    });
  });

  it("is refused as such when the moderator's own text is not minor", async () => {
    const { id } = await submitted(anonymous, { minor: "on", text: original.replace("envie", "plaisir") });
    const texts = [{ sectionKey: "soigner", text: `${original} Pendant 3 jours.` }];
    const outcome = await decideSuggestion(
      await person("moderator"),
      id,
      await decision(id, { decision: "accept_with_changes", texts }),
    );
    expect(outcome).toEqual({ ok: false, reason: "minor_refused" });
  });
});

describe("sending", () => {
  it("twice with the same key counts once", async () => {
    const fields = await form({ rationale: crypto.randomUUID() });
    const [first, second] = await Promise.all([
      submitSuggestion(anonymous, place, fields),
      submitSuggestion(anonymous, place, fields),
    ]);
    expect(first).toEqual(second);
    expect(await db.suggestion.count({ where: { rationale: fields.rationale } })).toBe(1);
  });

  it("again after a step back, with other words, is another contribution", async () => {
    const fields = await form();
    const first = await submitSuggestion(anonymous, place, fields);
    const second = await submitSuggestion(anonymous, place, { ...fields, text: `${proposed} Et encore.` });
    expect(first.ok && second.ok && first.receipt !== second.receipt).toBe(true);
  });

  it("two sources into one section: both are accepted", async () => {
    const moderator = await person("moderator");
    const clinician = await person("clinical_reviewer");
    const [one, other] = ["Premier avis", "Second avis"].map((citationTitle) => ({
      citationPublisher: "HAS",
      citationTitle,
    }));
    const first = await submitted(anonymous, { ...one, text: original.replace("gorgées", "petites gorgées") });
    const second = await submitted(anonymous, { ...other, text: original.replace("envie", "plaisir") });
    for (const { id } of [first, second]) {
      await decideSuggestion(moderator, id, await decision(id));
      expect(
        await signSuggestion(clinician, id, { decision: "sign", reason: "Oui.", ...(await asShown(id)) }),
      ).toMatchObject({ ok: true });
    }
    expect((await textOf())?.match(/\[\^source-/g)).toHaveLength(2);
  });

  it("brings nothing to the page when signed on another state of the article", async () => {
    const { id } = await submitted(anonymous);
    await decideSuggestion(await person("moderator"), id, await decision(id));
    const shown = await asShown(id);
    await aSectionEdit(db, slug, "signes", "Un passage changé pendant la lecture.");
    const outcome = await signSuggestion(await person("clinical_reviewer"), id, {
      decision: "sign",
      reason: "Oui.",
      ...shown,
    });
    expect(outcome).toEqual({ ok: false, reason: "article_changed" });
  });

  it.each([
    ["the same text", { text: original }, { text: "text_unchanged" }],
    ["a section that is not there", { section: "rien" }, { section: "section_unknown" }],
    ["a base of no article", { baseRevision: crypto.randomUUID() }, { form: "unexpected" }],
  ])("refuses %s", async (_, override, errors) => {
    expect(await submitSuggestion(anonymous, place, await form(override))).toEqual({ ok: false, errors });
  });

  it("brings its source, marked in the text and said to be unchecked", async () => {
    const [moderator, clinician] = await Promise.all([person("moderator"), person("clinical_reviewer")]);
    const { id } = await submitted(anonymous, {
      citationPublisher: "Haute Autorité de santé",
      citationTitle: "Un avis",
    });
    await decideSuggestion(moderator, id, await decision(id));
    await signSuggestion(clinician, id, { decision: "sign", reason: "Oui.", ...(await asShown(id)) });
    const { citations } = await liveDocument(db, slug);
    expect(citations.find(({ title }) => title === "Un avis")).toMatchObject({
      publisher: "Haute Autorité de santé",
      checked: "unchecked",
      checkedOn: null,
    });
    expect(await textOf()).toMatch(/en petites portions\[\^source-[0-9a-z]{8}\]\./);
  });
});

describe("deciding", () => {
  it("is refused to the author, to a citizen and to whoever comes second", async () => {
    const author = await person("moderator");
    const { id } = await submitted(author);
    const input = await decision(id);
    expect(await decideSuggestion(author, id, input)).toEqual({ ok: false, reason: "own_suggestion" });
    expect(await decideSuggestion(await person(), id, input)).toEqual({ ok: false, reason: "needs_moderator" });
    const outcomes = await Promise.all([
      decideSuggestion(await person("moderator"), id, input),
      decideSuggestion(await person("moderator"), id, { ...input, decision: "reject" }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "stale" });
    expect(
      await db.journalEntry.count({
        where: { suggestionId: id, kind: { in: ["suggestion_accepted", "suggestion_rejected"] } },
      }),
    ).toBe(1);
  });

  it("needs two people for a material change, whatever their roles", async () => {
    const both = await person("moderator", "clinical_reviewer");
    const { id } = await submitted(anonymous);
    await decideSuggestion(both, id, await decision(id));
    expect(await signSuggestion(both, id, { decision: "sign", reason: "Oui.", ...(await asShown(id)) })).toEqual({
      ok: false,
      reason: "already_moderated",
    });
  });

  it("with changes publishes the moderator's text, and keeps the author's", async () => {
    const { id, receipt } = await submitted(anonymous);
    const text = original.replace("gorgées", "gorgées, même sans soif");
    const input = await decision(id, { decision: "accept_with_changes", texts: [{ sectionKey: "soigner", text }] });
    await decideSuggestion(await person("moderator"), id, input);
    await signSuggestion(await person("clinical_reviewer"), id, {
      decision: "sign",
      reason: "Oui.",
      ...(await asShown(id)),
    });
    expect(await textOf()).toBe(text);
    const view = await getContribution(receipt);
    expect(view?.decision?.withChanges).toBe(true);
    expect(
      view?.changes[0]?.segments.some(
        (segment) => segment.kind === "added" && segment.text.includes("petites portions"),
      ),
    ).toBe(true);
  });

  it("with changes is refused once the article has moved", async () => {
    const { id } = await submitted(anonymous);
    const input = await decision(id, {
      decision: "accept_with_changes",
      texts: [{ sectionKey: "soigner", text: "Autre." }],
    });
    await aSectionEdit(db, slug, "signes", "Un autre passage a changé.");
    expect(await decideSuggestion(await person("moderator"), id, input)).toEqual({
      ok: false,
      reason: "article_changed",
    });
  });

  it("never publishes the marks of a conflict", async () => {
    const { id } = await submitted(anonymous);
    const texts = [{ sectionKey: "soigner", text: "<<<<<<< a\nUn\n=======\nDeux\n>>>>>>> b" }];
    const outcome = await decideSuggestion(
      await person("moderator"),
      id,
      await decision(id, { decision: "accept_with_changes", texts }),
    );
    expect(outcome).toEqual({ ok: false, reason: "conflict_unresolved" });
  });

  it("brings nothing to an article that was withdrawn meanwhile; refusing stays possible", async () => {
    const [author, moderator, clinician] = await Promise.all([
      person(),
      person("moderator"),
      person("clinical_reviewer"),
    ]);
    const [waiting, accepted] = [await submitted(author), await submitted(author)];
    await decideSuggestion(moderator, accepted.id, await decision(accepted.id));
    const standing = (withdrawn: boolean) =>
      db.article.updateMany({
        where: { slug },
        data: withdrawn
          ? { status: "withdrawn", withdrawnAt: new Date(), withdrawnReason: "Règle abrogée." }
          : { status: "published", withdrawnAt: null, withdrawnReason: null },
      });
    await standing(true);
    const refused = { ok: false, reason: "article_withdrawn" };
    expect(await decideSuggestion(moderator, waiting.id, await decision(waiting.id))).toEqual(refused);
    const signature = { decision: "sign", reason: "Conforme.", ...(await asShown(accepted.id)) } as const;
    expect(await signSuggestion(clinician, accepted.id, signature)).toEqual(refused);
    expect(
      await decideSuggestion(moderator, waiting.id, { ...(await decision(waiting.id)), decision: "reject" }),
    ).toEqual({ ok: true, published: false });
    await standing(false);
  });

  it("leaves nothing behind when it fails between acceptance and publication", async () => {
    const { id } = await submitted(anonymous, { minor: "on", text: original.replace("envie", "plaisir") });
    await db.$executeRawUnsafe(
      `CREATE FUNCTION fail_now() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'power cut'; END $$`,
    );
    await db.$executeRawUnsafe(
      "CREATE TRIGGER fail_now BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION fail_now()",
    );
    const before = {
      revisions: await db.revision.count(),
      entries: await db.journalEntry.count(),
      mails: await db.mail.count(),
    };
    await expect(decideSuggestion(await person("moderator"), id, await decision(id))).rejects.toThrow("power cut");
    await db.$executeRawUnsafe("DROP TRIGGER fail_now ON revision");
    expect({
      revisions: await db.revision.count(),
      entries: await db.journalEntry.count(),
      mails: await db.mail.count(),
    }).toEqual(before);
    expect((await getReview(id))?.status).toBe("submitted");
    expect(await decideSuggestion(await person("moderator"), id, await decision(id))).toEqual({
      ok: true,
      published: true,
    });
  });
});

describe("when the article changes meanwhile", () => {
  it("elsewhere: the suggestion is carried forward and both changes stand", async () => {
    const { id } = await submitted(anonymous);
    await aSectionEdit(db, slug, "signes", "Un autre passage a changé.");
    await supersedeConflicting();
    expect((await getReview(id))?.status).toBe("submitted");
    await decideSuggestion(await person("moderator"), id, await decision(id));
    await signSuggestion(await person("clinical_reviewer"), id, {
      decision: "sign",
      reason: "Oui.",
      ...(await asShown(id)),
    });
    expect(await textOf()).toBe(proposed);
    expect(await textOf("signes")).toBe("Un autre passage a changé.");
  });

  it("in the same lines: it is superseded, its author told, and it leaves the queue", async () => {
    const author = await person();
    const { id } = await submitted(author);
    await aSectionEdit(db, slug, "soigner", original.replace("envie", "plaisir"));
    expect((await getReview(id))?.merged[0]?.clean).toBe(false);
    await supersedeConflicting();
    expect((await getReview(id))?.status).toBe("superseded");
    const [mail, ...others] = await mailsTo(author);
    expect(others).toEqual([]);
    expect(mail?.text.match(/au même endroit/g)).toHaveLength(1);
    expect(mail?.text).toContain("vous pouvez le copier");
    expect((await listQueue(await person("moderator"))).some((item) => item.id === id)).toBe(false);
    expect(await supersedeConflicting()).toBe(0);
  });
});

describe("when the article is published no more", () => {
  it("what was open on it is closed with the reason, once, and each author is told", async () => {
    const [author, moderator] = await Promise.all([person(), person("moderator")]);
    const [waiting, accepted] = [await submitted(author), await submitted(author)];
    await decideSuggestion(moderator, accepted.id, await decision(accepted.id));
    const { id, currentRevisionId } = await db.article.findFirstOrThrow({ where: { slug } });
    const explanation = "La règle est abrogée.";
    const input = { reason: "withdrawn", explanation, target: "", headRevision: currentRevisionId ?? "" } as const;
    expect(await unpublishArticle(moderator, id, input, async () => {})).toEqual({ ok: true });
    await Promise.all([supersedeConflicting(), supersedeConflicting()]);
    expect(await getContribution(waiting.receipt)).toMatchObject({
      status: "superseded",
      decision: null,
      overtaken: { reason: expect.stringContaining(explanation), at: expect.any(Date) },
    });
    expect(await getContribution(accepted.receipt)).toMatchObject({
      status: "superseded",
      decision: { reason: "Bien vu." },
      signature: null,
      overtaken: { reason: expect.stringContaining(explanation) },
    });
    const told = (await mailsTo(author)).filter(({ text }) => text.includes(explanation));
    expect(told.map(({ subject }) => subject)).toEqual(
      Array.from({ length: 2 }, () => expect.stringContaining("n’est plus publié")),
    );
    expect(await supersedeConflicting()).toBe(0);
  });
});
