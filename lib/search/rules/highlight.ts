// Which words of a text answer a question: values, never HTML.
import { LRUCache } from "lru-cache";
import { conceptToken, type Token, termTokensOf } from "#lib/search/rules/tokens.ts";
import type { Unit } from "#lib/search/rules/understand-query.ts";
import type { Vocabulary } from "#lib/search/rules/vocabulary.ts";
import type { Highlight } from "#lib/search/views.ts";

/** A part of a text that answers some of the question's words. */
export type Match = {
  start: number;
  end: number;
  /** By number of the unit: how well it answers. */
  credits: ReadonlyMap<number, number>;
};

type Read = { tokens: Token[]; spans: { start: number; end: number; token: string }[] };

// The same articles are found again and again: cutting a text into words costs more than all the rest of a search.
// Kept with the vocabulary that they were read by, and forgotten with it.
const kept = new WeakMap<Vocabulary, LRUCache<string, Read>>();

function keptBy(vocabulary: Vocabulary): LRUCache<string, Read> {
  let texts = kept.get(vocabulary);
  if (!texts) {
    texts = new LRUCache({ maxSize: 1_500_000, sizeCalculation: ({ tokens }) => tokens.length + 20 });
    kept.set(vocabulary, texts);
  }
  return texts;
}

function read(text: string, vocabulary: Vocabulary): Read {
  const texts = keptBy(vocabulary);
  const known = texts.get(text);
  if (known) return known;
  const tokens = termTokensOf(text, vocabulary.language);
  const spans = vocabulary.conceptsIn(tokens).map(({ concept, start, length }) => ({
    start: tokens[start]?.start ?? 0,
    end: tokens[start + length - 1]?.end ?? 0,
    token: conceptToken(concept.slug),
  }));
  const made = { tokens, spans };
  texts.set(text, made);
  return made;
}

/** Where a text answers the question, in order: words of the question, and terms of the concepts that it names. */
export function matchesIn(text: string, units: readonly Unit[], vocabulary: Vocabulary): Match[] {
  const wanted = new Map<string, Map<number, number>>();
  for (const [i, { alternatives }] of units.entries())
    for (const { token, credit } of alternatives) wanted.set(token, (wanted.get(token) ?? new Map()).set(i, credit));
  const { tokens, spans } = read(text, vocabulary);
  const places = [...tokens.map(({ start, end, stem }) => ({ start, end, token: stem })), ...spans];
  return places
    .flatMap(({ start, end, token }) => {
      const credits = wanted.get(token);
      return credits ? [{ start, end, credits }] : [];
    })
    .sort((a, b) => a.start - b.start);
}

/** Splits a text into pieces. Joined, the pieces are the text, with single spaces for line breaks. */
export function toHighlights(text: string, matches: readonly Pick<Match, "start" | "end">[]): Highlight[] {
  const pieces: Highlight[] = [];
  let done = 0;
  const add = (to: number, match: boolean) => {
    const piece = text.slice(done, to).replace(/\s+/g, " ");
    if (piece !== "") pieces.push({ text: piece, match });
    done = Math.max(done, to);
  };
  for (const { start, end } of matches) {
    if (end <= done) continue;
    add(Math.max(start, done), false);
    add(end, true);
  }
  add(text.length, false);
  return pieces;
}
