// The words of a question, as they were typed and as they may have been meant.
import { emptyWords, isNegation } from "#lib/search/rules/empty-words.ts";
import type { Knowledge } from "#lib/search/rules/knowledge.ts";
import type { Reading as SpellerReading } from "#lib/search/rules/speller.ts";
import { longestWord } from "#lib/search/rules/tokens.ts";
import { wordsOf } from "#lib/shared/language/words.ts";

/** A way to read a word, and how sure it is (1: as typed). */
export type Reading = { word: string; credit: number };

export type QueryWords = {
  /** Telling words and negations, in order. */
  stream: string[];
  /** The words that carry the subject, folded, each once. */
  words: string[];
  /** How each of them may be read, as typed first. */
  readings: Reading[][];
};

/** Longest query read, in characters. A natural question fits; what follows is ignored. */
export const longestQuery = 500;
// Every word costs the engine; a question of 500 characters has fewer words of substance than this.
const mostUnits = 24;
// A corrected word is nearly as good as the word itself; the second guess less.
const trustInCorrections = 0.92;
const trustInCompletions = 0.85;

const invisible = /(?!\s)\p{C}|\uFEFF/gu;
const apostrophes = /[\u2018\u2019\u201B\u02BC\u02B9\u2032\u00B4\u0060\uFF07]/g;

/** Cleans without interpreting: NFC, no control characters or lone surrogates, single spaces, plain apostrophes, bounded. */
export function cleanQuery(raw: string): string {
  // Only the beginning of an endless text is looked at, however it shrinks.
  const text = raw
    .slice(0, 20 * longestQuery)
    .replace(invisible, "")
    .normalize("NFC")
    .replace(apostrophes, "'")
    .replace(/\s+/g, " ")
    .trim();
  return Array.from(text).slice(0, longestQuery).join("").trim();
}

/** The words that carry the subject, folded, in order, without repeats; all of them when none does. Negations stay where
 * they are: terms have them. */
function tellingWords(text: string, { language }: Knowledge): string[] {
  const words = wordsOf(text, language).map(({ folded }) => folded.slice(0, longestWord));
  const seen = new Set<string>();
  let negated = false;
  const telling = words.filter((word) => {
    const isOneMore = negated;
    if (isNegation(word, language)) {
      negated = true;
      return !isOneMore;
    }
    if (emptyWords[language].has(word) || seen.has(word)) return false;
    negated = false;
    return seen.add(word);
  });
  return (seen.size > 0 ? telling : [...new Set(words)]).slice(0, mostUnits);
}

/** « maldos »: two words; « auto medication »: one. */
function mendSpaces(words: readonly string[], { speller, language }: Knowledge): string[] {
  const mended: string[] = [];
  for (const word of words) {
    if (isNegation(word, language)) {
      mended.push(word);
      continue;
    }
    const joined = `${mended.at(-1) ?? ""}${word}`;
    const known = speller.knows(word);
    if (mended.length > 0 && (!known || !speller.knows(mended.at(-1) ?? "")) && speller.knows(joined))
      mended[mended.length - 1] = joined;
    // A word of the language that nobody used here is one word all the same: « pressure » is not « pres sure ».
    else if (speller.isWord(word) || speller.readings(word).some(({ likelihood }) => likelihood > 0.9))
      mended.push(word);
    else mended.push(...(speller.split(word) ?? [word]));
  }
  return mended;
}

/** How a word may be read: as typed, and, when nobody wrote it, as what was meant. */
function readingsOf(word: string, isLast: boolean, knowledge: Knowledge, exact: boolean): Reading[] {
  const typed = { word, credit: 1 };
  if (exact || knowledge.speller.knows(word)) return [typed];
  const meant = knowledge.speller
    .readings(word)
    .map(({ word: other, likelihood }) => ({ word: other, credit: trustInCorrections * likelihood }));
  const finished = isLast ? knowledge.speller.completions(word) : [];
  return [
    typed,
    ...meant,
    ...finished
      .filter((other) => !meant.some((reading) => reading.word === other))
      .map((other) => ({ word: other, credit: trustInCompletions })),
  ];
}

/** Each word is spelt once for a question, however often it is asked about; nothing is kept beyond it. */
function spellingOnce(knowledge: Knowledge): Knowledge {
  const known = new Map<string, SpellerReading[]>();
  const readings = (word: string) => {
    const found = known.get(word) ?? knowledge.speller.readings(word);
    known.set(word, found);
    return found;
  };
  return { ...knowledge, speller: { ...knowledge.speller, readings } };
}

/** Reads the words of a question.
 * @param exact takes every word as it was typed. */
export function readWords(text: string, given: Knowledge, exact: boolean): QueryWords {
  const knowledge = spellingOnce(given);
  const typed = tellingWords(text, knowledge);
  const stream = exact ? typed : mendSpaces(typed, knowledge).slice(0, mostUnits);
  const subject = stream.filter((word) => !isNegation(word, knowledge.language));
  // A question of nothing but empty words is looked for as it is.
  const words = [...new Set(subject.length > 0 ? subject : stream)];
  const readings = words.map((word, place) => readingsOf(word, place === words.length - 1, knowledge, exact));
  return { stream, words, readings };
}
