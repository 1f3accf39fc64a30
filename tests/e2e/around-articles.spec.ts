// The pages around articles: sources, A to Z, recent changes, glossary, revisions. They are complete without script, and
// axe finds nothing on a narrow screen.
import { expect, expectAccessible, test } from "#tests/e2e/portal-test.ts";

const addresses = [
  ["/sources", "Nos sources"],
  ["/sources/has", "Haute Autorité de santé (HAS)"],
  ["/en/sources/medlineplus?page=2", /MedlinePlus/],
  ["/a-z", "De A à Z"],
  ["/a-z/a", "De A à Z"],
  ["/en/a-z", "A to Z"],
  ["/actualisations", "Actualisations"],
  ["/actualisations?kind=withdrawn&theme=sante-mentale", "Actualisations"],
  ["/en/updates", "Recent changes"],
  ["/glossaire", "Glossaire"],
  ["/en/glossary", "Glossary"],
  ["/articles/asthme/historique/1", "Asthme"],
  ["/articles/asthme/historique/comparer", "Comparer deux révisions"],
] as const;

test.describe("read without script, at 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 700 } });
  for (const [address, title] of addresses) {
    test(address, async ({ page, browser }) => {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
      await expectAccessible(page);
      const bare = await browser.newPage({ javaScriptEnabled: false });
      await bare.goto(new URL(address, page.url()).href);
      const text = await page.locator("main").textContent();
      expect(await bare.locator("main").textContent()).toBe(text);
      await bare.close();
    });
  }
});

test.describe("an address with a word that means nothing", () => {
  test.use({ expectedNoise: [/404/] });
  for (const address of [
    "/sources/rien",
    "/sources/has?documents=900",
    "/a-z/aa",
    "/actualisations?theme=rien",
    "/actualisations?kind=rien",
    "/articles/asthme/historique/900",
    "/articles/rien/historique/comparer",
  ]) {
    test(address, async ({ page }) => {
      expect((await page.goto(address))?.status()).toBe(404);
    });
  }
});

test("a publisher leads to the articles that cite it, which lead back", async ({ page }) => {
  await page.goto("/sources");
  await page.getByRole("link", { name: "Haute Autorité de santé (HAS)" }).click();
  await page.locator("#articles li a").first().click();
  await page.locator("#sources").getByRole("link", { name: "Haute Autorité de santé" }).first().click();
  await expect(page).toHaveURL(/\/sources\/has$/);
});

test("a letter without article is no link", async ({ page }) => {
  await page.goto("/a-z/a");
  const bar = page.getByRole("navigation", { name: "Lettres" });
  await expect(bar.getByRole("link", { name: "A", exact: true })).toHaveAttribute("aria-current", "page");
  await expect(bar.getByRole("link", { name: "W", exact: true })).toHaveCount(0);
  await expect(bar).toContainText("W");
});

test("changes are filtered by links", async ({ page }) => {
  await page.goto("/actualisations");
  await page.getByRole("link", { name: "Publications" }).click();
  await expect(page).toHaveURL(/kind=published/);
  await expect(page.getByRole("link", { name: "Publications" })).toHaveAttribute("aria-current", "true");
  await expect(page.locator("main li").filter({ hasText: "Publié" }).first()).toBeVisible();
});

test("a word opens its definition by keyboard, once in the page", async ({ page }) => {
  await page.goto("/articles/asthme");
  const word = page.locator("button.term", { hasText: /^asthme$/i }).first();
  await word.focus();
  await page.keyboard.press("Enter");
  const note = page.getByRole("dialog", { name: "asthme" });
  await expect(note).toContainText("bronches");
  await expect(note).toHaveAccessibleDescription(/bronches/);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await expect(word).toBeFocused();
  await expect(page.locator('section:not(:has(> details)) button.term[popovertarget="mot-asthme"]')).toHaveCount(1);
});

test("a word leads to the glossary where nothing can open over the text", async ({ page }) => {
  await page.goto("/articles/asthme");
  const link = page.locator("a.term").first();
  await expect(link).toBeHidden();
  const address = (await link.getAttribute("href")) ?? "";
  expect(address).toMatch(/^\/glossaire#/);
  await page.goto(address);
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
});

test("numbers are called from where they stand, and the box of red flags begins with those of the subject", async ({
  page,
}) => {
  await page.goto("/articles/violences-conjugales-trouver-de-l-aide");
  await expect(page.locator('.prose a[href="tel:3919"]').first()).toHaveText("3919");
  await expect(page.locator('.prose a[href="sms:114"]').first()).toHaveText("114");
  await expect(page.locator('main ul:has(> li > a[aria-label="Appeler le 3919"]) > li > a')).toHaveText([
    "17",
    "3919",
    ...["15", "112", "114", "3114"],
  ]);
});

test("an old revision says that it is old", async ({ page }) => {
  await page.goto("/articles/asthme/historique");
  const older = page.getByRole("link", { name: /^Lire cette révision/ });
  test.skip((await older.count()) === 0, "the article has one revision only");
  await older.first().click();
  await expect(page.getByText("Vous lisez une ancienne version")).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
});
