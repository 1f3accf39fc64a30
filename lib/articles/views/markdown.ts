// From the Markdown of an article to what a page shows and to what the search reads.

import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { Locale } from "#lib/articles/rules/document.ts";
import { parseMarkdown } from "#lib/articles/views/markdown/parse.ts";
import { frameTables, rankHeadings } from "#lib/articles/views/markdown/structure.ts";
import { applyFrenchSpacing, insertCitations, textBlocks } from "#lib/articles/views/markdown/text.ts";

export type RenderOptions = {
  /** French spacing is applied in French. */
  locale: Locale;
  /** How many levels of headings the page has above the text: 2 unless told, so that the text begins with h3. */
  headingOffset?: number;
  /** The number shown for each citation. Without it, `[^key]` is ordinary text. */
  citations?: ReadonlyMap<string, number>;
  /** Where a citation's number leads: « #citation-key » unless told. */
  citationHref?: (key: string) => string;
  /** Keeps the ids of several texts on one page apart. */
  idPrefix?: string;
};

const stringifier = unified().use(rehypeStringify).freeze();

/**
 * Renders Markdown (CommonMark 0.31.2 and GFM) as HTML that is safe to put into a page: allowed elements and addresses
 * only, no request to a third party, headings below those of the page, tables that the keyboard can scroll, numbered
 * links to citations, French spacing. It accepts any string and does not throw; a text that would be too costly comes out
 * as plain paragraphs.
 */
export function renderMarkdown(markdown: string, options: RenderOptions): string {
  const { locale, headingOffset = 2, citations, citationHref, idPrefix = "" } = options;
  const tree = parseMarkdown(markdown);
  rankHeadings(tree, headingOffset);
  if (citations)
    insertCitations(tree, { numbers: citations, href: citationHref ?? ((key) => `#citation-${key}`), idPrefix });
  frameTables(tree, locale);
  if (locale === "fr") applyFrenchSpacing(tree);
  return stringifier.stringify(tree);
}

/** The words of a Markdown text, one block to a line: no markup, no citation marks. For the search index. */
export function plainText(markdown: string): string {
  return textBlocks(parseMarkdown(markdown)).join("\n");
}
