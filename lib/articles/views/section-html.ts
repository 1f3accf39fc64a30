// The sections of a page as HTML: a word is explained where the page first uses it, and not again.
import type { Locale } from "#lib/articles/rules/document.ts";
import type { SectionView } from "#lib/articles/views/article.ts";
import { renderMarkdown } from "#lib/articles/views/markdown.ts";
import { type Glossary, termNoteId } from "#lib/glossary/views.ts";
import { shortNumbers } from "#lib/help/rules/phone-numbers.ts";
import type { HelpLine } from "#lib/help/schema.ts";

type Options = {
  locale: Locale;
  citations: ReadonlyMap<string, number>;
  glossary: Glossary;
  helpLines: readonly HelpLine[];
};

const opener = new RegExp(`popovertarget="${termNoteId("([a-z0-9-]+)")}"`, "g");

/** @param sections in the order of the page.
 * @returns the HTML of each by its key, and the words that they explain in the order of the text. */
export function renderSections(
  sections: readonly SectionView[],
  { glossary, helpLines, ...rest }: Options,
): { html: Map<string, string>; terms: string[] } {
  const options = { ...rest, shortNumbers: shortNumbers(helpLines) };
  const explained = new Set<string>();
  const all = new Set<string>();
  const html = new Map<string, string>();
  for (const { key, role, markdown } of sections) {
    // It is folded away, and it is the whole subject once more: whoever reads it does not read the rest.
    const isApart = role === "easy_to_read";
    const except = isApart ? new Set<string>() : explained;
    const text = renderMarkdown(markdown, { ...options, terms: { glossary, except } });
    html.set(key, text);
    for (const [, slug = ""] of text.matchAll(opener)) {
      all.add(slug);
      if (!isApart) explained.add(slug);
    }
  }
  return { html, terms: [...all] };
}
