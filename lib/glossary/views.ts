// What pages show of the glossary, in the reader's language.
import type { TermMatcher } from "#lib/glossary/rules/terms.ts";

export type TermView = {
  /** Its address on the page of the glossary. */
  slug: string;
  term: string;
  otherNames: string[];
  definition: string;
  /** The term in the other language. */
  translation: string;
};

export type Glossary = {
  /** In the order of the alphabet. */
  terms: TermView[];
  match: TermMatcher;
  /** Another one for other words: what was made with them is kept under it. */
  version: string;
};

/** The id of the note that explains a term in place. */
export const termNoteId = (slug: string): string => `mot-${slug}`;
