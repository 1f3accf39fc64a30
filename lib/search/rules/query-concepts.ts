// The concepts that a question names, in its own language and in the other one.
import { isNegation } from "#lib/search/rules/empty-words.ts";
import type { Knowledge } from "#lib/search/rules/knowledge.ts";
import type { QueryWords } from "#lib/search/rules/query-words.ts";
import { wholeWord } from "#lib/search/rules/terms.ts";
import { negation } from "#lib/search/rules/tokens.ts";
import type { Recognised, Vocabulary } from "#lib/search/rules/vocabulary.ts";
import { stem } from "#lib/shared/language/stem.ts";
import { type Language, wordsOf } from "#lib/shared/language/words.ts";

export type NamedConcept = Recognised & {
  /** As sure as the readings of words that it rests on. */
  certainty: number;
};

/** Words of the other language name concepts too, where this one has no such word: people change language in the middle of
 * a sentence, or search English pages in French. */
function recogniseForeign(
  text: string,
  words: readonly string[],
  { speller }: Knowledge,
  foreign: Vocabulary,
): Recognised[] {
  const readings = words.map((word) => [stem(word, foreign.language), wholeWord(word)]);
  const isStrange = words.map((word) => !speller.isWord(word));
  return foreign
    .recognise(readings, sentenceOf(text, foreign.language))
    .filter(({ places }) => places.some((place) => isStrange[place]));
}

/** The stems of all the words of a text, between spaces. */
const sentenceOf = (text: string, language: Language): string =>
  ` ${wordsOf(text, language)
    .map(({ folded }) => stem(folded, language))
    .join(" ")} `;

type Readings = QueryWords["readings"];

/** How sure a word is to be read as this stem, or as this whole word. */
const creditOf = (readings: Readings[number], wanted: string, language: Language): number =>
  Math.max(
    0,
    ...readings
      .filter(({ word }) => stem(word, language) === wanted || wholeWord(word) === wanted)
      .map(({ credit }) => credit),
  );

function certaintyOf({ places, stems }: Recognised, readings: Readings, language: Language): number {
  const credits = places.map((place) =>
    Math.max(...stems.map((wanted) => creditOf(readings[place] ?? [], wanted, language))),
  );
  return Math.min(...credits.map((credit) => credit || 1));
}

/** Recognises concepts; their places are those of `words`, negations left out. */
function recogniseOwn(text: string, { stream, words, readings }: QueryWords, { language, vocabulary }: Knowledge) {
  const inStream = stream.map((word) => {
    if (isNegation(word, language)) return [negation];
    const ways = (readings[words.indexOf(word)] ?? []).map((reading) => reading.word);
    return [...new Set([...ways.map((way) => stem(way, language)), ...ways.map(wholeWord)])];
  });
  return vocabulary.recognise(inStream, sentenceOf(text, language)).map((found) => ({
    ...found,
    places: found.places
      .filter((place) => inStream[place]?.[0] !== negation)
      .map((place) => words.indexOf(stream[place] ?? "")),
  }));
}

/** The concepts that a question names.
 * @returns those of its own language first; and the places of words that only the other language explains. */
export function recogniseConcepts(
  text: string,
  query: QueryWords,
  knowledge: Knowledge,
  foreign: Vocabulary | undefined,
): { named: NamedConcept[]; strange: ReadonlySet<number> } {
  const own = recogniseOwn(text, query, knowledge);
  const abroad = foreign ? recogniseForeign(text, query.words, knowledge, foreign) : [];
  const ours = new Set(own.flatMap(({ places }) => places));
  const strange = new Set(abroad.flatMap(({ places }) => places).filter((place) => !ours.has(place)));
  return {
    named: [
      ...own.map((one) => ({ ...one, certainty: certaintyOf(one, query.readings, knowledge.language) })),
      ...abroad.map((one) => ({ ...one, certainty: 1 })),
    ],
    strange,
  };
}
