// From the Markdown of an article to what a page shows and to what the search reads.

import { LRUCache } from "lru-cache";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { citationId, citationNoteId } from "#lib/articles/rules/anchors.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import { parseMarkdown } from "#lib/articles/views/markdown/parse.ts";
import { linkPhones } from "#lib/articles/views/markdown/phones.ts";
import { plainBlocks } from "#lib/articles/views/markdown/plain.ts";
import { frameTables, rankHeadings } from "#lib/articles/views/markdown/structure.ts";
import { markTerms } from "#lib/articles/views/markdown/terms.ts";
import { applyFrenchSpacing, insertCitations, textBlocks, untagAttributes } from "#lib/articles/views/markdown/text.ts";
import { type Glossary, termNoteId } from "#lib/glossary/views.ts";
import { href } from "#lib/shared/addresses.ts";

export type RenderOptions = {
  /** French spacing is applied in French. */
  locale: Locale;
  /** How many levels of headings the page has above the text: 2 unless told, so that the text begins with h3. */
  headingOffset?: number;
  /** The number shown for each citation. Without it, `[^key]` is ordinary text. */
  citations?: ReadonlyMap<string, number>;
  /** The words to explain, and those that the page has explained already. Without it, none is. */
  terms?: { glossary: Glossary; except: ReadonlySet<string> };
  /** The short numbers of the help lines. Without them, no number is a link. */
  shortNumbers?: readonly string[];
};

const stringifier = unified().use(rehypeStringify).freeze();

// A new revision changes one section in ten: the others need not be made again. Pure functions: nothing goes stale.
const kept = new LRUCache<string, string>({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: (text, key) => 2 * (text.length + key.length) + 100,
});

function once(key: string, make: () => string): string {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

/**
 * Renders Markdown (CommonMark 0.31.2 and GFM) as HTML that is safe to put into a page: allowed elements and addresses
 * only, no request to a third party, headings below those of the page, tables that the keyboard can scroll, numbers
 * that open their source, words that open their definition, telephone numbers to press, French spacing. It accepts any
 * string and does not throw; a text that would be too costly comes out as plain paragraphs.
 */
export function renderMarkdown(markdown: string, options: RenderOptions): string {
  const { locale, headingOffset = 2, citations, terms, shortNumbers } = options;
  const explained = terms && [terms.glossary.version, ...terms.except];
  const key = JSON.stringify([markdown, locale, headingOffset, citations && [...citations], explained, shortNumbers]);
  return once(key, () => {
    const tree = parseMarkdown(markdown);
    rankHeadings(tree, headingOffset);
    if (citations) insertCitations(tree, { numbers: citations, noteId: citationNoteId, entryId: citationId });
    frameTables(tree, locale);
    if (locale === "fr") applyFrenchSpacing(tree);
    if (shortNumbers) linkPhones(tree, shortNumbers);
    if (terms) {
      const { glossary, except } = terms;
      const address = href("glossary", locale);
      markTerms(tree, { match: glossary.match, except, noteId: termNoteId, href: (slug) => `${address}#${slug}` });
    }
    untagAttributes(tree);
    return stringifier.stringify(tree);
  });
}

/** The words of a Markdown text, one block to a line: no markup, no citation marks. For the search index. */
export function plainText(markdown: string): string {
  return plainBlocks(markdown, (text) => textBlocks(parseMarkdown(text))).join("\n");
}
