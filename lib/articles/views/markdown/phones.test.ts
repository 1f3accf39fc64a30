import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText, renderMarkdown } from "#lib/articles/views/markdown.ts";

const render = (markdown: string, locale: "fr" | "en" = "fr") =>
  renderMarkdown(markdown, { locale, citations: new Map([["has", 1]]), shortNumbers: ["3919", "3989"] });

/** Makes links readable: « le [15](tel:15) ». */
const brief = (html: string) =>
  html
    .replace(/<a href="((?:tel|sms):[^"]*)">(.*?)<\/a>/g, "[$2]($1)")
    .replace(/<sup>.*?<\/sup>/g, "¹")
    .replaceAll("\u00A0", "~");

describe("telephone numbers", () => {
  it("are links without more", () => {
    expect(render("Appelez le 15.")).toBe('<p>Appelez le <a href="tel:15">15</a>.</p>');
    expect(render("write to 114", "en")).toBe('<p>write to <a href="sms:114">114</a></p>');
  });

  it.each([
    ["with no-break spaces", "le 01 40 05 48 48", "<p>le [01~40~05~48~48](tel:0140054848)</p>"],
    ["before a source", "Le 3919[^has].", "<p>Le [3919](tel:3919)¹.</p>"],
    ["that a source separates", "le 15[^has] ou le 112", "<p>le [15](tel:15)¹ ou le [112](tel:112)</p>"],
    ["in bold, after their article", "le **15**", "<p>le <strong>[15](tel:15)</strong></p>"],
    ["in bold with it", "**Appelez le 15** !", "<p><strong>Appelez le [15](tel:15)</strong> !</p>"],
    ["in lists", "- le 39 89", "<ul>\n<li>le [39~89](tel:3989)</li>\n</ul>"],
  ])("are pressed %s", (_, markdown, html) => expect(brief(render(markdown)).replaceAll("\u202F", " ")).toBe(html));

  it.each([
    ["bold that counts something", "**15** minutes", "<p><strong>15</strong> minutes</p>"],
    ["a date with bold", "le **15** mai", "<p>le <strong>15</strong> mai</p>"],
    ["what another block begins", "appelez le\n\n15", "<p>appelez le</p>\n<p>15</p>"],
    ["a link of the text", "[le 3919](/aide)", '<p><a href="/aide">le 3919</a></p>'],
    ["a link to call", "[le 3919](tel:3919)", "<p>[le 3919](tel:3919)</p>"],
    ["code", "`le 15`", "<p><code>le 15</code></p>"],
    ["a heading", "# Le 3919", "<h3>Le 3919</h3>"],
    ["somebody else's words", "> le 15", "<blockquote>\n<p>le 15</p>\n</blockquote>"],
    ["a number cut by a tag", "le 11<b>2</b>", "<p>le 11<b>2</b></p>"],
  ])("are none in %s", (_, markdown, html) => expect(brief(render(markdown))).toBe(html));

  it("are text where nobody asks, and to the search", () => {
    expect(renderMarkdown("le 15", { locale: "fr" })).toBe("<p>le 15</p>");
    expect(plainText("Appelez le **15**, le 3919.")).toBe("Appelez le 15, le 3919.");
  });

  it("change nothing in the words of the text", () => {
    const words = (html: string) => html.replace(/<[^>]*>/g, "");
    const piece = fc.constantFrom(
      ..."15|112|le|au 114|3919|01 40 05 48 48|ou|call|**|*|`|[^has]|[|](/a)|\n\n|- |mars|# |<b>|</b>|> |, |. |é".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const markdown = pieces.join(" ");
        const without = renderMarkdown(markdown, { locale: "fr", citations: new Map([["has", 1]]) });
        expect(words(render(markdown))).toBe(words(without));
      }),
    );
  });
});
