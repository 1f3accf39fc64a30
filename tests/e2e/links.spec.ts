// A page that an article cites has vanished: an editor finds it on the desk, looks again, and says in public what they found.

import { makeRecheck } from "#tests/e2e/made-recheck.ts";
import { expect, expectAccessible, signIn, test } from "#tests/e2e/portal-test.ts";

test("a vanished page is looked at again, and closed with a public note", async ({ page }) => {
  const { id, title } = await makeRecheck("grippe");
  await signIn(page, "moderator");
  await page.goto("/moderation");
  await page.getByRole("link", { name: "Liens à revérifier" }).click();
  // Nobody checks links in a demonstration, and the page says so.
  await expect(page.getByText("les vérifications sont arrêtées").first()).toBeVisible();
  await page.getByRole("link", { name: `Revérifier dans « ${title} »` }).click();
  await expect(page).toHaveURL(`/moderation/liens/${id}`);
  await expect(page.getByText("Page introuvable", { exact: true })).toBeVisible();

  // Beside the region in which Next announces pages, which is an alert too.
  const errors = page.getByRole("main").getByRole("alert");
  await page.getByLabel("Citation remplacée").check();
  await page.getByRole("button", { name: "Clore" }).click();
  await expect(errors).toContainText("Écrivez une note");
  await expectAccessible(page);
  await page.getByLabel(/Note publique/).fill("Remplacée par la page du ministère.");
  await page.getByRole("button", { name: "Clore" }).click();
  await expect(errors).toContainText("L’article publié cite encore cette page");
  await expect(page.getByLabel(/Note publique/)).toHaveValue("Remplacée par la page du ministère.");

  await page.getByLabel("Toujours valable").check();
  await page.getByRole("button", { name: "Clore" }).click();
  await expect(page).toHaveURL(`/moderation/liens/${id}`);
  await expect(page.getByRole("heading", { name: "Toujours valable" })).toBeVisible();
  await expect(page.getByText("Remplacée par la page du ministère.")).toBeVisible();
  await page.goto("/moderation/liens");
  await expect(page.getByRole("link", { name: `Revérifier dans « ${title} »` })).toHaveCount(0);
});

test.describe("to a citizen", () => {
  test.use({ expectedNoise: [/404/] });
  test("nothing of it is shown", async ({ page }) => {
    const { id, title } = await makeRecheck("grippe");
    await signIn(page, "citizen");
    for (const address of ["/moderation/liens", `/moderation/liens/${id}`]) {
      await page.goto(address);
      await expect(page.getByText(/réservée aux modérateurs/)).toBeVisible();
      await expect(page.getByText(title)).toHaveCount(0);
    }
  });
});
