// Reading pages are plain HTML: no framework, no inline script, two small scripts of our own, nothing from elsewhere.
import { gzipSync } from "node:zlib";
import { expect, signIn, test } from "#tests/e2e/portal-test.ts";

const plain = [
  "/",
  "/articles/asthme",
  "/articles/asthme/historique",
  "/articles/asthme/proposer",
  "/recherche?q=asthme",
  "/connexion",
];

for (const address of plain) {
  test(`${address} carries no script but our own`, async ({ page }) => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    const response = await page.goto(address);
    const html = (await response?.text()) ?? "";
    // Blocks of data for machines are not executed: machines.spec.ts proves it.
    const scripts = html.match(/<script[^>]*>/g)?.filter((tag) => !tag.includes("application/ld+json"));
    expect(scripts).toEqual([
      expect.stringMatching(/^<script [^>]*src="\/first\.[\w-]+\.js"[^>]*>$/),
      expect.stringMatching(/^<script type="module" src="\/enhance\.[\w-]+\.js">$/),
    ]);
    expect(html).not.toMatch(/modulepreload|as="script"|portal-(status|tags)/);
    expect(response?.headers()["content-security-policy"]).toContain("default-src 'none'");
    expect(response?.headers()["content-security-policy"]).not.toContain("unsafe");
    await page.waitForLoadState("networkidle");
    const origin = new URL(page.url()).origin;
    expect(requests.filter((url) => !url.startsWith(origin))).toEqual([]);
    expect(requests.filter((url) => url.endsWith(".js"))).toHaveLength(2);
  });
}

test("our own scripts are small, and last", async ({ page, request }) => {
  await page.goto("/");
  const addresses = await page.locator("script[src]").evaluateAll((all) => all.map((one) => one.getAttribute("src")));
  expect(addresses).toHaveLength(2);
  let weight = 0;
  for (const address of addresses) {
    const script = await request.get(address ?? "");
    expect(script.headers()["cache-control"]).toContain("immutable");
    weight += gzipSync(await script.body()).length;
  }
  expect(weight).toBeLessThan(8_000);
});

test("a first visit asks for no style sheet, and nothing moves", async ({ page }) => {
  const kinds: string[] = [];
  page.on("request", (request) => kinds.push(request.resourceType()));
  await page.goto("/articles/asthme", { waitUntil: "networkidle" });
  expect(kinds.filter((kind) => kind === "stylesheet")).toEqual([]);
  expect(kinds.filter((kind) => kind === "font").length).toBeGreaterThan(0);
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({
          type: "layout-shift",
          buffered: true,
        });
        // Nothing is said where nothing moved.
        setTimeout(resolve, 500, 0);
      }),
  );
  expect(moved).toBe(0);
  await expect(page.locator("body")).toHaveCSS("font-family", /Atkinson/);
});

test("no line begins with a point or a number that belongs to the one before", async ({ page }) => {
  await page.goto("/articles/asthme");
  let looked = 0;
  for (const width of [320, 360, 412, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const [all, broken] = await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      const boxOf = (text: Text, from: number, to: number) => {
        const range = new Range();
        range.setStart(text, from);
        range.setEnd(text, to);
        return range.getBoundingClientRect();
      };
      const marks = Array.from(document.querySelectorAll(".prose sup:has(button)"));
      const pairs = marks.flatMap((mark) => {
        const [before, after] = [mark.previousSibling, mark.nextSibling];
        const box = mark.getBoundingClientRect();
        return [
          ...(before instanceof Text ? [[boxOf(before, before.length - 1, before.length), box] as const] : []),
          ...(after instanceof Text && /^\S/.test(after.data) ? [[box, boxOf(after, 0, 1)] as const] : []),
        ];
      });
      return [pairs.length, pairs.filter(([first, second]) => second.left < first.left).length];
    });
    expect(broken).toBe(0);
    looked += all;
  }
  expect(looked).toBeGreaterThan(200);
});

test("a cached page answers 304 to who has it, and sets no cookie", async ({ request }) => {
  const first = await request.get("/articles/asthme");
  const { etag = "", ...headers } = first.headers();
  expect(headers["set-cookie"]).toBeUndefined();
  expect((await request.get("/articles/asthme", { headers: { "if-none-match": etag } })).status()).toBe(304);
});

test("the desk's scripts run under its policy", async ({ page }) => {
  await signIn(page, "moderator");
  const response = await page.goto("/moderation");
  expect(response?.headers()["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[\w-]+' 'strict-dynamic'/);
  await page.waitForFunction(() => "next" in window);
});

test("search pages keep the question to themselves", async ({ request }) => {
  const { headers } = await request.get("/recherche?q=asthme").then((response) => ({ headers: response.headers() }));
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["cache-control"]).toContain("no-store");
});

test("one address for each page", async ({ request }) => {
  for (const [from, to] of [
    ["/fr/recherche", "/recherche"],
    ["/articles/asthme/", "/articles/asthme"],
    ["/actualisations.atom/", "/actualisations.atom"],
    ["/en/", "/en"],
    ["/search?q=rhume", "/recherche?q=rhume"],
    ["/en/articles/stroke-recognise-and-act/historique", "/en/articles/stroke-recognise-and-act/history"],
  ]) {
    const response = await request.get(from ?? "", { maxRedirects: 0 });
    expect(response.status()).toBe(308);
    expect(response.headers().location).toBe(to);
  }
});

test("who asks for the headers alone gets those of the page", async ({ request }) => {
  for (const [address, status] of [
    ["/articles/asthme", 200],
    ["/articles/asthme/historique/comparer", 200],
    ["/rien", 404],
    ["/en/nothing", 404],
    ["/articles/rien/historique/comparer", 404],
    ["/contributions/rien", 404],
  ] as const) {
    const head = await request.head(address);
    expect([address, head.status(), await head.text()]).toEqual([address, status, ""]);
  }
});

test("an address that no page has answers in its language, and shows no other page", async ({ request }) => {
  await request.get("/articles/asthme/historique");
  for (const [address, language] of [
    ["/articles/100%", "fr"],
    ["/en/articles/100%", "en"],
    ["/en/articles/%00", "en"],
    ["/articles/asthme%2Fhistory", "fr"],
    ["/articles/asthme%2Fhistorique", "fr"],
  ] as const) {
    const response = await request.get(address);
    expect([address, response.status()]).toEqual([address, 404]);
    expect(await response.text()).toContain(`<html lang="${language}"`);
  }
  expect((await request.get("/articles/asthme/historique")).status()).toBe(200);
});

test.describe("an address that names nothing", () => {
  test.use({ expectedNoise: [/404/] });

  test("lends its words to the question, accents too", async ({ page }) => {
    await page.goto("/articles/dépression-post-partum-du-père");
    await expect(page.getByRole("main").getByRole("combobox")).toHaveValue("dépression post partum du père");
  });
});

test("what PostgreSQL cannot hold is asked for like any other word", async ({ page }) => {
  await signIn(page, "moderator");
  for (const address of ["/recherche?q=asthme%00", "/moderation/articles?q=%00", "/moderation/revues?theme=%00"])
    expect([address, (await page.request.get(address)).status()]).toEqual([address, 200]);
});

test("the public interface answers as documented", async ({ request }) => {
  const search = async () => (await request.get("/api/v1/search?q=asthme&locale=fr&limit=5")).json();
  // Beside other tests the engine may be too slow once, and then PostgreSQL answers for a moment.
  await expect
    .poll(search, { timeout: 45_000 })
    .toMatchObject({ query: "asthme", status: "ok", engine: "meilisearch" });
  const answer = await search();
  expect(answer.hits[0]).toMatchObject({ locale: "fr", slug: "asthme", url: "/articles/asthme" });
  expect(Object.keys(answer.hits[0])).toEqual(
    expect.arrayContaining(["id", "locale", "slug", "title", "url", "extract"]),
  );
  const { suggestions } = await (await request.get("/api/v1/suggest?q=asth&locale=fr")).json();
  expect(suggestions[0]).toEqual({ kind: "article", text: expect.stringContaining("Asthme"), url: "/articles/asthme" });
  expect((await request.get("/api/v1/search?q=a&limit=1000")).status()).toBe(400);
  const nothing = await request.get("/api/v1/nothing");
  expect([nothing.status(), await nothing.json()]).toEqual([404, { status: "not_found" }]);
  const sent = await request.post("/api/v1/search", { data: {} });
  expect([sent.status(), sent.headers().allow]).toEqual([405, "GET, HEAD"]);
  expect(await (await request.get("/api/health")).json()).toMatchObject({
    status: "ok",
    services: { database: { status: "up" } },
  });
});
