import fc from "fast-check";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { jsonForHtml } from "#lib/shared/json-block.ts";
import { takeSignals } from "#lib/web/page-signals.ts";
import { toPlainHtml } from "#lib/web/server/plain-html.ts";

describe("toPlainHtml", () => {
  it.each([
    ['<p>a</p><script src="/_next/static/x.js" async=""></script>', "<p>a</p>"],
    ['<script>self.__next_f.push([1,"<p>not text</p>"])</script><p>b</p>', "<p>b</p>"],
    [
      '<link rel="preload" as="script" href="/_next/x.js"/><link rel="stylesheet" href="/a.css"/>',
      '<link rel="stylesheet" href="/a.css"/>',
    ],
    ['<link rel="modulepreload" href="/x.js"/>', ""],
    ["<p>a<!-- -->b</p><!--$--><i>c</i><!--/$-->", "<p>ab</p><i>c</i>"],
    [
      '<script type="application/ld+json">{"@type":"MedicalWebPage"}</script>',
      '<script type="application/ld+json">{"@type":"MedicalWebPage"}</script>',
    ],
    [
      '<script type="module" src="/enhance.a1b2.js"></script>',
      '<script type="module" src="/enhance.a1b2.js"></script>',
    ],
    ['<script type="module" src="/typed.a1b2.js"></script>', '<script type="module" src="/typed.a1b2.js"></script>'],
    ['<script src="/first.a1b2.js"></script><p>c</p>', '<script src="/first.a1b2.js"></script><p>c</p>'],
    ['<script src="/_next/first.a1b2.js"></script>', ""],
    ['<body><div hidden=""></div><p>d</p>', "<body><p>d</p>"],
    ["<p>&lt;script&gt;shown as text&lt;/script&gt;</p>", "<p>&lt;script&gt;shown as text&lt;/script&gt;</p>"],
  ])("%s", (html, plain) => {
    expect(toPlainHtml(html)).toBe(plain);
  });
});

/** The text of the only script, as the HTML standard's own algorithm reads it. */
function textOfScript(html: string): string {
  const texts: string[] = [];
  visit(unified().use(rehypeParse).parse(html), "element", ({ tagName, children: [child] }) => {
    if (tagName === "script") texts.push(child?.type === "text" ? child.value : "");
  });
  expect(texts).toHaveLength(1);
  return texts[0] ?? "";
}

// Everything that the server looks for in finished HTML, and what would end the block.
const nasty = fc.constantFrom(
  "</script>",
  "</SCRIPT ",
  "<!--",
  "<script",
  "<!-- -->",
  "<!--$-->",
  '<div hidden=""></div>',
  '<link rel="modulepreload" href="/x.js"/>',
  '<meta name="portal-status" content="404"/>',
  "\u2028",
);
const text = fc.array(fc.oneof(nasty, fc.string({ unit: "binary" }))).map((parts) => parts.join(""));

describe("a block of data for machines", () => {
  it("leaves the server as it came, whatever articles say", () => {
    fc.assert(
      fc.property(fc.dictionary(text, text), (data) => {
        const block = `<script type="application/ld+json">${jsonForHtml(data)}</script>`;
        const page = `<p>a</p><script>next()</script>${block}<script src="/_next/a.js"></script>`;
        const { html, status } = takeSignals(toPlainHtml(page));
        expect(html).toBe(`<p>a</p>${block}`);
        expect(status).toBeNull();
        expect(JSON.parse(textOfScript(html))).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });
});
