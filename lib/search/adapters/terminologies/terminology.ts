// What a terminology that somebody else keeps is made into. Its files are read by pure functions; what they must know of us
// comes as `Known`.
import type { VocabularyAbout } from "#lib/search/adapters/vocabulary-store.ts";
import type { Concept, WrittenForeignConcept } from "#lib/search/rules/concept.ts";
import { termTokensOf } from "#lib/search/rules/tokens.ts";
import { wordsOf } from "#lib/shared/language/words.ts";

/** What is known already when a terminology is read. */
export type Known = {
  /** The concepts of our own files. */
  own: readonly Concept[];
  /** Those of the terminologies of signs that were loaded before. */
  loaded: readonly WrittenForeignConcept[];
  /** The ordinary words of French, folded: alone they name no concept. */
  ordinary: ReadonlySet<string>;
};

/** What stands in a list of abbreviations: each sense by its wordings, the preferred one first. */
export type Abbreviation = { short: string; senses: string[][] };

/** How many entries were left out, by the reason, in French. */
export type Left = ReadonlyMap<string, number>;

export type Terminology = { about: VocabularyAbout; concepts: WrittenForeignConcept[] };

/** A form in which terminologies are published: a few files, known by the ends of their names. */
export type TerminologyFormat = {
  files: Record<string, RegExp>;
  /** Whether each of them must be there, or any of them is enough. */
  needsAll: boolean;
  /** @param texts of the files that were found, by their keys in `files`.
   * @param version what the files say nothing of and who loads them may know. */
  read(
    texts: Partial<Record<string, string>>,
    known: Known,
    version?: string,
  ): { terminologies: Terminology[]; left: Left };
};

/** Counts by reason. */
export function tally(): { counts: Map<string, number>; add(reason: string, count?: number): void } {
  const counts = new Map<string, number>();
  return { counts, add: (reason, count = 1) => void counts.set(reason, (counts.get(reason) ?? 0) + count) };
}

/** How the search compares a French term with another: the stems of its telling words. */
export const stemKey = (text: string): string =>
  termTokensOf(text, "fr")
    .map(({ stem }) => stem)
    .join(" ");

/** The same, but a telling word that stands alone is no term that has others beside it: « urgences » is not « aller aux
 * urgences ». Null for a text without telling words. */
export function termKeyOf(text: string): string | null {
  const key = stemKey(text);
  if (key === "") return null;
  return key.includes(" ") ? key : `${key} ${wordsOf(text, "fr").length}`;
}

/** The rows of a table whose cells are parted by tabs, under its heading. */
export function tabRows(text: string): string[][] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .normalize("NFC")
    .split(/\r?\n/);
  return lines
    .slice(1)
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("\t").map((cell) => cell.trim()));
}
