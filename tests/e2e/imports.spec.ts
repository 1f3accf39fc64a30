// What a reader sees of a text that was taken over from elsewhere.
import { importThem, record, withdrawn } from "#tests/e2e/imported-texts.ts";
import { expect, expectAccessible, test } from "#tests/e2e/portal-test.ts";

test.beforeAll(importThem);

test("an old text says so, where it comes from, and that nobody here has reviewed it", async ({ page }) => {
  await page.goto("/articles/coryza-taken-over");
  await expect(page.getByText("Ce texte date de juillet 2020 et n’a pas été revérifié depuis.")).toBeVisible();
  await expect(page.getByText("Reprise d’un autre éditeur, non relue par nous.")).toBeVisible();
  await expect(page.getByText("Autre nom : Rhume banal")).toBeVisible();
  const provenance = page.getByRole("region", { name: "D’où vient ce texte" });
  for (const text of [record.title, record.url, record.licence, record.attribution, "juillet 2020"])
    await expect(provenance.getByText(text, { exact: true })).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expectAccessible(page);
});

test("it is found by its other name, with a word on its age", async ({ page }) => {
  await expect
    .poll(async () => {
      await page.goto("/recherche?q=rhume+banal");
      return page.getByRole("link", { name: "Coryza aigu" }).count();
    })
    .toBe(1);
  await expect(page.getByText("Texte ancien, repris d’un autre éditeur et non revérifié.")).toBeVisible();
  await expectAccessible(page);
});

test("a text that was taken down keeps its address, its explanation and its history", async ({ page }) => {
  const response = await page.goto("/articles/masques-taken-down");
  expect(response?.status()).toBe(200);
  await expect(page).toHaveTitle(/^Retiré/);
  await expect(page.getByText("Cet article n’est plus publié depuis le 15 juillet 2021.")).toBeVisible();
  await expect(page.getByText(withdrawn.withdrawn.reason)).toBeVisible();
  await expect(page.getByText("Le masque est obligatoire dehors.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Proposer une amélioration" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Voir l’historique" }).click();
  await expect(page.getByText("Dernière version avant le retrait")).toBeVisible();
  await expect(page.getByText(withdrawn.withdrawn.reason)).toBeVisible();
  await expect(page.getByText("Version de l’éditeur d’origine")).toHaveCount(2);
  await page.getByText("Voir les différences").click();
  await expect(page.locator("ins", { hasText: "obligatoire" })).toBeVisible();
  await expectAccessible(page);
});
