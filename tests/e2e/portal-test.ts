// Every browser test begins here: it fails on any console error, page error or failed request.
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import type { DemoKey } from "#lib/accounts/rules.ts";
import { demoPeople } from "#lib/accounts/rules.ts";

type Watched = {
  /** Tests that provoke failures say which: parts of the messages that are expected. */
  expectedNoise: RegExp[];
};

export const test = base.extend<Watched & { watch: undefined }>({
  expectedNoise: [[], { option: true }],
  watch: [
    async ({ page, expectedNoise }, use) => {
      const noise: string[] = [];
      const note = (text: string) => {
        if (!expectedNoise.some((pattern) => pattern.test(text))) noise.push(text);
      };
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") note(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => note(`page error: ${error.message}`));
      page.on("requestfailed", (request) => {
        const why = request.failure()?.errorText;
        // The browser itself drops the fonts and the icon of a page that one leaves before they are there;
        // a server or a policy that fails a request gives another reason.
        if (why !== "net::ERR_ABORTED") note(`failed: ${request.method()} ${request.url()} ${why}`);
      });
      page.on("response", (response) => {
        if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
      });
      await use(undefined);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Signs in as a demonstration account, by its button. */
export async function signIn(page: Page, key: DemoKey): Promise<void> {
  const name = demoPeople.find((person) => person.key === key)?.pseudonym ?? key;
  await page.goto("/connexion");
  await page.getByRole("button", { name: new RegExp(name.replace(/[()]/g, "\\$&")) }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mon espace" })).toBeVisible();
}

export async function signOut(page: Page): Promise<void> {
  await page.goto("/mon-espace");
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await expect(page.getByText("Vous êtes déconnecté")).toBeVisible();
}

/** Begins an article at the desk, as a moderator; its draft is then before us. */
export async function newArticle(page: Page, title: string): Promise<void> {
  await page.goto("/moderation/articles/nouveau");
  await page.getByRole("textbox", { name: /^Titre/ }).fill(title);
  await page.getByLabel(/^Thème/).selectOption("maladies-chroniques");
  await page.getByRole("button", { name: "Créer le brouillon" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

/** axe finds nothing, in light and dark; no identifier is given twice; nothing overflows. `apart`: what is looked at on a page
 * of its own. */
export async function expectAccessible(page: Page, apart: string | null = null): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    if (apart) axe.exclude(apart);
    // The dark scheme changes colours and nothing else.
    if (colorScheme === "dark") axe.withRules(["color-contrast", "link-in-text-block"]);
    const { violations } = await axe.analyze();
    expect(
      violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    ).toEqual([]);
  }
  const repeated = await page.evaluate(() => {
    const ids = Array.from(document.querySelectorAll("[id]"), ({ id }) => id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  });
  expect(repeated, "identifiers given twice").toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, "horizontal overflow in pixels").toBeLessThanOrEqual(0);
}

/** A word that no text holds yet, so that what is found is what was just written. */
export const newWord = (): string =>
  `mot${Date.now()
    .toString(36)
    .replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "")}`;
