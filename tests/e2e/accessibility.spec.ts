// Everyone can use every page: axe finds nothing in any state, the keyboard goes everywhere and one sees where. What
// content/rgaa.yaml says of automatic tests, these do. `npm run accessibility:record` keeps the figures.
import type { Page } from "@playwright/test";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { AxeTally } from "#tests/e2e/axe-tally.ts";
import { makeRecheck } from "#tests/e2e/made-recheck.ts";
import {
  applyReaderStyles,
  currentFaults,
  documentFaults,
  focusState,
  languageFaults,
  materialFaults,
  overflowFaults,
  smallTargets,
  unfoldAll,
} from "#tests/e2e/page-facts.ts";
import { expect, newArticle, newWord, signIn, test } from "#tests/e2e/portal-test.ts";
import { madePages, otherStates, type Route, routes } from "#tests/e2e/routes.ts";

test.setTimeout(900_000);

const open = routes.filter(({ viewer }) => viewer === null);
const signedIn = routes.filter(({ viewer }) => viewer !== null);

/** In light, then in dark colours. */
async function lookTwice(page: Page, tally: AxeTally, name: Route["name"] | null): Promise<void> {
  await tally.look(page, name);
  await page.emulateMedia({ colorScheme: "dark" });
  await tally.look(page, name, "colours");
  await page.emulateMedia({ colorScheme: "light" });
}

type Visit = (page: Page, route: Route) => Promise<string[]>;

/** Opens each page, those behind the sign-in last, and gathers what is wrong with any of them. */
async function faultsOn(
  page: Page,
  visit: Visit,
  among: readonly Route[] = [...open, ...signedIn],
  viewer: Route["viewer"] = null,
): Promise<string[]> {
  const faults: string[] = [];
  let present = viewer;
  for (const route of among) {
    if (route.viewer && route.viewer !== present) await signIn(page, route.viewer);
    present = route.viewer ?? present;
    await page.goto(route.address);
    faults.push(...(await visit(page, route)).map((fault) => `${route.address}: ${fault}`));
  }
  return faults;
}

/** Proposes a change, and returns the addresses of its follow-up page and of its review. */
async function makeContribution(page: Page): Promise<{ contribution: string; review: string }> {
  await page.goto("/articles/asthme/proposer?section=comprendre");
  const text = page.getByRole("textbox", { name: /Texte de la partie/ });
  await text.fill(`${await text.inputValue()}\n\n${newWord()}`);
  await page.getByLabel(/Pourquoi ce changement/).fill("Pour voir la file.");
  await page.getByRole("button", { name: "Envoyer" }).last().click();
  await expect(page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)).toBeVisible();
  const contribution = page.url();
  await signIn(page, "moderator");
  await page.goto("/moderation");
  await page
    .getByRole("link", { name: /^Examiner/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Proposition pour");
  return { contribution, review: page.url() };
}

for (const locale of ["fr", "en"] as const) {
  const pagesOf = open.filter((route) => route.locale === locale);

  test(`axe: wide, light and dark (${locale})`, async ({ page }) => {
    const tally = new AxeTally(`wide-${locale}`, "light", "dark");
    await faultsOn(
      page,
      async (_, { name }) => {
        await lookTwice(page, tally, name);
        return [];
      },
      pagesOf,
    );
    expect(tally.problems).toEqual([]);
  });

  test(`axe: 320 px, everything unfolded (${locale})`, async ({ page }) => {
    const tally = new AxeTally(`narrow-${locale}`, "narrow", "open");
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = await faultsOn(
      page,
      async (_, { name }) => {
        await page.evaluate(unfoldAll);
        await tally.look(page, name);
        return page.evaluate(overflowFaults);
      },
      pagesOf,
    );
    expect(tally.problems).toEqual([]);
    expect(overflow).toEqual([]);
  });
}

test.describe("pages in other states, and addresses that name nothing", () => {
  test.use({ expectedNoise: [/404/] });
  test("axe: other states", async ({ page }) => {
    const tally = new AxeTally("other-states", "light", "dark");
    const wrong: string[] = [];
    for (const { address, status } of otherStates) {
      const response = await page.goto(address);
      if (response?.status() !== status) wrong.push(`${address} answers ${response?.status()}`);
      await lookTwice(page, tally, null);
      wrong.push(...(await page.evaluate(overflowFaults)).map((fault) => `${address}: ${fault}`));
    }
    expect(tally.problems).toEqual([]);
    expect(wrong).toEqual([]);
  });
});

test("axe: pages behind the sign-in, and those that somebody must make", async ({ page }) => {
  const tally = new AxeTally("desk", "desk");
  const { contribution, review } = await makeContribution(page);
  await page.goto("/moderation/revues");
  const articleReview = await page.locator('main a[href^="/moderation/revues/"]').first().getAttribute("href");
  await newArticle(page, `Essai ${newWord()}`);
  const draft = { id: new URL(page.url()).pathname.split("/").at(-1) ?? "" };
  const made: Route[] = [
    { name: "articleReview", locale: "fr", address: articleReview ?? "", viewer: "moderator" },
    { name: "contribution", locale: "fr", address: contribution, viewer: "moderator" },
    { name: "editArticle", locale: "fr", address: href("editArticle", "fr", draft), viewer: "moderator" },
    { name: "editPreview", locale: "fr", address: href("editPreview", "fr", draft), viewer: "moderator" },
    { name: "recheck", locale: "fr", address: href("recheck", "fr", await makeRecheck("grippe")), viewer: "moderator" },
    { name: "review", locale: "fr", address: review, viewer: "moderator" },
  ];
  expect(made.map(({ name }) => name).toSorted()).toEqual(madePages.toSorted());
  const overflow = await faultsOn(
    page,
    async (_, { name }) => {
      await page.evaluate(unfoldAll);
      await lookTwice(page, tally, name);
      const wide = await page.evaluate(overflowFaults);
      await page.setViewportSize({ width: 320, height: 640 });
      const narrow = await page.evaluate(overflowFaults);
      await page.setViewportSize({ width: 1280, height: 800 });
      return [...wide, ...narrow.map((fault) => `320 px: ${fault}`)];
    },
    [...made, ...signedIn],
    "moderator",
  );
  expect(tally.problems).toEqual([]);
  expect(overflow).toEqual([]);
});

test("errors are tied to their fields, summarised, and axe finds nothing", async ({ page }) => {
  const tally = new AxeTally("errors", "errors");
  await page.goto("/articles/asthme/proposer?section=essentials");
  const text = page.getByRole("textbox", { name: /Texte de la partie/ });
  await text.fill(`${await text.inputValue()}\n- une ligne`);
  await page.getByRole("button", { name: "Voir la différence" }).click();
  await expect(page.locator("ins")).toContainText("une ligne");
  await tally.look(page, "suggest");
  await page.getByRole("button", { name: "Envoyer" }).last().click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page).toHaveTitle(/^Erreur/);
  await tally.look(page, "suggest");
  const reason = page.getByLabel(/Pourquoi ce changement/);
  await expect(reason).toHaveAttribute("aria-invalid", "true");
  await expect(reason).toHaveAccessibleDescription(/Dites en une phrase pourquoi/);
  await page.getByRole("alert").getByRole("link").first().click();
  await expect(reason).toBeFocused();
  await page.goto("/connexion");
  const address = page.getByLabel(/Adresse électronique/);
  await expect(address).toHaveAttribute("autocomplete", "email");
  await address.fill("pas une adresse");
  await address.press("Enter");
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page).toHaveTitle(/^Erreur/);
  await expect(address).toHaveAttribute("aria-invalid", "true");
  await tally.look(page, "signIn");
  expect(tally.problems).toEqual([]);
});

test("a note that one leaves with Tab covers nothing", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/articles/asthme");
  const mark = page.locator("sup button").first();
  await mark.focus();
  await page.keyboard.press("Enter");
  const note = page.locator("dialog:popover-open");
  await expect(note).toHaveCount(1);
  await note.getByRole("link").last().focus();
  await expect(note).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(note).toHaveCount(0);
  // By its own button it still opens and closes.
  await mark.click();
  await expect(note).toHaveCount(1);
  await mark.click();
  await expect(note).toHaveCount(0);
});

test("a whole document: language, headings, landmarks, links owed", async ({ page }) => {
  const owed = (locale: PageLocale) => [href("siteMap", locale), href("accessibility", locale), href("legal", locale)];
  expect(
    await faultsOn(page, (_, { locale }) => page.evaluate(documentFaults, { lang: locale, owed: owed(locale) })),
  ).toEqual([]);
});

test("titles tell pages apart", async ({ page }) => {
  const seen = new Map<string, string>();
  await faultsOn(page, async (_, { locale, address }) => {
    const title = `${locale} ${await page.title()}`;
    expect(seen.get(title), `${address} has the title of`).toBeUndefined();
    seen.set(title, address);
    return [];
  });
});

test("what pages are made of: no media, no frame, headers in tables; and nothing moves", async ({ page }) => {
  expect(await faultsOn(page, () => page.evaluate(materialFaults))).toEqual([]);
});

test("parts in the other language are marked", async ({ page }) => {
  expect(await faultsOn(page, () => page.evaluate(languageFaults))).toEqual([]);
});

const twice = ":root { font-size: 200% }";
const spaced =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

test("text twice as large, and wider spacing, cut nothing", async ({ page }) => {
  const faults = await faultsOn(
    page,
    async () => {
      await page.evaluate(applyReaderStyles, twice);
      return page.evaluate(overflowFaults);
    },
    open,
  );
  await page.setViewportSize({ width: 320, height: 640 });
  faults.push(
    ...(await faultsOn(
      page,
      async () => {
        await page.evaluate(applyReaderStyles, spaced);
        return page.evaluate(overflowFaults);
      },
      open,
    )),
  );
  expect(faults).toEqual([]);
});

test("the reader's own settings, at their largest, cut nothing on any screen", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("reading", "text=150 spacing=wider"));
  const faults = await faultsOn(
    page,
    async () => {
      await expect(page.locator("html")).toHaveAttribute("data-spacing", "wider");
      await page.evaluate(unfoldAll);
      const found: string[] = [];
      for (const width of [320, 360, 768, 1024, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        found.push(...(await page.evaluate(overflowFaults)).map((fault) => `${width} px: ${fault}`));
      }
      return found;
    },
    open,
  );
  expect(faults).toEqual([]);
});

test("what is current is told from the others (forced colours too)", async ({ page }) => {
  const faults = await faultsOn(
    page,
    async () => {
      await page.emulateMedia({ forcedColors: "none" });
      const found = await page.evaluate(currentFaults);
      await page.emulateMedia({ forcedColors: "active" });
      return [...found, ...(await page.evaluate(currentFaults)).map((fault) => `forced colours: ${fault}`)];
    },
    open,
  );
  expect(faults).toEqual([]);
});

test("targets are 44 px or more", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await faultsOn(page, () => page.evaluate(smallTargets))).toEqual([]);
});

test("the keyboard reaches the content and the search first", async ({ page }) => {
  await page.goto("/articles/asthme");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller à la recherche" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox").first()).toBeFocused();
  await page.goto("/articles/asthme");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#contenu")).toBeFocused();
});

test("on a narrow screen, Tab goes down the header as it is seen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/articles/asthme");
  await page.getByRole("link", { name: "Aller à la recherche" }).focus();
  const places: { top: number; bottom: number }[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const place = await page.evaluate(() => {
      const at = document.activeElement?.closest("body > div > header *")?.getBoundingClientRect();
      return at && { top: at.top, bottom: at.bottom };
    });
    if (!place) break;
    places.push(place);
  }
  expect(places.length).toBeGreaterThan(6);
  expect(places.filter(({ bottom }, i) => bottom <= (places[i - 1]?.top ?? 0))).toEqual([]);
});

/** Presses Tab to the end of the page. @returns what was wrong at any stop, or that the end was never reached. */
async function walk(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const most = 400;
  let first = "";
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press("Tab");
    const { at, faults: here } = await page.evaluate(focusState);
    if (at === "" || (stops > 0 && at === first)) return stops > 5 ? faults : [...faults, `only ${stops} stops`];
    if (stops === 0) first = at;
    faults.push(...here);
  }
  return [...faults, `no end after ${most} stops`];
}

const journey = ["/", "/articles/asthme", "/recherche?q=asthme", "/articles/asthme/proposer?section=comprendre"];

for (const forcedColors of ["none", "active"] as const) {
  test(`the keyboard goes through reading, searching, suggesting; the focus is seen (forced colours: ${forcedColors})`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors });
    const faults: string[] = [];
    for (const address of journey) {
      await page.goto(address);
      faults.push(...(await walk(page)).map((fault) => `${address}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}
