import { beforeAll, expect, it } from "vitest";
import type { Person, Role } from "#lib/accounts/rules.ts";
import { signArticle } from "#lib/articles/commands/sign-article.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish-article.ts";
import { compareRevisions } from "#lib/articles/queries/compare-revisions.ts";
import { getArticle } from "#lib/articles/queries/get-article.ts";
import { getHistory } from "#lib/articles/queries/get-history.ts";
import type { UnpublishReason } from "#lib/articles/rules/redirects.ts";
import { addDays, today } from "#lib/articles/rules/review-cycle.ts";
import { db } from "#lib/platform/db.ts";
import { aSectionEdit, receiveOne } from "#tests/support/edits.ts";
import { aPerson, aReceivedArticle, aTheme } from "#tests/support/factories.ts";

async function person(...roles: Role[]): Promise<Person> {
  const { id, pseudonym } = await aPerson(db, { roles });
  return { kind: "person", personId: id, pseudonym, roles };
}

const find = (slug: string) => db.article.findFirstOrThrow({ where: { slug } });

async function sign(actor: Person, slug: string) {
  const { id: articleId, currentRevisionId } = await find(slug);
  const about = { kind: "reverification", note: "Relu.", interests: "", nextReview: addDays(today(), 365) } as const;
  const input = { articleId, revisionId: currentRevisionId ?? "", ...about };
  expect(await db.$transaction((tx) => signArticle(tx, actor, input))).toMatchObject({ ok: true });
}

async function unpublish(slug: string, reason: UnpublishReason, target = "") {
  const { id, currentRevisionId } = await find(slug);
  const about = { reason, explanation: `Parce que : ${reason}.`, target };
  const moderator = await person("moderator");
  const input = { headRevision: currentRevisionId ?? "", ...about };
  expect(await unpublishArticle(moderator, id, input, async () => {})).toEqual({ ok: true });
  return moderator.pseudonym;
}

const slug = "gastro-enterite";

beforeAll(async () => {
  await aTheme(db);
  for (const one of [slug, "indigestion", "grippe"]) await receiveOne(aReceivedArticle({ slug: one, externalId: one }));
});

it("tells who signed which revision, in the history, the comparison and the article", async () => {
  const clinician = await person("clinical_reviewer");
  await sign(clinician, slug);
  await aSectionEdit(db, slug, "soigner", "Buvez souvent[^ameli-gastro].");
  const signatures = [{ by: clinician.pseudonym, at: expect.any(Date) }];
  const history = await getHistory("fr", slug, 1);
  expect(history?.entries).toMatchObject([
    { number: 2, signatures: [] },
    { number: 1, signatures },
  ]);
  await sign(clinician, slug);
  const comparison = await compareRevisions("fr", slug, { from: 1, to: 2 });
  expect(comparison?.result).toMatchObject({ value: { between: [{ number: 2, signatures }] } });
  expect((await getArticle("fr", slug))?.revision.signatures).toEqual(signatures);
});

it("shows differences without the marks of the text", async () => {
  const [entry] = (await getHistory("fr", slug, 1))?.entries ?? [];
  const text = entry?.differences.flatMap(({ segments }) => segments.map((segment) => segment.text)).join("");
  expect(text).toContain("[1]");
  expect(text).not.toContain("[^");
});

it("keeps who wrote the text apart from who changed it last", async () => {
  const article = await getArticle("fr", slug);
  expect(article?.firstWritten).toEqual({ authors: [], madeWith: "ai_assisted" });
  expect(article?.revision.authors).toEqual([expect.stringMatching(/^Dominique/)]);
  expect(article?.partlyRead).toBe(false);
});

it("says what became of the article, and of those that lead to it", async () => {
  const first = await unpublish("indigestion", "consolidated", slug);
  expect(await getHistory("fr", slug, 1)).toMatchObject({
    withdrawal: null,
    takenIn: [{ title: expect.any(String), at: expect.any(Date), reason: "Parce que : consolidated.", by: first }],
  });
  const second = await unpublish("grippe", "withdrawn");
  expect(await getHistory("fr", "grippe", 1)).toMatchObject({
    withdrawal: { at: expect.any(Date), reason: "Parce que : withdrawn.", by: second },
    takenIn: [],
  });
  expect(await compareRevisions("fr", "grippe", { from: null, to: null })).toMatchObject({
    withdrawal: { reason: "Parce que : withdrawn." },
  });
});
