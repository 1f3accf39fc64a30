import fc from "fast-check";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { jsonForHtml } from "#lib/shared/json-block.ts";
import { toPlainHtml } from "#lib/web/server/plain-html.ts";

const nasty = fc.constantFrom(
  "</script>",
  "</SCRIPT ",
  "<!--",
  "<script",
  "\u2028",
  "\u2029",
  "]]>",
  "<",
  "&lt;",
  "\\u003c",
);
const text = fc.array(fc.oneof(nasty, fc.string({ unit: "binary" }))).map((parts) => parts.join(""));
const value = fc.dictionary(text, fc.oneof(text, fc.double({ noNaN: true }), fc.boolean(), fc.array(text)));

/** The text of the only script, as the HTML standard's own algorithm reads it. */
function textOfScript(html: string): string {
  const texts: string[] = [];
  visit(unified().use(rehypeParse).parse(html), "element", ({ tagName, children: [child] }) => {
    if (tagName === "script") texts.push(child?.type === "text" ? child.value : "");
  });
  expect(texts).toHaveLength(1);
  return texts[0] ?? "";
}

describe("jsonForHtml", () => {
  it("holds nothing that HTML or JavaScript would read as the end of anything", () => {
    fc.assert(
      fc.property(value, (data) => {
        expect(jsonForHtml(data)).not.toMatch(/[<\u2028\u2029]/);
      }),
    );
  });

  it("reads as the same value, also out of the page that the server makes plain", () => {
    fc.assert(
      fc.property(value, (data) => {
        const block = `<script type="application/ld+json">${jsonForHtml(data)}</script>`;
        const page = toPlainHtml(`<p>a</p><script>next()</script>${block}<script src="/_next/a.js"></script>`);
        expect(page).toBe(`<p>a</p>${block}`);
        expect(JSON.parse(textOfScript(page))).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });

  it("writes < as \\u003c", () => {
    expect(jsonForHtml({ name: "a</script><b>" })).toBe(String.raw`{"name":"a\u003c/script>\u003cb>"}`);
  });
});
