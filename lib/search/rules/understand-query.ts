// What a person typed, made into what to look for. Pure, and the same for both engines.
import type { Concept } from "#lib/search/rules/concept.ts";
import { emptyWords, isNegation, weakWords } from "#lib/search/rules/empty-words.ts";
import type { Knowledge } from "#lib/search/rules/knowledge.ts";
import type { Reading as SpellerReading } from "#lib/search/rules/speller.ts";
import { wholeWord } from "#lib/search/rules/terms.ts";
import { conceptToken, isConceptToken, longestWord, negation } from "#lib/search/rules/tokens.ts";
import type { Recognised, Vocabulary } from "#lib/search/rules/vocabulary.ts";
import { stem } from "#lib/shared/language/stem.ts";
import { type Language, wordsOf } from "#lib/shared/language/words.ts";

/** Something to look for in the index, how much it is worth to find it instead of what was typed (1: as much), and in how
 * many articles it may be found. */
export type Alternative = { token: string; credit: number; articles: number };

/** A telling word of the question. */
export type Unit = {
  /** As it was typed, folded. */
  word: string;
  /** How much it says: rare words more than common ones. */
  weight: number;
  alternatives: Alternative[];
};

export type Correction = { typed: string; read: string };

export type UnderstoodQuery = {
  /** What was typed, fit to be shown again. */
  text: string;
  units: Unit[];
  /** The concepts that it names, the surest first. */
  concepts: Concept[];
  /** Words that nobody has written, and what they were taken for. */
  corrections: Correction[];
};

/** Longest query read, in characters. A natural question fits; what follows is ignored. */
export const longestQuery = 500;
// Every word costs the engine; a question of 500 characters has fewer words of substance than this.
const mostUnits = 24;
const mostAlternatives = 10;

const invisible = /(?!\s)\p{C}|\uFEFF/gu;
const apostrophes = /[\u2018\u2019\u201B\u02BC\u02B9\u2032\u00B4\u0060\uFF07]/g;

/** Cleans without interpreting: NFC, no control characters or lone surrogates, single spaces, plain apostrophes, bounded. */
function clean(raw: string): string {
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

// A corrected word is nearly as good as the word itself; the second guess less.
const trustInCorrections = 0.92;
const trustInCompletions = 0.85;
// Below this a correction is a guess, looked for and not spoken of.
const surelyMeant = 0.7;
// What a word of no subject counts for; and how much more one that names a subject does.
const weakShare = 0.2;
const conceptShare = 1.33;
// How much it counts against a reading that more articles have it than another.
const commonness = 0.5;
// The words of a term mean it together: one of them alone is worth less.
const wordsApart = 0.9;
const nextConcepts = [0.8, 0.72, 0.66, 0.6, 0.55, 0.5, 0.45, 0.4];

type Reading = { word: string; credit: number };

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

/** Small numbers say how much or how old, seldom what; 3114 and 3919 are names. */
const isWeak = (word: string, language: Language) => weakWords[language].has(word) || /^\d{1,2}$/.test(word);

/** Keeps the best credit of each token. */
function offer(alternatives: Map<string, number>, token: string, credit: number): void {
  if (credit > (alternatives.get(token) ?? 0)) alternatives.set(token, credit);
}

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

/** How telling a word is: as rare as the library has it, or as the concept that it names where the library has another word
 * for it. A word that nobody has written is as rare as can be: it may have been published a moment ago. */
function rarityOf(typed: readonly string[], direct: readonly string[], { rarity, articlesWith }: Knowledge): number {
  const present = (tokens: readonly string[]) => tokens.filter((token) => articlesWith(token) > 0);
  const known = [present(typed), present(direct)].find((tokens) => tokens.length > 0) ?? typed;
  return Math.max(...known.map(rarity));
}

/** What nearly every article says is worth little in the place of a rare word. */
function discountCommon(alternatives: Map<string, number>, { rarity, articlesWith }: Knowledge): void {
  const rarities = [...alternatives.keys()].filter((token) => articlesWith(token) > 0).map(rarity);
  const rarest = Math.max(...rarities);
  for (const [token, credit] of alternatives)
    if (articlesWith(token) > 0) alternatives.set(token, credit * (rarity(token) / rarest) ** commonness);
}

/** How much more each word counts for the concepts that it names: together the words of a term tell as much as the concept
 * does, however common they are one by one. */
function emphasise(
  recognised: readonly Pick<Recognised, "concept" | "places">[],
  weights: readonly number[],
  { rarity, articlesWith }: Knowledge,
): number[] {
  const emphasis = weights.map(() => 1);
  for (const { concept, places } of recognised) {
    const sum = places.reduce((total, place) => total + (weights[place] ?? 0), 0);
    const present = [concept.slug, ...concept.finds].map(conceptToken).find((token) => articlesWith(token) > 0);
    const telling = present === undefined ? 0 : rarity(present);
    const factor = (conceptShare * Math.max(sum, telling)) / (sum || 1);
    for (const place of places) emphasis[place] = Math.max(emphasis[place] ?? 1, factor);
  }
  return emphasis;
}

type Options = {
  /** Takes every word as it was typed. */
  exact?: boolean;
  /** The vocabulary of the other language. */
  foreign?: Vocabulary;
  /** Slugs of concepts that the question is about, as somebody else has seen: emergencies are told in many ways. */
  about?: readonly string[];
};

/** A word that nobody typed, for what the question is about. It counts as much as its most telling word. */
function unitAbout(about: readonly string[], units: readonly Unit[], { articlesWith }: Knowledge): Unit[] {
  const alternatives = about.map(conceptToken).flatMap((token, i) => {
    const articles = articlesWith(token);
    return articles === 0 ? [] : [{ token, credit: nextConcepts[i] ?? 0.4, articles }];
  });
  if (alternatives.length === 0) return [];
  return [{ word: "", weight: Math.max(...units.map(({ weight }) => weight)), alternatives }];
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

/** Makes what to look for out of what was typed. Never fails; no units when there is no letter or digit (emoji). */
export function understandQuery(
  raw: string,
  given: Knowledge,
  { exact = false, foreign, about = [] }: Options = {},
): UnderstoodQuery {
  const knowledge = spellingOnce(given);
  const { language, vocabulary, articlesWith } = knowledge;
  const text = clean(raw);
  const typed = tellingWords(text, knowledge);
  const stream = exact ? typed : mendSpaces(typed, knowledge).slice(0, mostUnits);
  const subject = stream.filter((word) => !isNegation(word, language));
  // A question of nothing but empty words is looked for as it is.
  const words = [...new Set(subject.length > 0 ? subject : stream)];
  const placeOf = stream.map((word) => words.indexOf(word));
  const read = words.map((word, place) => readingsOf(word, place === words.length - 1, knowledge, exact));
  const offered = read.map((readings) => {
    const alternatives = new Map<string, number>();
    for (const { word, credit } of readings) offer(alternatives, stem(word, language), credit);
    return alternatives;
  });
  const typedCredits = offered.map(
    (alternatives, place) =>
      new Map([...alternatives, ...(read[place] ?? []).map(({ word, credit }) => [wholeWord(word), credit] as const)]),
  );
  const readings = stream.map((word, i) =>
    isNegation(word, language)
      ? [negation]
      : [
          ...(offered[placeOf[i] ?? 0]?.keys() ?? []),
          ...(read[placeOf[i] ?? 0] ?? []).map((one) => wholeWord(one.word)),
        ],
  );
  const named = vocabulary.recognise(readings, sentenceOf(text, language)).map(({ concept, places, stems }) => ({
    concept,
    stems,
    places: places.filter((place) => readings[place]?.[0] !== negation).map((place) => placeOf[place] ?? 0),
  }));
  const abroad = foreign ? recogniseForeign(text, words, knowledge, foreign) : [];
  const isOurs = new Set(named.flatMap(({ places }) => places));
  const isForeign = new Set(abroad.flatMap(({ places }) => places).filter((place) => !isOurs.has(place)));
  const recognised = [...named, ...abroad];
  const weights = words.map((word, place) => {
    const direct = recognised.flatMap(({ concept, places }) =>
      places.includes(place) ? conceptToken(concept.slug) : [],
    );
    const telling = rarityOf([...(typedCredits[place]?.keys() ?? [])], direct, knowledge);
    return isWeak(word, language) ? telling * weakShare : telling;
  });
  const emphasis = emphasise(recognised, weights, knowledge);
  for (const { places } of recognised)
    if (places.length > 1)
      for (const place of places) {
        const own = offered[place] ?? new Map();
        for (const [token, credit] of own) if (!isConceptToken(token)) own.set(token, credit * wordsApart);
      }
  for (const { concept, places, stems } of recognised) {
    // As sure as the readings that it rests on.
    const credits = places.map((place) => Math.max(...stems.map((one) => typedCredits[place]?.get(one) ?? 0)) || 1);
    const certainty = Math.min(...credits);
    for (const place of places) {
      const alternatives = offered[place] ?? new Map();
      offer(alternatives, conceptToken(concept.slug), certainty * concept.trust);
      for (const [i, slug] of concept.finds.entries())
        offer(alternatives, conceptToken(slug), certainty * (nextConcepts[i] ?? 0.4));
    }
  }
  for (const alternatives of offered) discountCommon(alternatives, knowledge);
  const units = words.map((word, place) => ({
    word,
    weight: (weights[place] ?? 1) * (emphasis[place] ?? 1),
    alternatives: [...(offered[place] ?? [])]
      .map(([token, credit]) => ({ token, credit, articles: articlesWith(token) }))
      // What nobody has written is looked for only as it was typed: it may have been published a moment ago.
      .filter(({ articles }, i) => i === 0 || articles > 0 || knowledge.articles === 0)
      .sort((a, b) => b.credit - a.credit)
      .slice(0, mostAlternatives),
  }));
  const corrections = read.flatMap(([own, next], place) =>
    own && next && next.credit > surelyMeant && !isForeign.has(place) && !next.word.startsWith(own.word)
      ? [{ typed: own.word, read: next.word }]
      : [],
  );
  const surest = recognised.toSorted((a, b) => b.places.length - a.places.length);
  // Named in both languages, it is one.
  const concepts = [...new Map(surest.map(({ concept }) => [concept.slug, concept])).values()];
  return { text, units: [...units, ...unitAbout(about, units, knowledge)], concepts, corrections };
}
