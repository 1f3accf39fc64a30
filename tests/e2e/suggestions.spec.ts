// Suggestions as one types: with the keyboard, with a finger, and without them.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "#tests/e2e/portal-test.ts";

const partsOf = (page: Page) => ({
  field: page.getByRole("combobox"),
  list: page.getByRole("listbox", { name: "Suggestions" }),
  options: page.getByRole("option"),
  said: page.locator("search-suggestions").getByRole("status"),
});

/** Where suggestions are asked for, as it happens. */
function watchQuestions(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.pathname === "/api/v1/suggest") asked.push(url.searchParams.get("q") ?? "");
  });
  return asked;
}

test("the keyboard goes through the list, chooses, and leaves", async ({ page }) => {
  await page.goto("/");
  const { options, list, said } = partsOf(page);
  const field = page.getByRole("combobox", { name: "Rechercher une information de santé" });
  await expect(field).toHaveAttribute("aria-autocomplete", "list");
  await field.pressSequentially("asth");
  await expect(options.first()).toBeVisible();
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await expect(field).toHaveAttribute("aria-controls", (await list.getAttribute("id")) ?? "?");
  await expect(said).toHaveText(/^(?:Une|\d) suggestions?\./);
  const isActive = async (option: typeof field) => {
    await expect(field).toHaveAttribute("aria-activedescendant", (await option.getAttribute("id")) ?? "?");
    await expect(option).toHaveAttribute("aria-selected", "true");
    await expect(page.locator("[aria-selected=true]")).toHaveCount(1);
    await expect(field).toBeFocused();
  };
  await field.press("ArrowDown");
  await isActive(options.first());
  await field.press("End");
  await isActive(options.last());
  await field.press("Home");
  await isActive(options.first());
  await field.press("ArrowUp");
  await expect(field).not.toHaveAttribute("aria-activedescendant", /./);
  await field.press("ArrowUp");
  await isActive(options.last());
  await field.press("Alt+ArrowUp");
  await expect(list).toBeHidden();
  await field.press("Alt+ArrowDown");
  await expect(list).toBeVisible();
  await expect(field).not.toHaveAttribute("aria-activedescendant", /./);
  await field.press("Tab");
  await expect(list).toBeHidden();
  await expect(said).toBeEmpty();
  await expect(page.getByRole("button", { name: "Rechercher" })).toBeFocused();
  await field.focus();
  await expect(list).toBeHidden();
  await field.press("ArrowDown");
  // With what the reader left, the answer may have to come anew: the first option is the active one all the same.
  await isActive(options.first());
  await field.press("Enter");
  await expect(page).toHaveURL(/\/articles\/asthme|\/recherche\?q=/);
});

test("Escape closes the list, then clears the field", async ({ page }) => {
  await page.goto("/");
  const { field, list } = partsOf(page);
  await field.pressSequentially("asth");
  await expect(list).toBeVisible();
  await field.press("Escape");
  await expect(list).toBeHidden();
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await expect(field).toHaveValue("asth");
  await expect(field).toBeFocused();
  await field.press("Escape");
  await expect(field).toHaveValue("");
  await field.pressSequentially("asth");
  await expect(list).toBeVisible();
});

test("a misspelt beginning still finds, and Enter without a choice searches", async ({ page }) => {
  await page.goto("/");
  const { field, options } = partsOf(page);
  await field.pressSequentially("diabette");
  await expect(options.filter({ hasText: /diabète/i }).first()).toBeVisible();
  await field.press("Enter");
  await expect(page).toHaveURL(/\/recherche\?q=diabette/);
});

test("a press chooses, on every page that has a search, and the question stays here", async ({ page }) => {
  const asked = watchQuestions(page);
  await page.goto("/en/articles/stroke-recognise-and-act");
  const { field, options } = partsOf(page);
  await field.pressSequentially("burn");
  const option = options.filter({ hasText: "Article" }).first();
  await expect(option.locator("b").first()).toHaveText(/^burn$/i);
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  await option.click();
  await expect(page).toHaveURL(/\/en\/articles\/burns-first-aid/);
  expect(addresses.filter((address) => /burn(?!s-first-aid)/.test(address))).toEqual([]);
  expect(asked.at(-1)).toBe("burn");
  await page.goBack();
  await expect(partsOf(page).list).toBeHidden();
});

test("two letters are enough, one is not, and nothing is asked twice in a row", async ({ page }) => {
  await page.goto("/");
  const { field, list } = partsOf(page);
  const asked = watchQuestions(page);
  await field.pressSequentially("a");
  await page.waitForTimeout(400);
  expect(asked).toEqual([]);
  await field.pressSequentially("s");
  await expect(list).toBeVisible();
  await field.pressSequentially(" ");
  await page.waitForTimeout(400);
  expect(asked).toEqual(["as"]);
  await field.press("Backspace");
  await field.press("Backspace");
  await expect(list).toBeHidden();
  await page.waitForTimeout(400);
  expect(asked).toEqual(["as"]);
});

test("a late answer to an earlier text is not shown", async ({ page }) => {
  await page.route(/suggest\?q=gri&/, async (route) => {
    await new Promise((done) => setTimeout(done, 1_500));
    await route.continue().catch(() => {});
  });
  await page.goto("/");
  const { field, options } = partsOf(page);
  const asked = watchQuestions(page);
  await field.pressSequentially("gri");
  await expect.poll(() => asked).toEqual(["gri"]);
  await field.fill("asthme");
  await expect(options.first()).toContainText(/asthme/i);
  const shown = await options.allTextContents();
  await page.waitForTimeout(2_000);
  expect(await options.allTextContents()).toEqual(shown);
});

test("Down pressed before the answer is there goes to the first option when it is", async ({ page }) => {
  await page.route(/suggest\?q=asthme&/, async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await route.continue();
  });
  await page.goto("/");
  const { field, options } = partsOf(page);
  await field.fill("asthme");
  await field.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
});

test.describe("where somebody is faster than the script", () => {
  test.beforeEach(({ page }) =>
    page.route(/\/suggest\.\w+\.js$/, async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    }),
  );

  for (const [text, questions] of [
    ["asth", ["asth"]],
    ["ぜんそく", []],
  ] as const)
    test(`what an input method has made of it by then, ${text}, is read as ever`, async ({ page }) => {
      await page.goto("/");
      const { field } = partsOf(page);
      const asked = watchQuestions(page);
      const session = await page.context().newCDPSession(page);
      await field.focus();
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      await expect(field).not.toHaveAttribute("aria-controls");
      await expect(field).toHaveAttribute("aria-controls");
      // Time enough for a question that should not be asked; one that should may take longer beside other work.
      await page.waitForTimeout(400);
      await expect.poll(() => asked).toEqual(questions);
    });

  test("Down goes to the first option all the same", async ({ page }) => {
    await page.goto("/");
    const { field, options } = partsOf(page);
    await field.pressSequentially("asthme");
    await field.press("ArrowDown");
    await expect(field).not.toHaveAttribute("aria-controls");
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
  });
});

test("input methods: letters of a phone's keyboard count at once, other scripts and their keys are left alone", async ({
  page,
}) => {
  await page.goto("/");
  const { field, list } = partsOf(page);
  const asked = watchQuestions(page);
  const session = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await field.focus();
  await compose("ぜんそく");
  await page.waitForTimeout(400);
  expect(asked).toEqual([]);
  await compose("asth");
  await expect(list).toBeVisible();
  expect(asked).toEqual(["asth"]);
  await field.dispatchEvent("keydown", { key: "ArrowDown", keyCode: 229, isComposing: true });
  await expect(field).not.toHaveAttribute("aria-activedescendant", /./);
  await session.send("Input.insertText", { text: "asthme" });
  await expect.poll(() => asked).toEqual(["asth", "asthme"]);
});

for (const address of ["/", "/en/articles/stroke-recognise-and-act", "/recherche?q=grippe"]) {
  test(`the open list at ${address} is for everyone, down to 320 pixels`, async ({ page, isMobile }) => {
    if (isMobile) await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    const { field, list, options } = partsOf(page);
    await field.fill("");
    await field.pressSequentially("ast");
    await field.press("ArrowDown");
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
    await expectAccessible(page);
    await expect(list).toBeVisible();
    for (const option of await options.all())
      expect((await option.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
    // The active option stands out by its edge, on whichever ground.
    const { edge, ground } = await options.first().evaluate((option) => ({
      edge: getComputedStyle(option).outlineColor,
      ground: getComputedStyle(option.parentElement ?? option).backgroundColor,
    }));
    expect(edge).not.toBe(ground);
  });
}

test("who types of a danger is told who to call, and reaches the number by Tab", async ({ page }) => {
  await page.goto("/");
  const { field } = partsOf(page);
  const danger = page.locator("search-suggestions").getByRole("alert");
  await field.fill("je veux mourir");
  const call = danger.getByRole("link", { name: "Appeler le 3114" });
  await expect(call).toHaveAttribute("href", "tel:3114");
  await expectAccessible(page);
  expect((await call.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  await field.press("Tab");
  await expect(call).toBeFocused();
  await field.fill("asthme");
  await expect(danger).toBeEmpty();
});

test.describe("when suggestions do not answer", () => {
  test.use({ expectedNoise: [/api\/v1\/suggest|Failed to load resource/] });

  for (const [outage, answer] of [
    ["refused", null],
    ["too many", { status: 429, json: { status: "too_many_requests" } }],
    ["broken", { status: 500, body: "<p>Erreur</p>" }],
  ] as const) {
    test(`the form works as ever: ${outage}`, async ({ page }) => {
      await page.route("**/api/v1/suggest*", (route) =>
        answer ? route.fulfill(answer) : route.abort("connectionrefused"),
      );
      await page.goto("/");
      const { field, list, said } = partsOf(page);
      const asked = watchQuestions(page);
      await field.pressSequentially("asthme");
      await expect.poll(() => asked.at(-1)).toBe("asthme");
      await expect(list).toBeHidden();
      await expect(said).toBeEmpty();
      await field.press("ArrowDown");
      await page.getByRole("button", { name: "Rechercher" }).click();
      await expect(page).toHaveURL(/\/recherche\?q=asthme/);
    });
  }
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
