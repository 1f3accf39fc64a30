// The review cycle through the browser: a clinician signs a text again, a moderator merges and withdraws articles, and what
// readers then meet at their addresses.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, newWord, signIn, signOut, test } from "#tests/e2e/portal-test.ts";

test.describe.configure({ mode: "serial" });

// What is decided here cannot be undone: each project of the browser tests has articles of its own.
const subjects = {
  desktop: { signed: "audition", left: "bebe-qui-pleure", target: "apres-l-accouchement", error: "puberte" },
  mobile: { signed: "tdah", left: "arthrose", target: "activite-physique", error: "vue" },
} as const;
const subject = () => subjects[test.info().project.name === "mobile" ? "mobile" : "desktop"];

/** Opens the review page of the article at an address, by way of the list. */
async function openReview(page: Page, slug: string): Promise<void> {
  await page.goto(`/articles/${slug}`);
  const title = (await page.getByRole("heading", { level: 1 }).textContent())?.trim() ?? "";
  await page.goto("/moderation");
  await page.getByRole("link", { name: /^Relectures/ }).click();
  await page.getByLabel("État").selectOption("never_signed");
  await page.getByLabel("Ordre").selectOption("title");
  await page.getByRole("button", { name: "Afficher" }).click();
  const link = page.getByRole("link", { name: title, exact: true });
  while ((await link.count()) === 0) await page.getByRole("link", { name: "Page suivante" }).click();
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
}

test("a clinician signs a whole text, and its page says so", async ({ page }) => {
  test.slow();
  const { signed } = subject();
  const note = `Relu avec les recommandations, ${newWord()}.`;
  await signIn(page, "clinical_reviewer");
  await openReview(page, signed);
  await expect(page.getByText("Cette décision revient à un modérateur")).toBeVisible();
  await page.getByRole("button", { name: "Signer" }).click();
  await expect(page.locator("#erreurs").getByRole("link")).toHaveCount(3);
  await expectAccessible(page);
  await page.getByLabel("J’ai relu tout le texte publié").check();
  await page.getByLabel(/Ce que vous avez vérifié/).fill(note);
  await page.getByRole("radio", { name: "Non, aucun" }).check();
  await page.getByLabel(/Prochaine relecture/).fill("2099-01-01");
  await page.getByRole("button", { name: "Signer" }).click();
  await expect(page.locator("#erreurs")).toContainText("dans les trois ans");
  await expect(page.getByLabel(/Ce que vous avez vérifié/)).toHaveValue(note);
  const inAYear = new Date(Date.now() + 360 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel(/Prochaine relecture/).fill(inAYear);
  await page.getByRole("button", { name: "Signer" }).click();
  await expect(page.getByRole("status")).toContainText("Votre signature est enregistrée");
  await expect(page.getByText(note)).toBeVisible();
  await expectAccessible(page);
  // A page that is slow to be made anew leaves its last copy to the first who asks.
  await expect(async () => {
    await page.goto(`/articles/${signed}`);
    await expect(page.locator("main")).toContainText("Théo (relecteur clinique)", { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});

test("a moderator merges an article into another: its addresses lead there for ever", async ({ page }) => {
  test.slow();
  const { left, target } = subject();
  await signIn(page, "moderator");
  await openReview(page, left);
  await expect(page.getByText("Cette signature revient à un relecteur clinique")).toBeVisible();
  await page.getByRole("radio", { name: /^Regroupé dans un autre article/ }).check();
  await page.getByLabel(/Explication publique/).fill("Les deux articles disaient la même chose.");
  await page.getByRole("button", { name: "Voir ce qui va se passer" }).click();
  await expect(page.locator("#erreurs")).toContainText("Donnez l’article qui regroupe les deux");
  await page.getByLabel(/Article vers lequel/).fill(`/articles/${target}`);
  await page.getByRole("button", { name: "Voir ce qui va se passer" }).click();
  await expect(page.getByText("ne s’annule pas")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Revenir au formulaire" }).click();
  await expect(page.getByLabel(/Article vers lequel/)).toHaveValue(`/articles/${target}`);
  // Nothing has happened yet.
  expect((await page.request.get(`/articles/${left}`, { maxRedirects: 0 })).status()).toBe(200);
  await page.getByRole("button", { name: "Voir ce qui va se passer" }).click();
  await page.getByRole("button", { name: "Regrouper les articles" }).click();
  await expect(page.getByRole("status")).toContainText("n’est plus publié");
  for (const [address, location] of [
    [`/articles/${left}`, `/articles/${target}`],
    [`/articles/${left}/historique`, `/articles/${target}/historique`],
    [`/articles/${left}/proposer`, `/articles/${target}/proposer`],
    [`/articles/${left}/apercu.png`, `/articles/${target}/apercu.png`],
  ] as const) {
    await expect(async () => {
      const answer = await page.request.get(address, { maxRedirects: 0 });
      expect([answer.status(), answer.headers().location]).toEqual([308, location]);
    }).toPass({ timeout: 20_000 });
  }
  await page.goto(`/articles/${left}`);
  await expect(page).toHaveURL(new RegExp(`/articles/${target}$`));
  await expect(async () => {
    await page.goto(`/recherche?q=${left.replaceAll("-", "+")}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.locator(`main a[href^="/articles/${left}"]`).count()).toBe(0);
  }).toPass({ timeout: 20_000 });
});

test.describe("a text published in error", () => {
  test.use({ expectedNoise: [/410/] });

  test("is gone, and its address says why", async ({ page }) => {
    test.slow();
    const { error } = subject();
    await signIn(page, "moderator");
    await openReview(page, error);
    await page.getByRole("radio", { name: /^Publié par erreur/ }).check();
    await page.getByLabel(/Explication publique/).fill("Un brouillon a été publié.");
    await page.getByRole("button", { name: "Voir ce qui va se passer" }).click();
    await page.getByRole("button", { name: "Faire disparaître l’article" }).click();
    await expect(page.getByRole("status")).toContainText("n’est plus publié");
    await signOut(page);
    await expect(async () => {
      expect((await page.goto(`/articles/${error}`))?.status()).toBe(410);
    }).toPass({ timeout: 20_000 });
    await expect(page.getByText("Un brouillon a été publié.")).toBeVisible();
    await expectAccessible(page);
  });
});

test("an address of the other language finds the article", async ({ page }) => {
  await page.goto("/en/articles/asthme");
  await expect(page).toHaveURL(/\/articles\/asthme#/);
  await expect(page.getByText("This article does not exist in English yet.")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/articles/asthme");
  await expect(page.getByText("This article does not exist in English yet.")).toBeHidden();
  await page.goto("/en/articles/avc-reconnaitre-et-agir");
  await expect(page).toHaveURL(/\/en\/articles\/stroke-recognise-and-act$/);
});

test("the desk's figures and the public's are readable by all", async ({ page }) => {
  test.slow();
  await page.goto("/transparence");
  await expect(page.getByRole("table", { name: "Les articles et leurs relectures" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: /^Jamais signés par un clinicien/ })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/en/transparency");
  await expectAccessible(page);
  await signIn(page, "moderator");
  await page.goto("/moderation/revues");
  await expectAccessible(page);
});
