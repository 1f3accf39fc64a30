// What the portal offers to machines: data about each page, feeds, site maps, pictures of shared links (docs/machines.md).
import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";
import { pages } from "#lib/shared/addresses.ts";
import { expect, test } from "#tests/e2e/portal-test.ts";
import { routes } from "#tests/e2e/routes.ts";
import { articleBlock } from "#tests/support/article-block.ts";
import { childrenOf, problemsOfFeed, readXml, textOf } from "#tests/support/read-xml.ts";

const link = (html: string, attributes: string): string[] =>
  Array.from(html.matchAll(new RegExp(`<link rel="${attributes}"[^>]* href="([^"]*)"`, "g")), ([, href]) => href ?? "");
const canonicalOf = (html: string) => link(html, "canonical");
const blocksOf = (html: string): unknown[] =>
  Array.from(html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs), ([, json]) =>
    JSON.parse(json ?? ""),
  );
const meta = (html: string, name: string): string | undefined =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

// An article that editing.spec.ts has published is signed, unlike those of content/.
const anyArticleBlock = articleBlock.extend({
  lastReviewed: z.iso.date().optional(),
  reviewedBy: z.strictObject({ "@type": z.literal("Person"), name: z.string().min(1) }).optional(),
});

const addressesOf = async (request: APIRequestContext): Promise<string[]> => {
  const map = readXml(await (await request.get("/sitemap.xml")).text());
  return childrenOf(map, "url").map((url) => textOf(url, "loc"));
};

test("the site map names pages that are there, under that address, and articles say what they are", async ({
  request,
}) => {
  // Most of these pages are made for the first time.
  test.setTimeout(180_000);
  const addresses = await addressesOf(request);
  expect(addresses.length).toBeGreaterThan(200);
  let articles = 0;
  // One in ten: lib/articles/views/structured-data.db.test.ts looks at every article.
  for (const address of addresses.filter((_, i) => i % 10 === 0)) {
    const response = await request.get(address);
    const html = await response.text();
    expect([address, response.status(), canonicalOf(html)]).toEqual([address, 200, [address]]);
    if (!/\/articles\/[^/]+$/.test(address)) continue;
    articles += 1;
    const [block, ...others] = blocksOf(html);
    expect(others).toEqual([]);
    expect([address, anyArticleBlock.safeParse(block).error?.issues]).toEqual([address, undefined]);
    expect(block).toMatchObject({ url: address });
  }
  expect(articles).toBeGreaterThan(10);
});

test.describe("the policy", () => {
  const violations = () => (globalThis as typeof globalThis & { violations?: string[] }).violations;
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { violations: seen });
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
        seen.push(`${effectiveDirective} ${blockedURI}`),
      );
    }),
  );

  for (const address of ["/", "/articles/asthme", "/en/articles/stroke-recognise-and-act", "/themes/sante-mentale"])
    test(`leaves the data of ${address} in the page, without an exception`, async ({ page }) => {
      const response = await page.goto(address);
      const policy = response?.headers()["content-security-policy"] ?? "";
      expect(policy).toMatch(/script-src 'self'(?:;|$)/);
      expect(policy).not.toMatch(/script-src-(?:elem|attr)|unsafe/);
      const block = page.locator('script[type="application/ld+json"]');
      await expect(block).toHaveCount(1);
      expect(JSON.parse((await block.textContent()) ?? "")).toMatchObject({ "@context": "https://schema.org" });
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(violations)).toEqual([]);
    });

  test.describe("against a script in the page", () => {
    test.use({ expectedNoise: [/Content Security Policy/] });

    test("stops it, and still says nothing of the data beside it", async ({ page }) => {
      await page.route("/articles/asthme", async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace("</body>", "<script>globalThis.ran = true</script></body>");
        await route.fulfill({ response, body });
      });
      await page.goto("/articles/asthme");
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
      expect(await page.evaluate(violations)).toEqual(["script-src-elem inline"]);
      await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(1);
    });
  });
});

test("cached pages name themselves and their translations, both ways, absolutely", async ({ request, baseURL }) => {
  test.setTimeout(180_000);
  const languages = async (address: string) => {
    const html = await (await request.get(address)).text();
    const found = html.matchAll(/<link rel="alternate" hrefLang="([^"]*)" href="([^"]*)"/g);
    return {
      canonical: canonicalOf(html),
      alternates: Object.fromEntries(Array.from(found, ([, l, href]) => [l, href])),
    };
  };
  for (const { address, name, locale } of routes) {
    if (pages[name].kind !== "cached") continue;
    const own = `${baseURL}${address}`;
    const { canonical, alternates } = await languages(address);
    // A revision of the past stands for no page: it names none.
    expect([address, canonical]).toEqual([address, name === "revision" ? [] : [own]]);
    if (Object.keys(alternates).length === 0) continue;
    expect(Object.keys(alternates).sort()).toEqual(["en", "fr", "x-default"]);
    expect(alternates[locale]).toBe(own);
    expect(alternates["x-default"]).toBe(alternates.fr);
    expect((await languages(alternates[locale === "fr" ? "en" : "fr"] ?? "")).alternates).toEqual(alternates);
  }
});

test("a demonstration stays out of search engines; nothing of it says otherwise", async ({ request }) => {
  expect(await (await request.get("/robots.txt")).text()).toMatch(/^User-agent: \*\nDisallow: \/$/m);
  for (const address of ["/", "/articles/asthme", "/sitemap.xml", "/apercu.png", "/api/v1/search?q=asthme&locale=fr"])
    expect((await request.get(address)).headers()["x-robots-tag"]).toBe("noindex, nofollow");
  for (const address of ["/", "/articles/asthme", "/recherche?q=asthme"])
    expect(meta(await (await request.get(address)).text(), "robots")).toBe("noindex, nofollow");
});

for (const [address, locale, picture] of [
  ["/articles/asthme", "fr_FR", "/articles/asthme/apercu.png"],
  ["/en/articles/stroke-recognise-and-act", "en_GB", "/en/articles/stroke-recognise-and-act/preview.png"],
  ["/", "fr_FR", "/apercu.png"],
  ["/en/themes/sante-mentale", "en_GB", "/en/preview.png"],
])
  test(`a link to ${address} can be shown with its own picture`, async ({ page, request, baseURL }) => {
    const html = await (await request.get(address ?? "")).text();
    expect(meta(html, "og:url")).toBe(`${baseURL}${address}`);
    expect(meta(html, "og:locale")).toBe(locale);
    expect(meta(html, "og:type")).toBe(address?.includes("/articles/") ? "article" : "website");
    expect(meta(html, "twitter:card")).toBe("summary_large_image");
    for (const name of ["og:title", "og:description", "og:image:alt"]) expect(meta(html, name)).toBeTruthy();
    const image = meta(html, "og:image") ?? "";
    expect(new URL(image).pathname).toBe(picture);
    const size = await page.goto("/").then(() =>
      page.evaluate(async (src) => {
        const { naturalWidth, naturalHeight } = await new Promise<HTMLImageElement>((resolve, reject) => {
          const img = Object.assign(new Image(), { src, onerror: reject });
          img.onload = () => resolve(img);
        });
        return [naturalWidth, naturalHeight];
      }, image),
    );
    expect(size).toEqual([1200, 630]);
    const { etag = "", "content-type": type } = (await request.get(image)).headers();
    expect(type).toBe("image/png");
    expect((await request.get(image, { headers: { "if-none-match": etag } })).status()).toBe(304);
  });

test("nobody makes our picture say something", async ({ request }) => {
  expect((await request.get("/articles/n-existe-pas/apercu.png")).status()).toBe(404);
  const plain = await (await request.get("/articles/asthme/apercu.png")).body();
  expect(await (await request.get("/articles/asthme/apercu.png?title=Autre")).body()).toEqual(plain);
});

for (const [page, feed] of [
  ["/", "/actualisations.atom"],
  ["/themes", "/actualisations.atom"],
  ["/actualisations", "/actualisations.atom"],
  ["/actualisations?theme=sante-mentale", "/themes/sante-mentale.atom"],
  ["/themes/sante-mentale", "/themes/sante-mentale.atom"],
  ["/en", "/en/updates.atom"],
  ["/en/themes/sante-mentale", "/en/themes/sante-mentale.atom"],
])
  test(`${page} leads to its feed, which is right, and is not sent twice`, async ({ request, baseURL }) => {
    const html = await (await request.get(page ?? "")).text();
    const [, address] =
      /<link rel="alternate" type="application\/atom\+xml" href="([^"]*)" title="[^"]+"/.exec(html) ?? [];
    expect(address).toBe(`${baseURL}${feed}`);
    const response = await request.get(feed ?? "");
    expect(response.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
    const atom = readXml(await response.text());
    expect(problemsOfFeed(atom)).toEqual([]);
    expect(childrenOf(atom, "entry").length).toBeGreaterThan(0);
    const { etag = "" } = response.headers();
    expect((await request.get(feed ?? "", { headers: { "if-none-match": etag } })).status()).toBe(304);
  });

test("a feed or a part of the map that is none is not found", async ({ request }) => {
  for (const address of ["/themes/rien.atom", "/sitemaps/99.xml"])
    expect((await request.get(address)).status()).toBe(404);
});

for (const path of ["/robots.txt", "/sitemap.xml", "/favicon.svg", "/api/v1/suggest", "/articles/asthme"])
  test(`${path} is only read`, async ({ request }) => {
    const sent = await request.post(path, { form: { x: "1" } });
    expect([sent.status(), sent.headers().allow]).toEqual([405, "GET, HEAD"]);
    const whole = await request.get(path, { headers: { "accept-encoding": "identity" } });
    const head = await request.head(path, { headers: { "accept-encoding": "identity" } });
    expect([head.status(), head.headers()["content-length"]]).toEqual([200, String((await whole.body()).length)]);
  });

test("what a reader has already is not sent again, however its tag is written", async ({ request }) => {
  for (const path of ["/favicon.svg", "/articles/asthme"]) {
    const { etag = "", "cache-control": control } = (await request.get(path)).headers();
    for (const tag of [etag, `"other", ${etag}`, etag.replace("W/", ""), "*"]) {
      const again = await request.get(path, { headers: { "if-none-match": tag } });
      expect([again.status(), again.headers()["cache-control"]], `${path} ${tag}`).toEqual([304, control]);
      expect(again.headers()["content-length"]).toBeUndefined();
      expect(again.headers().vary).toContain("Accept-Encoding");
    }
    expect((await request.get(path, { headers: { "if-none-match": `"other"` } })).status()).toBe(200);
  }
});

test.describe("an address of none of ours", () => {
  test.use({ expectedNoise: [/404/] });

  test("an address with capitals, or of nothing that we have, still leads somewhere", async ({ page, request }) => {
    for (const path of ["/Articles/Asthme", "/FR/articles/asthme", "/articles/ASTHME"]) {
      const answer = await request.get(path, { maxRedirects: 0 });
      expect([answer.status(), answer.headers().location], path).toEqual([308, "/articles/asthme"]);
    }
    for (const path of ["/fiches/asthme/index.html", "/asthme"]) {
      expect((await page.goto(path))?.status()).toBe(404);
      await expect(page.getByRole("combobox").first()).toHaveValue("asthme");
    }
    expect((await request.get("/_next")).status()).toBe(404);
    const built = await request.get("/_next/static/nothing");
    expect([built.status(), built.headers()["content-type"]]).toEqual([404, "text/plain; charset=utf-8"]);
  });
});

test("of a parameter given twice, the first counts, and an unknown theme narrows nothing", async ({
  page,
  request,
}) => {
  expect(await (await request.get("/api/v1/search?q=asthme&q=grippe")).json()).toMatchObject({ query: "asthme" });
  const refused = await request.get("/api/v1/search?q=asthme&theme=nulle-part");
  expect([refused.status(), await refused.json()]).toMatchObject([400, { errors: [{ parameter: "theme" }] }]);
  await page.goto("/recherche?q=asthme&theme=nulle-part");
  await expect(
    page
      .getByRole("main")
      .getByRole("link", { name: /Asthme/ })
      .first(),
  ).toBeVisible();
});
