import type { ArticleDocument, Locale } from "#lib/articles/rules/document.ts";
import { frenchSpacing } from "#lib/shared/typography.ts";

/** The French spaces of a line in French, such as a public word on a change. */
export const frenchLine = (locale: Locale, text: string): string => (locale === "fr" ? frenchSpacing(text) : text);

/** French spaces in the lines of a document, which are shown as they are; Markdown gets its own where it is rendered. To be
 * applied when a text comes in. */
export function withFrenchLines(document: ArticleDocument, locale: Locale): ArticleDocument {
  if (locale !== "fr") return document;
  return {
    ...document,
    title: frenchSpacing(document.title),
    summary: frenchSpacing(document.summary),
    keyQuestions: document.keyQuestions.map(frenchSpacing),
    alsoCalled: document.alsoCalled.map(frenchSpacing),
    sections: document.sections.map((section) => ({ ...section, heading: frenchSpacing(section.heading) })),
  };
}
