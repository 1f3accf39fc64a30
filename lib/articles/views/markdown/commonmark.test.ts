import { existsSync, readFileSync } from "node:fs";
import rehypeParse from "rehype-parse";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { makeSafe } from "#lib/articles/views/markdown/safe.ts";
import { frameTables } from "#lib/articles/views/markdown/structure.ts";
import type { Root } from "#lib/articles/views/markdown/tree.ts";
import { renderMarkdown } from "#lib/articles/views/markdown.ts";

type Example = { markdown: string; html: string; example: number; section: string };

const file = "../shared/data/commonmark-spec/spec.derived.json";
const examples: Example[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];

/** Examples that we render otherwise, with the reason. */
const differences = new Map([
  [356, "added to the specification after 0.31.2; micromark does not see a currency sign beyond U+FFFF as punctuation"],
  [604, "GFM makes a link of a bare address"],
  [608, "GFM makes a link of a bare mail address"],
  [610, "GFM makes a link of a bare address"],
  [613, "GFM makes a link of a bare address"],
  [614, "GFM makes a link of a bare mail address"],
]);

const reference = unified().use(rehypeParse, { fragment: true }).use(makeSafe).use(rehypeStringify).freeze();

/** The specification's HTML, cleaned as ours is. Its last line break belongs to the file, not to an element left open. */
function expected({ html }: Example): string {
  const tree = reference.runSync(reference.parse(html.replace(/\n$/, ""))) as Root;
  frameTables(tree, "en");
  return reference.stringify(tree).trim();
}

const rendered = ({ markdown }: Example) => renderMarkdown(markdown, { locale: "en", headingOffset: 0 }).trim();

describe.skipIf(examples.length === 0)(`CommonMark examples (skipped without ${file})`, () => {
  it("renders every example as the specification does, but for those listed", () => {
    expect(examples.length).toBeGreaterThan(600);
    const different = examples.filter((example) => rendered(example) !== expected(example));
    expect(different.map(({ example }) => example)).toEqual([...differences.keys()]);
  });

  it("compares something: cleaning leaves the examples distinct", () => {
    const texts = examples.map(expected);
    expect(texts.filter((text) => text === "").length).toBeLessThan(10);
    expect(new Set(texts).size).toBeGreaterThan(500);
  });
});
