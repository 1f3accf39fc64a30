import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "#lib/articles/views/markdown/parse.ts";
import { plainBlocks } from "#lib/articles/views/markdown/plain.ts";
import { textBlocks } from "#lib/articles/views/markdown/text.ts";
import { plainText } from "#lib/articles/views/markdown.ts";

const root = path.resolve(import.meta.dirname, "../../../..");
const parsed = (markdown: string) => textBlocks(parseMarkdown(markdown)).join("\n");

describe("the words of Markdown, without parsing it", () => {
  it("are found in paragraphs, lists and headings", () => {
    const notParsed = () => {
      throw new Error("parsed");
    };
    const text =
      "### Que faire ?\n\nBuvez souvent[^ameli],\npar gorgées :\n\n- de l’eau ;\n- du bouillon,\n  tiède.\n\nFin.";
    expect(plainBlocks(text, notParsed)).toEqual([
      "Que faire ?",
      "Buvez souvent, par gorgées :",
      "de l’eau ;",
      "du bouillon, tiède.",
      "Fin.",
    ]);
  });

  it("are those that the parser finds, in any mixture of lines", () => {
    const word = fc.constantFrom(
      "eau",
      "sel",
      "1.",
      "2)",
      "-",
      "+",
      "#",
      ">",
      "*",
      "**",
      "_",
      "`",
      "[^a]",
      "[b]",
      "=",
      "---",
      "|",
      "~~",
      "&amp;",
      "\\",
      "<b>",
      "l’été",
      "http://a.fr",
      "\t",
      "  ",
    );
    const line = fc
      .tuple(
        fc.constantFrom("", "", "- ", "+ ", "## ", "  ", "    ", "> "),
        fc.constantFrom(" ", " ", ""),
        fc.array(word, { maxLength: 5 }),
      )
      .map(([start, between, words]) => start + words.join(between));
    const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(text, (markdown) => {
        expect(plainText(markdown)).toBe(parsed(markdown));
      }),
      { numRuns: 1_000, examples: [["[^a] - eau"], ["-[^a] eau"], ["-  \t eau\neau"], ["-      eau\neau"]] },
    );
  });

  it("are those that the parser finds in our own articles", () => {
    const folder = path.join(root, "content/articles/fr");
    for (const file of readdirSync(folder)) {
      const text = readFileSync(path.join(folder, file), "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
      expect(plainText(text), file).toBe(parsed(text));
    }
  });

  const spec = path.join(root, "../shared/data/commonmark-spec/spec.derived.json");
  it.skipIf(!existsSync(spec))("are those that the parser finds in every example of CommonMark", () => {
    for (const { markdown } of JSON.parse(readFileSync(spec, "utf8")) as { markdown: string }[])
      expect(plainText(markdown), markdown).toBe(parsed(markdown));
  });
});
