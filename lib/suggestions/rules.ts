import { type ArticleDocument, type Citation, citedKeys } from "#lib/articles/rules/document.ts";

/** Puts the mark of a newly cited source at the end of the first paragraph that changed, where the author placed it nowhere. */
export function placeCitation(before: string, proposed: string, key: string): string {
  if (citedKeys(proposed).includes(key)) return proposed;
  const known = new Set(before.split(/\n{2,}/));
  const paragraphs = proposed.split(/(\n{2,})/);
  const changed = paragraphs.findIndex((part, i) => i % 2 === 0 && part.trim() !== "" && !known.has(part));
  const target = changed === -1 ? paragraphs.findLastIndex((part, i) => i % 2 === 0 && part.trim() !== "") : changed;
  return paragraphs.map((part, i) => (i === target ? withMark(part, key) : part)).join("");
}

/** Before the closing punctuation, as the house writes them. */
const withMark = (paragraph: string, key: string) => paragraph.replace(/([.!?…]?)(\s*)$/, `[^${key}]$1$2`);

export type TextChange = { sectionKey: string; text: string };

/** The document with some sections' text replaced and citations added; unknown sections are left out. */
export function applyChanges(document: ArticleDocument, changes: TextChange[], citations: Citation[]): ArticleDocument {
  const texts = new Map(changes.map(({ sectionKey, text }) => [sectionKey, text]));
  const known = new Set(document.citations.map(({ key }) => key));
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      markdown: texts.get(section.key) ?? section.markdown,
    })),
    citations: [...document.citations, ...citations.filter(({ key }) => !known.has(key))],
  };
}

/** Nothing of a proposal would be read: its author is not to be told that it was published. */
export const sameText = (before: ArticleDocument, after: ArticleDocument): boolean =>
  before.sections.every(({ key, markdown }) => {
    const next = after.sections.find((section) => section.key === key);
    return next?.markdown.trim() === markdown.trim();
  });

export type Decision = "accept" | "accept_with_changes" | "reject";
export type SignatureDecision = "sign" | "reject";

/** What acceptance leads to: a minor change is live at once, a material one waits for a clinician. */
export const statusAfterAcceptance = (minor: boolean) =>
  minor ? ("published" as const) : ("awaiting_signature" as const);
