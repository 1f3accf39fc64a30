// Suggestions as one types: with the keyboard, with a finger, and without them.
import { expect, expectAccessible, test } from "#tests/e2e/portal-test.ts";

test("the keyboard goes through the list, chooses, and leaves", async ({ page }) => {
  await page.goto("/");
  const field = page.getByRole("combobox", { name: "Rechercher une information de santé" });
  await field.pressSequentially("asth");
  const options = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
  await expect(options.first()).toBeVisible();
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("status").filter({ hasText: /suggestions/ })).toHaveCount(1);
  await field.press("ArrowDown");
  await expect(field).toHaveAttribute("aria-activedescendant", (await options.first().getAttribute("id")) ?? "?");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expectAccessible(page);
  await field.press("ArrowUp");
  await expect(field).not.toHaveAttribute("aria-activedescendant", /./);
  await field.press("Escape");
  await expect(options.first()).toBeHidden();
  await expect(field).toHaveValue("asth");
  await expect(field).toBeFocused();
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/articles\/asthme|\/recherche\?q=/);
});

test("a misspelt beginning still finds, and Enter without a choice searches", async ({ page }) => {
  await page.goto("/");
  const field = page.getByRole("combobox");
  await field.pressSequentially("diabette");
  await expect(
    page
      .getByRole("option")
      .filter({ hasText: /diabète/i })
      .first(),
  ).toBeVisible();
  await field.press("Enter");
  await expect(page).toHaveURL(/\/recherche\?q=diabette/);
});

test("a press chooses, on every page that has a search", async ({ page }) => {
  await page.goto("/en/articles/stroke-recognise-and-act");
  await page.getByRole("combobox").pressSequentially("burn");
  await page.getByRole("option").filter({ hasText: "Article" }).first().click();
  await expect(page).toHaveURL(/\/en\/articles\/burns-first-aid/);
});

test.describe("when suggestions do not answer", () => {
  test.use({ expectedNoise: [/api\/v1\/suggest|Failed to load resource/] });

  test("the form works as ever", async ({ page }) => {
    await page.route("**/api/v1/suggest*", (route) => route.abort("connectionrefused"));
    await page.goto("/");
    await page.getByRole("combobox").pressSequentially("asthme");
    await expect(page.getByRole("listbox")).toBeHidden();
    await page.getByRole("button", { name: "Rechercher" }).click();
    await expect(page).toHaveURL(/\/recherche\?q=asthme/);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the field is a plain search field", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("searchbox").fill("asthme");
    await page.getByRole("button", { name: "Rechercher" }).click();
    await expect(page).toHaveURL(/\/recherche\?q=asthme/);
  });
});
