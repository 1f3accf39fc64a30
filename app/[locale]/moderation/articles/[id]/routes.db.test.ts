// What the editor's addresses answer to what a browser, or a hand, may send them.
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { POST as autosave } from "#app/[locale]/moderation/articles/[id]/autosave/route.ts";
import { POST as save } from "#app/[locale]/moderation/articles/[id]/save/route.ts";
import { POST as step } from "#app/[locale]/moderation/articles/[id]/step/route.ts";
import { POST as sign } from "#app/[locale]/moderation/reviews/[id]/sign/route.ts";
import { saveDraft } from "#lib/editing/commands/save-draft.ts";
import { createArticle } from "#lib/editing/commands/start-draft.ts";
import { aDraftContent } from "#lib/editing/content.fixture.ts";
import { getDraft } from "#lib/editing/queries/get-draft.ts";
import { listPublishers } from "#lib/editing/queries/list-choices.ts";
import { contentOf, fieldsOf } from "#lib/editing/rules/fields.ts";
import { db } from "#lib/platform/db.ts";
import { aCitation, aPerson, aSource, aTheme } from "#tests/support/factories.ts";

const session = vi.hoisted(() => ({ token: "" }));
vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => ({ value: session.token }) }) }));

let articleId = "";

beforeAll(async () => {
  await aTheme(db);
  await aSource(db, "agence-exemple");
});

/** An English article whose citation names a publisher of the registry, as a draft of whoever is signed in. */
beforeEach(async () => {
  const { id: personId, pseudonym, userId } = await aPerson(db, { roles: ["moderator", "clinical_reviewer"] });
  session.token = crypto.randomUUID();
  await db.session.create({
    data: { sessionToken: session.token, userId: userId ?? "", expires: new Date(Date.now() + 60_000) },
  });
  const writer = { kind: "person", personId, pseudonym, roles: ["moderator"] } as const;
  const theme = "infections-et-vaccination";
  const started = await createArticle(writer, { locale: "en", title: "Gastroenteritis", theme });
  if (!started.ok) throw new Error(started.reason);
  articleId = started.articleId;
  const { document, ...about } = aDraftContent();
  const citations = [aCitation({ source: "agence-exemple", publisher: null })];
  const content = { ...about, document: { ...document, citations } };
  await saveDraft(writer, articleId, { content, lockVersion: 0, rebaseTo: null });
});

type Route = typeof autosave;

function send(route: Route, id: string, fields: Record<string, string>): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const request = new Request("http://localhost:3000/", {
    method: "POST",
    body,
    headers: { "sec-fetch-site": "same-origin" },
  });
  return route(request, { params: Promise.resolve({ locale: "fr", id }) });
}

const saved = async () => {
  const draft = await getDraft(articleId);
  if (!draft) throw new Error("no draft");
  return draft;
};

describe("the autosave", () => {
  it("answers in the language of the article, whatever that of the page", async () => {
    const registry = await listPublishers("en");
    const { content, lockVersion } = await saved();
    const fields = { ...fieldsOf(content, registry), summary: "Drink.", lockVersion: String(lockVersion) };
    const answer = await (await send(autosave, articleId, fields)).json();
    expect(answer).toMatchObject({ status: "saved", lockVersion: lockVersion + 1 });
    expect(contentOf(answer.fields, registry)).toEqual((await saved()).content);
  });

  it("writes nothing over what another has written there, and the form that comes after it keeps all that was typed", async () => {
    const registry = await listPublishers("en");
    const { content, lockVersion } = await saved();
    const typed = (summary: string) => ({ ...fieldsOf(content, registry), summary, lockVersion: String(lockVersion) });
    await send(autosave, articleId, typed("Theirs."));
    expect(await (await send(autosave, articleId, typed("Ours."))).json()).toEqual({ status: "conflict" });
    const response = await send(save, articleId, { ...typed("Ours."), changeNote: "Typed later.", intent: "save" });
    const draft = /draft=([\w-]+)#erreurs$/.exec(response.headers.get("location") ?? "")?.[1];
    expect(await db.draft.findUniqueOrThrow({ where: { id: draft } })).toMatchObject({
      fields: { summary: "Ours.", changeNote: "Typed later." },
      errors: [["form", "conflict"]],
    });
    expect((await saved()).content.document.summary).toBe("Theirs.");
  });

  it("answers that there is no such draft", async () => {
    for (const id of ["abc", crypto.randomUUID()]) {
      const response = await send(autosave, id, { lockVersion: "0" });
      expect([response.status, await response.json()]).toEqual([404, { status: "gone" }]);
    }
  });
});

describe("the form", () => {
  const to = (response: Response) => [response.status, response.headers.get("location")];

  it.each([
    ["an article", save, "/moderation/articles/abc"],
    ["a review", sign, "/moderation/revues/abc"],
  ])("about %s that cannot be goes back to a page that says so", async (_, route, page) => {
    const { lockVersion } = await saved();
    const fields = { lockVersion: String(lockVersion), headRevision: crypto.randomUUID(), note: "Relu." };
    const response = await send(route, "abc", { ...fields, nextReview: "2027-11-29" });
    expect(to(response)).toEqual([303, expect.stringMatching(`^${page}\\?draft=`)]);
  });

  it.each(["abc", "99999999999", "1.5", "-1"])(
    "refuses the version %s, and keeps what was typed",
    async (lockVersion) => {
      const response = await send(save, articleId, { title: "Tapé", lockVersion });
      expect(to(response)).toEqual([303, expect.stringMatching(`^/moderation/articles/${articleId}\\?draft=`)]);
      const kept = await db.draft.findFirstOrThrow({ orderBy: { updatedAt: "desc" } });
      expect(kept).toMatchObject({ fields: { title: "Tapé" }, errors: [["lockVersion", "stale"]] });
    },
  );

  it("saves without a citation that is in no library", async () => {
    const { content, lockVersion } = await saved();
    const fields = { ...fieldsOf(content, await listPublishers("en")), lockVersion: String(lockVersion) };
    const intent = `cite:${crypto.randomUUID()}/has`;
    const response = await send(save, articleId, { ...fields, summary: "Drink.", intent });
    expect(to(response)).toEqual([303, `/moderation/articles/${articleId}#citations`]);
    const { document } = (await saved()).content;
    expect(document).toEqual({ ...content.document, summary: "Drink." });
  });
});

it("an administrator who gives no reason for throwing a text of others away is asked for one, at its field", async () => {
  const { userId } = await aPerson(db, { roles: ["administrator"] });
  await db.session.update({ where: { sessionToken: session.token }, data: { userId: userId ?? "" } });
  const { lockVersion } = await saved();
  const fields = { step: "discard", sure: "on", lockVersion: String(lockVersion) };
  await send(step, articleId, fields);
  const kept = await db.draft.findFirstOrThrow({ where: { form: `article-step:${articleId}` } });
  expect(kept).toMatchObject({ errors: [["reasonGiven", "needs_reason"]] });
  const response = await send(step, articleId, { ...fields, reasonGiven: "Un doublon." });
  expect(response.headers.get("location")).toBe("/moderation/articles?fait=discard");
});
