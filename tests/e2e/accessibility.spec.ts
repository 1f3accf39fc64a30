// axe finds nothing on any page, light or dark, in both languages; nothing overflows a narrow screen.
import { expect, expectAccessible, newWord, signIn, test } from "#tests/e2e/portal-test.ts";

const open = [
  "/",
  "/en",
  "/themes",
  "/themes/maladies-chroniques",
  "/en/themes/sante-mentale",
  "/articles/avc-reconnaitre-et-agir",
  "/articles/asthme",
  "/articles/acceder-a-son-dossier-medical",
  "/en/articles/stroke-recognise-and-act",
  "/articles/asthme/historique",
  "/en/articles/stroke-recognise-and-act/history",
  "/articles/asthme/proposer",
  "/articles/asthme/proposer?section=essentials",
  "/en/articles/stroke-recognise-and-act/suggest?section=essentials",
  "/recherche?q=asthme",
  "/recherche?q=zzzzzzzz",
  "/recherche",
  "/en/search?q=stroke",
  "/connexion",
  "/connexion/envoye",
  "/connexion/confirmer?token=a&email=a@example.org",
  "/en/sign-in",
  "/mentions-legales",
  "/vie-privee",
  "/en/privacy",
];

for (const address of open) {
  test(`axe: ${address}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectAccessible(page);
  });
}

test.describe("an address that names nothing", () => {
  test.use({ expectedNoise: [/404/] });
  for (const address of ["/rien", "/en/nothing", "/articles/glande-tyroide"]) {
    test(`axe: ${address}`, async ({ page }) => {
      expect((await page.goto(address))?.status()).toBe(404);
      await expectAccessible(page);
    });
  }
});

test("axe: pages behind the sign-in", async ({ page }) => {
  await page.goto("/articles/asthme/proposer?section=comprendre");
  const text = page.getByRole("textbox", { name: /Texte de la partie/ });
  await text.fill(`${await text.inputValue()}\n\n${newWord()}`);
  await page.getByLabel(/Pourquoi ce changement/).fill("Pour voir la file.");
  await page.getByRole("button", { name: "Envoyer" }).last().click();
  await expect(page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)).toBeVisible();
  await expectAccessible(page);
  await signIn(page, "moderator");
  await expectAccessible(page);
  await page.goto("/moderation");
  await expectAccessible(page);
  await page
    .getByRole("link", { name: /^Examiner/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Proposition pour");
  await expectAccessible(page);
});

test("axe: a form with errors, and a difference shown", async ({ page }) => {
  await page.goto("/articles/asthme/proposer?section=essentials");
  const text = page.getByRole("textbox", { name: /Texte de la partie/ });
  await text.fill(`${await text.inputValue()}\n- une ligne`);
  await page.getByRole("button", { name: "Voir la différence" }).click();
  await expect(page.locator("ins")).toContainText("une ligne");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Envoyer" }).last().click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
});

test("the keyboard reaches the content and the search first", async ({ page }) => {
  await page.goto("/articles/asthme");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#contenu")).toBeFocused();
});
