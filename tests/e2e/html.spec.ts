// Every page is valid HTML, as it is delivered. Over plain HTTP: no browser mends anything first.
import { type APIRequestContext, expect, test } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { locales } from "#lib/articles/rules/document.ts";
import { href, type PageName } from "#lib/shared/addresses.ts";
import { outagePage, retryPage, tooManySearchesPage } from "#lib/web/server/outage-page.ts";
import { sendForm } from "#tests/e2e/form-over-http.ts";
import { importThem } from "#tests/e2e/imported-texts.ts";
import { makeRecheck } from "#tests/e2e/made-recheck.ts";
import { addressOf, madePages, otherStates, routes } from "#tests/e2e/routes.ts";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // How React spells what HTML reads alike: charSet, <br/>, hidden="".
    ...{ "attr-case": "off", "void-style": "off", "attribute-empty-style": "off", "attribute-boolean-style": "off" },
    // How much of a title a search engine shows. Ours begin with what tells the page from others.
    "long-title": "off",
    // A table that becomes a list on a phone loses its roles by style sheet: it says them too.
    "no-redundant-role": "off",
    // Software that obeys the voice finds the label around a field by "for" only.
    "no-redundant-for": "off",
    // React's own identifiers begin with "_", those of sections of a text hold ":". HTML asks only for no space.
    "valid-id": ["error", { relaxed: true }],
    "tel-non-breaking": ["error", { ignoreClasses: ["whitespace-nowrap", "sm:whitespace-nowrap"] }],
  },
});

/** What is wrong with a page, and where. */
async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector, line }) => `${ruleId}: ${message} (${selector ?? `line ${line}`})`),
  );
}

type Asked = { address: string; status?: number };

/** The faults of pages, by address; a page that answers otherwise than it should is at fault too. */
async function faultsAt(request: APIRequestContext, pages: readonly Asked[]): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const { address, status = 200 } of pages) {
    const response = await request.get(address);
    const found = await faultsOf(await response.text());
    if (response.status() !== status) found.unshift(`answered ${response.status()} instead of ${status}`);
    if (new URL(response.url()).pathname !== decodeURI(address.split("?")[0] ?? ""))
      found.unshift(`led to ${response.url()}`);
    if (found.length > 0) faults[address] = found;
  }
  return faults;
}

async function signIn(request: APIRequestContext): Promise<void> {
  await sendForm(request, href("signIn", "fr"), href("signInDemo", "fr"), { account: "moderator" });
}

/** Proposes a change; answers with its receipt. */
async function propose(request: APIRequestContext): Promise<string> {
  const address = `${href("suggest", "fr", { slug: "asthme" })}?section=comprendre`;
  const text = "Un texte proposé pour que la page qui le montre soit lue.";
  const fields = { text, rationale: "Pour lire la page.", intent: "send" };
  const response = await sendForm(request, address, href("suggestSend", "fr", { slug: "asthme" }), fields);
  return new URL(response.url()).pathname.split("/").at(-1) ?? "";
}

/** The identifier of the first thing that a list leads to. */
async function firstOf(request: APIRequestContext, list: "moderation" | "reviews"): Promise<string> {
  const address = href(list, "fr");
  const html = await (await request.get(address)).text();
  return new RegExp(`href="${address}/([0-9a-f-]{36})"`).exec(html)?.[1] ?? "none";
}

// Some eighty pages, one after the other, most of them made for the first time.
test.setTimeout(240_000);

test("pages that anyone reads", async ({ request }) => {
  const open = routes.filter(({ viewer }) => viewer === null);
  expect(await faultsAt(request, [...open, ...otherStates])).toEqual({});
});

test("pages behind the sign-in", async ({ request }) => {
  await signIn(request);
  expect(
    await faultsAt(
      request,
      routes.filter(({ viewer }) => viewer !== null),
    ),
  ).toEqual({});
});

/** Begins an article; answers with the identifier of its draft. */
async function beginArticle(request: APIRequestContext): Promise<string> {
  const fields = { title: "Un article pour lire la page", locale: "fr", theme: "maladies-chroniques" };
  const response = await sendForm(request, href("newArticle", "fr"), href("newArticleSend", "fr"), fields);
  return new URL(response.url()).pathname.split("/").at(-1) ?? "";
}

test("pages that somebody has to make first", async ({ request }) => {
  const receipt = await propose(request);
  await signIn(request);
  const draft = { id: await beginArticle(request) };
  const made: Partial<Record<PageName, Record<string, string>>> = {
    contribution: { receipt },
    review: { id: await firstOf(request, "moderation") },
    articleReview: { id: await firstOf(request, "reviews") },
    editArticle: draft,
    editPreview: draft,
    recheck: { id: (await makeRecheck("grippe")).id },
  };
  expect(Object.keys(made).sort()).toEqual([...madePages].sort());
  const pages = madePages.flatMap((name) =>
    locales.map((locale) => ({ address: addressOf(name, locale, made[name] ?? {}) })),
  );
  expect(await faultsAt(request, pages)).toEqual({});
});

test("texts that are old, or withdrawn where they come from", async ({ request }) => {
  await importThem();
  const pages = [
    "/articles/coryza-taken-over",
    "/articles/masques-taken-down",
    "/articles/masques-taken-down/historique",
  ];
  expect(
    await faultsAt(
      request,
      pages.map((address) => ({ address })),
    ),
  ).toEqual({});
});

test("a form that comes back with its errors, and one that shows a difference", async ({ request }) => {
  const slug = { slug: "asthme" };
  const form = `${href("suggest", "fr", slug)}?section=comprendre`;
  for (const [fields, sign] of [
    [{ intent: "send", rationale: "" }, 'role="alert"'],
    [{ intent: "preview", text: "Un autre texte." }, "<ins"],
  ] as const) {
    const html = await (await sendForm(request, form, href("suggestSend", "fr", slug), fields)).text();
    expect(html.includes(sign), sign).toBe(true);
    expect(await faultsOf(html)).toEqual([]);
  }
});

test("pages that the server writes by itself", async () => {
  for (const locale of locales)
    for (const html of [
      outagePage(locale, ["/a.css"]),
      tooManySearchesPage(locale, ["/a.css"], 3),
      retryPage(locale, ["/a.css"], "/articles/asthme/proposer/envoyer", {
        text: "Une ligne\nune autre",
        section: "a",
      }),
    ])
      expect(await faultsOf(html)).toEqual([]);
});
