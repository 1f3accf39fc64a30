// The search as people use it: in danger, with mistakes, with filters, and when nothing is found.
import { expect, expectAccessible, signIn, test } from "#tests/e2e/portal-test.ts";

test.describe("someone in danger", () => {
  for (const [typed, number, address] of [
    ["mon pere a une douleur dans la poitrine et le bras gauche", "15", "/recherche"],
    ["je veut mourrir", "3114", "/recherche"],
    ["my baby is not breathing", "15", "/en/search"],
  ] as const) {
    test(`"${typed}" shows the ${number} before anything else`, async ({ page }) => {
      await page.goto(`${address}?${new URLSearchParams({ q: typed })}`);
      const alert = page.getByRole("alert");
      await expect(alert).toBeVisible();
      const call = alert.getByRole("link").first();
      await expect(call).toHaveAttribute("href", `tel:${number}`);
      const results = page.getByRole("region", { name: /articles? (?:trouvé|found)/ });
      const [alertBox, resultsBox] = [await alert.boundingBox(), await results.boundingBox()];
      expect(alertBox?.y ?? 0).toBeLessThan(resultsBox?.y ?? 0);
      await expectAccessible(page);
    });
  }

  test("the interface says so too, and an innocent question shows nothing", async ({ request, page }) => {
    const { emergency } = await (await request.get("/api/v1/search?q=je+veux+mourir")).json();
    expect(emergency[0].lines[0].numbers[0].number).toBe("3114");
    const suggested = await (await request.get("/api/v1/suggest?q=je+veux+mourir")).json();
    expect(suggested.emergency).toHaveLength(1);
    await page.goto("/recherche?q=grippe");
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
});

test("what only the other language answers is said in the page, not in a folded filter", async ({ page }) => {
  await page.goto("/en/search?q=sciatica");
  const link = page.getByRole("main").getByRole("link", { name: /^\d+ articles? in French$/ });
  await expect(link).toBeVisible();
  await expectAccessible(page);
  await link.click();
  await expect(page).toHaveURL(/\/en\/search\?q=sciatica&lang=fr/);
  await expect(page.getByRole("heading", { level: 3 }).first()).toContainText("dos");
});

test("a misspelt word is read as it was meant, and can be had as typed", async ({ page }) => {
  await page.goto("/recherche?q=glande+tyroide");
  await expect(page.getByText("Résultats pour « thyroide ».")).toBeVisible();
  await page.getByRole("link", { name: /Chercher plutôt/ }).click();
  await expect(page).toHaveURL(/exact=1/);
  await expect(page.getByText("Résultats pour « thyroide ».")).toHaveCount(0);
});

test("the link goes to the part that answers", async ({ page }) => {
  await page.goto("/recherche?q=asthme+et+sport+%C3%A0+l%E2%80%99%C3%A9cole");
  const link = page.getByRole("main").getByRole("listitem").getByRole("link").first();
  await expect(link).toHaveAttribute("href", /\/articles\/asthme#partie-/);
  await link.click();
  const anchor = new URL(page.url()).hash;
  await expect(page.locator(anchor)).toBeInViewport();
});

test("filters narrow, are counted, stay in the address, and can be taken back", async ({ page }) => {
  await page.goto("/recherche?q=vaccin");
  const filters = page.getByRole("navigation", { name: /Affiner les résultats/ });
  await filters.getByText("Affiner les résultats").click();
  const parents = filters.getByRole("link", { name: /^Parents/ });
  const count = /\((\d+)\)/.exec((await parents.textContent()) ?? "")?.[1];
  await parents.click();
  await expect(page).toHaveURL(/audience=parents/);
  await expect(
    page.getByRole("heading", { name: new RegExp(`^${count === "1" ? "Un" : count} article`) }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Retirer le filtre « Parents »" }).click();
  await expect(page).not.toHaveURL(/audience/);
  expect((await page.goto("/recherche?q=vaccin&theme=un-theme-invente&audience=martiens"))?.status()).toBe(200);
  // What names nothing narrows nothing: an old link finds what there is.
  await expect(page.getByRole("heading", { name: /^\d+ articles/ })).toBeVisible();
  await page.goto("/recherche?q=asthme&lang=en");
  await expect(page.getByRole("link", { name: "Retirer le filtre « Anglais »" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("nothing found is never the end: subjects, people, themes, and an article can be asked for", async ({
    page,
  }) => {
    await page.goto("/recherche?q=maladie+de+wilson+et+blorptique");
    if ((await page.getByRole("heading", { name: "Aucun article" }).count()) === 0)
      await page.goto("/recherche?q=zorglub+blorptique");
    await expect(page.getByRole("heading", { name: "Aucun article ne répond à cette recherche" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Tous les thèmes" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Parler à quelqu’un" })).toBeVisible();
    await page.getByRole("button", { name: "Demander cet article" }).click();
    await expect(page.getByText("votre demande est comptée")).toBeVisible();
  });
});

test("editors see what is sought in vain, by subject and week, and no word of any question", async ({ page }) => {
  await page.goto("/recherche?q=zorglub+secretissime");
  await signIn(page, "moderator");
  await page.goto("/moderation");
  await page.getByRole("link", { name: "Ce que l’on cherche en vain" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ce que l’on cherche en vain" })).toBeVisible();
  await expect(page.getByText("Sujet non reconnu").first()).toBeVisible();
  await expect(page.getByText(/zorglub|secretissime/)).toHaveCount(0);
  await expectAccessible(page);
});

test("how results are chosen is public", async ({ page }) => {
  await page.goto("/recherche");
  await page.getByRole("link", { name: "Comment les résultats sont choisis" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Comment marche la recherche" })).toBeVisible();
  await expectAccessible(page);
});

test.describe("too fast", () => {
  test.use({ expectedNoise: [/429/] });

  test("an address that searches fifty times a second is asked to wait; reading goes on", async ({ page, request }) => {
    // Questions without words cost little: a slow server has fifty of them behind it within the second, too. One that has only
    // just started may not.
    await expect(async () => {
      const light = Array.from({ length: 150 }, () => request.get("/api/v1/search"));
      const pages = Array.from({ length: 10 }, () => request.get("/recherche?q=asthme"));
      const [, answers] = await Promise.all([Promise.all(light), Promise.all(pages)]);
      const refused = answers.find((answer) => answer.status() === 429);
      expect(refused?.headers()["retry-after"] ?? "").toMatch(/^\d+$/);
      expect(await refused?.text()).toContain("Trop de recherches à la fois");
    }).toPass({ timeout: 20_000 });
    expect((await page.goto("/articles/asthme"))?.status()).toBe(200);
  });
});
