// Pages carry the part of the style sheet that they use (lib/web/server/used-styles.ts): nothing that shows may lack in it.
import { glob, readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "#tests/e2e/portal-test.ts";

/** The whole style sheet as it was built, without its faces: the page has them. */
async function wholeSheet(): Promise<string> {
  const files = await Array.fromAsync(glob(".next/static/**/*.css"));
  const sheets = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return sheets.join("\n").replace(/@font-face\{[^}]*\}/g, "");
}

/** Lays the whole sheet over the page. @returns how many elements and parts there are, and what changes on any of them. */
const changesUnder = (page: Page, css: string): Promise<[all: number, changes: string[]]> =>
  page.evaluate((css) => {
    const looks = () =>
      Array.from(document.querySelectorAll("html, body, body *:not(svg *)")).flatMap((element) =>
        ["", "::before", "::after"].flatMap((part) => {
          const style = getComputedStyle(element, part || null);
          if (part && style.content === "none") return [];
          const values = Array.from(style, (property): [string, string] => [
            property,
            style.getPropertyValue(property),
          ]);
          // What nothing reads may be missing.
          const shown = values.filter(([property]) => !property.startsWith("--"));
          return [{ what: `${element.tagName}${part} ${element.className}`, shown }];
        }),
      );
    const before = looks();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    const changes = looks().flatMap(({ what, shown }, i) =>
      shown.flatMap(([property, value], j) => {
        const carried = before[i]?.shown[j]?.[1];
        return carried === value ? [] : [`${what}: ${property} ${carried}, ${value}`];
      }),
    );
    return [before.length, changes];
  }, css);

for (const address of ["/", "/articles/asthme", "/recherche?q=asthme", "/connexion", "/aide/style"])
  test.describe(`the styles that ${address} carries`, () => {
    for (const [name, media] of [
      ["by day", { colorScheme: "light" }],
      ["by night", { colorScheme: "dark" }],
      ["on paper", { media: "print" }],
    ] as const)
      test(`show all that there is to show, ${name}`, async ({ page }) => {
        await page.emulateMedia(media);
        await page.goto(address);
        await expect(page.locator("html")).toHaveAttribute("data-script");
        const [all, changes] = await changesUnder(page, await wholeSheet());
        expect(changes).toEqual([]);
        expect(all).toBeGreaterThan(100);
      });

    test("hold every rule for what may come to be there", async ({ page }) => {
      await page.goto(address);
      const [all, missing] = await page.evaluate(
        (css) => {
          const selectorsIn = (rules: CSSRuleList): string[] =>
            Array.from(rules).flatMap((rule) => [
              ...("selectorText" in rule ? [String(rule.selectorText)] : []),
              ...("cssRules" in rule ? selectorsIn(rule.cssRules as CSSRuleList) : []),
            ]);
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          const whole = selectorsIn(sheet.cssRules);
          const carried = new Set(Array.from(document.styleSheets).flatMap(({ cssRules }) => selectorsIn(cssRules)));
          // Whatever state or part of an element it is about.
          const state = /(?<!\\)::?(?!is|where|not|has)[\w-]+(?:\([^)]*\))?/g;
          // Parts that only one sort of control has.
          const dates = ":is([type=date],[type^=datetime],[type=month],[type=time],[type=week])";
          const owners: [RegExp, string][] = [
            [/::placeholder/g, "[placeholder]"],
            [/::file-selector-button/g, "[type=file]"],
            [/::-webkit-(?:inner|outer)-spin-button/g, "[type=number]"],
            [/::-webkit-(?:date|calendar)[\w-]*/g, dates],
          ];
          const isThere = (selector: string) => {
            const owned = owners.reduce((text, [part, owner]) => text.replace(part, owner), selector);
            return document.querySelector(owned.replace(state, "").replace(/:\w+\(\)/g, "") || "*") !== null;
          };
          return [whole.length, whole.filter((selector) => !carried.has(selector) && isThere(selector))];
        },
        await wholeSheet(),
      );
      expect(all).toBeGreaterThan(300);
      expect(missing).toEqual([]);
    });
  });
