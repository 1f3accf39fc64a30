import { describe, expect, it } from "vitest";
import { exceedsLimits } from "#lib/articles/views/markdown/limits.ts";
import { plainText, renderMarkdown } from "#lib/articles/views/markdown.ts";

const render = (markdown: string) => renderMarkdown(markdown, { locale: "fr", citations: new Map([["a", 1]]) });

/** Processor time of the whole process: other programs on the machine do not count. */
const size = 200_000;
const filled = (part: string, length = size) => part.repeat(Math.ceil(length / part.length));
const numbered = (part: (n: number) => string, length: number) => {
  let text = "";
  for (let n = 0; text.length < length; n++) text += part(n);
  return text;
};

/** Texts made to exhaust a parser: cmark's pathological tests (test/pathological_tests.py), those of GFM's tables and
 * of HTML's formatting, and our own. */
const hostile: Record<string, (length: number) => string> = {
  "nested quotes in a line": (length) => filled("> ", length),
  "tight nested quotes": (length) => filled(">", length),
  "nested lists in a line": (length) => filled("- ", length),
  "nested ordered lists": (length) => filled("1. ", length),
  "quotes and lists": (length) => filled(`${"> - ".repeat(10)}a\n`, length),
  "lists deeper by each line": (length) => numbered((n) => `${" ".repeat(2 * n)}* a\n`, length),
  "lazy lines under quotes": (length) => `${">".repeat(10)}${filled("a\n", length)}`,
  "open brackets": (length) => filled("[", length),
  "nested brackets": (length) => `${filled("[", length / 2)}a${filled("]", length / 2)}`,
  "open links": (length) => filled("[a](<b", length),
  "nested images": (length) => `${filled("![", length / 3)}a${filled("](b)", length / 2)}`,
  "closing brackets": (length) => filled("a]", length),
  "emphasis that opens": (length) => filled("_a ", length),
  "emphasis that closes": (length) => filled("a_ ", length),
  "emphasis that does not match": (length) => filled("*a_ ", length),
  "nested emphasis": (length) => filled("*a **a ", length / 2) + filled("b** b* ", length / 2),
  "runs of signs": (length) => filled("**a*", length),
  strikethrough: (length) => filled("~~a~~b", length),
  "backticks of growing length": (length) => numbered((n) => `e${"`".repeat(n)}`, length),
  "processing instructions": (length) => `x ${filled("<?", length)}`,
  declarations: (length) => `x ${filled("<!A ", length)}`,
  comments: (length) => `x ${filled("<!--a", length)}`,
  "a table of empty cells": (length) =>
    `${filled("|a", length / 8)}|\n${filled("|-", length / 8)}|\n${filled("a\n", length / 2)}`,
  "HTML elements": (length) => filled("<div>", length),
  "HTML elements in paragraphs": (length) => filled("<div>\n\n", length),
  "HTML formatting": (length) => filled("<b>", length),
  "formatting reopened in each paragraph": (length) =>
    `${numbered((n) => `<b a=${n}>`, length / 2)}\n\n${filled("x\n\n", length / 2)}`,
  "formatting closed by another name": (length) =>
    `${numbered((n) => `<b a=${n}></i>`, length / 2)}\n\n${filled("x\n\n", length / 2)}`,
  "formatting hidden in SVG": (length) =>
    `${numbered((n) => `<b a=${n}><svg><desc></b>`, length / 2)}\n\n${filled("x\n\n", length / 2)}`,
  "nested tables": (length) => filled("<table><tr><td>\n\n", length),
  "numbers that start no list": (length) => `a\n${filled("2. *a_ *a_ *a_ *a_ *a_ *a_\n", length)}`,
  definitions: (length) => filled("[a]: <b\n", length),
  addresses: (length) => filled("www.a.b ", length),
  "mail addresses": (length) => filled("a@b.c ", length),
  citations: (length) => filled("a[^a] ", length),
  "list items": (length) => filled("- a\n", length),
  spaces: (length) => filled(" ", length),
  "line breaks": (length) => filled("\n", length),
  "null characters": (length) => filled("\0", length),
};

describe("hostile texts", () => {
  // Up to our limit in length the other limits have to hold; 10,000 is what passes most of them.
  // Without the limits some of these take minutes: the time allowed is only there to end such a run.
  it.each(Object.entries(hostile))("%s", { timeout: 60_000 }, (_, make) => {
    for (const length of [10_000, 40_000, 99_000, size]) {
      const markdown = make(length);
      expect(typeof render(markdown)).toBe("string");
    }
  });

  it("are kept as plain paragraphs, escaped", () => {
    const markdown = `${filled("> ", 20_000)}<script>a</script> & « fin »\n\nautre  [^a]`;
    const html = render(markdown);
    expect(html.startsWith("<p>> > >")).toBe(true);
    expect(html).toContain("&#x3C;script>a&#x3C;/script> &#x26; «\u00A0fin\u00A0»</p><p>autre<sup>");
    expect(plainText(markdown).split("\n")).toHaveLength(2);
  });
});

describe("exceedsLimits", () => {
  const paragraph =
    "Le traitement **de fond** de l’[asthme](https://example.org/a) repose sur *deux* mesures [^has].\n";

  it.each([
    ["an article of 10,000 words", `${paragraph.repeat(6)}\n`.repeat(110)],
    ["a dense paragraph of 5,000 characters", paragraph.repeat(50)],
    ["a list of 1,000 items", "- un [lien](/x) utile\n".repeat(1000)],
    ["a numbered list of 1,000 items", Array.from({ length: 1000 }, (_, n) => `${n + 1}. un [lien](/x)`).join("\n")],
    ["lists within lists", "- a\n  - b\n    - c\n      1. d\n".repeat(200)],
    ["a table of 300 rows", `| a | b | c |\n|---|---|---|\n${"| 1 | [x](/y) | 20 mg |\n".repeat(300)}`],
    ["a quoted list", "> - a\n> - b\n>\n".repeat(100)],
    ["an HTML table of 500 cells", `<table>\n${"<tr><td>a</td><td><b>b</b></td></tr>\n".repeat(250)}</table>`],
    ["lines across the page", `${"* ".repeat(40)}\n\n${"- ".repeat(40)}\n\n${"_ ".repeat(40)}`],
    ["indented code", `\`\`\`\n${`${" ".repeat(80)}x\n`.repeat(200)}\`\`\``],
  ])("lets %s pass", (_, markdown) => {
    expect(exceedsLimits(markdown)).toBe(false);
  });

  it.each([
    ["numbers that start no list", `texte\n${"2. *a_ b\n".repeat(1000)}`],
    ["numbers after a list that ended", `1. a\n---\ntexte\n${"2. *a_ b\n".repeat(1000)}`],
    ["numbers of another list", `1. a\n${"2) *a_ b\n".repeat(1000)}`],
    ["signs after an HTML element within a line", "<b>*a_\n".repeat(1000)],
    ["10,000 nested quotes", ">".repeat(10_000)],
    ["10,000 brackets", "[".repeat(10_000)],
    ["more than 100,000 characters", "mot ".repeat(25_001)],
    ["more than 5,000 lines", "a\r".repeat(5001)],
    ["a table that multiplies", `|a${"|a".repeat(500)}|\n|-${"|-".repeat(500)}|\n${"a\n".repeat(500)}`],
  ])("refuses %s", (_, markdown) => {
    expect(exceedsLimits(markdown)).toBe(true);
  });
});
