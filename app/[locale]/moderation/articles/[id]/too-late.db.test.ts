// What is typed when it is too late, because the draft was submitted or deleted meanwhile, is found again by whoever typed it.
import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import EditArticle from "#app/[locale]/moderation/articles/[id]/page.tsx";
import { POST as save } from "#app/[locale]/moderation/articles/[id]/save/route.ts";
import { POST as step } from "#app/[locale]/moderation/articles/[id]/step/route.ts";
import type { Person } from "#lib/accounts/rules.ts";
import { discardDraft } from "#lib/editing/commands/return-draft.ts";
import { saveDraft } from "#lib/editing/commands/save-draft.ts";
import { createArticle } from "#lib/editing/commands/start-draft.ts";
import { submitDraft } from "#lib/editing/commands/submit-draft.ts";
import { aDraftContent } from "#lib/editing/content.fixture.ts";
import { fieldsOf } from "#lib/editing/rules/fields.ts";
import { db } from "#lib/platform/db.ts";
import { aPerson, aTheme } from "#tests/support/factories.ts";

const session = vi.hoisted(() => ({ token: "" }));
vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => ({ value: session.token }) }) }));

const place = "infections-et-vaccination";
let writer: Person;
let articleId = "";
let serial = 0;

beforeAll(async () => {
  await aTheme(db);
});

/** A whole draft of whoever is signed in, open in a tab at version 1. */
beforeEach(async () => {
  const { id: personId, pseudonym, userId } = await aPerson(db, { roles: ["moderator"] });
  session.token = crypto.randomUUID();
  await db.session.create({
    data: { sessionToken: session.token, userId: userId ?? "", expires: new Date(Date.now() + 60_000) },
  });
  writer = { kind: "person", personId, pseudonym, roles: ["moderator"] };
  const started = await createArticle(writer, { locale: "fr", title: "Gastro", theme: place });
  if (!started.ok) throw new Error(started.reason);
  articleId = started.articleId;
  const content = aDraftContent({ slug: `trop-tard-${++serial}` });
  await saveDraft(writer, articleId, { content, lockVersion: 0, rebaseTo: null });
});

const typed = "Un résumé tapé dans le second onglet.";
const form = () => ({ ...fieldsOf(aDraftContent(), []), summary: typed, lockVersion: "1", copy: "envoi-1" });

async function send(route: typeof save, fields: Record<string, string>): Promise<URL> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const headers = { "sec-fetch-site": "same-origin" };
  const request = new Request("http://localhost:3000/", { method: "POST", body, headers });
  const response = await route(request, { params: Promise.resolve({ locale: "fr", id: articleId }) });
  return new URL(response.headers.get("location") ?? "", "http://localhost:3000");
}

async function pageAt({ searchParams }: URL): Promise<string> {
  const page: ReactNode = await EditArticle({
    params: Promise.resolve({ locale: "fr", id: articleId }),
    searchParams: Promise.resolve(Object.fromEntries(searchParams)),
  });
  const { prelude } = await prerender(page);
  return new Response(prelude).text();
}

it("what the draft takes in, the browser is told it may forget", async () => {
  const to = await send(save, form());
  expect(to.search).toBe("?fait=save&recu=envoi-1");
});

it("after a submission it is shown, and is in the editor again once the text is taken back", async () => {
  await submitDraft(writer, articleId, 1);
  const refused = await send(save, form());
  expect(refused.searchParams.has("recu")).toBe(false);
  const page = await pageAt(refused);
  expect(page).toContain("Ce que vous avez tapé n’est pas enregistré");
  expect(page).toContain(typed);
  const [, kept = ""] = /name="typed" value="([^"]+)"/.exec(page) ?? [];
  const back = await send(step, { step: "take_back", lockVersion: "2", typed: kept });
  const editor = await pageAt(back);
  expect(editor).toContain(`${typed}</textarea>`);
  expect(editor).toContain("Le texte est de nouveau un brouillon.");
  expect(editor).not.toContain("Cette étape n’est pas possible");
});

it("after a deletion it is shown, with the news", async () => {
  await discardDraft(writer, { articleId, lockVersion: 1 });
  const page = await pageAt(await send(save, form()));
  expect(page).toContain("Il a été supprimé pendant que vous écriviez.");
  expect(page).toContain(typed);
});
