// What a person typed, made into what to look for. Pure, and the same for both engines.
import type { Concept } from "#lib/search/rules/concept.ts";
import type { Knowledge } from "#lib/search/rules/knowledge.ts";
import { type NamedConcept, recogniseConcepts } from "#lib/search/rules/query-concepts.ts";
import { discountCommon, weigh } from "#lib/search/rules/query-weights.ts";
import { cleanQuery, type QueryWords, readWords } from "#lib/search/rules/query-words.ts";
import { conceptToken } from "#lib/search/rules/tokens.ts";
import type { Vocabulary } from "#lib/search/rules/vocabulary.ts";
import { stem } from "#lib/shared/language/stem.ts";

/** Something to look for in the index. */
export type Alternative = {
  token: string;
  /** How much it is worth to find it instead of what was typed (1: as much). */
  credit: number;
  /** Nothing in the question names it, a concept leads to it: it says which articles may answer, and not where in them. */
  isLead: boolean;
  /** In how many articles it may be found. */
  articles: number;
};

/** A telling word of the question. */
export type Unit = {
  /** As it was typed, folded. */
  word: string;
  /** How much it says: rare words more than common ones. */
  weight: number;
  alternatives: Alternative[];
  /** An emergency is about it: articles of it come before others. */
  isUrgent?: true | undefined;
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

const mostAlternatives = 10;
// Below this a correction is a guess, looked for and not spoken of.
const surelyMeant = 0.7;
// The words of a term mean it together: one of them alone is worth less.
const wordsApart = 0.9;
// What a concept leads to, the likeliest first.
const nextConcepts = [0.8, 0.72, 0.66, 0.6, 0.55, 0.5, 0.45, 0.4];

// The words themselves say little in a language that they are not of.
const namedWeight = 3;

type Options = {
  /** Takes every word as it was typed. */
  exact?: boolean;
  /** The vocabulary of the other language. */
  foreign?: Vocabulary;
  /** Slugs of concepts that the question is about, as somebody else has seen: emergencies are told in many ways. */
  about?: readonly string[];
  /** Slugs of concepts that it names in the language that it was asked in, where the articles are of another: « pain » is
   * bread there. */
  named?: readonly string[];
};

type Offered = Pick<Alternative, "token" | "credit" | "isLead">;

/** Keeps the best credit of each token. What is named anywhere is no lead. */
function best(offers: readonly Offered[]): Offered[] {
  const kept = new Map<string, Offered>();
  for (const { token, credit, isLead } of offers) {
    const known = kept.get(token) ?? { credit: 0, isLead: true };
    kept.set(token, { token, credit: Math.max(credit, known.credit), isLead: isLead && known.isLead });
  }
  return [...kept.values()];
}

/** What a concept is looked for by: itself, and those that it leads to. */
const offersOf = ({ concept, certainty }: NamedConcept): Offered[] => [
  { token: conceptToken(concept.slug), credit: certainty * concept.trust, isLead: false },
  ...concept.finds.map((slug, i) => ({
    token: conceptToken(slug),
    credit: certainty * (nextConcepts[i] ?? 0.4),
    isLead: true,
  })),
];

/** The tokens to look for in the place of each word. */
function alternativesOf(
  { words, readings }: QueryWords,
  named: readonly NamedConcept[],
  knowledge: Knowledge,
): Offered[][] {
  const inTerm = new Set(named.filter(({ places }) => places.length > 1).flatMap(({ places }) => places));
  return words.map((_, place) => {
    const share = inTerm.has(place) ? wordsApart : 1;
    const typed = (readings[place] ?? []).map(({ word, credit }) => ({
      token: stem(word, knowledge.language),
      credit: credit * share,
      isLead: false,
    }));
    const meant = named.filter(({ places }) => places.includes(place)).flatMap(offersOf);
    return discountCommon(best([...typed, ...meant]), knowledge);
  });
}

function toUnit(word: string, weight: number, offered: readonly Offered[], knowledge: Knowledge): Unit {
  const alternatives = offered
    .map((one) => ({ ...one, articles: knowledge.articlesWith(one.token) }))
    // What nobody has written is looked for only as it was typed: it may have been published a moment ago.
    .filter(({ articles }, i) => i === 0 || articles > 0 || knowledge.articles === 0)
    .sort((a, b) => b.credit - a.credit)
    .slice(0, mostAlternatives);
  return { word, weight, alternatives };
}

/** A word that nobody typed, for what the question is about. It counts as much as its most telling word. */
function unitAbout(about: readonly string[], units: readonly Unit[], { articlesWith }: Knowledge): Unit[] {
  const alternatives = about.map(conceptToken).flatMap((token, i) => {
    const articles = articlesWith(token);
    return articles === 0 ? [] : [{ token, credit: nextConcepts[i] ?? 0.4, isLead: false, articles }];
  });
  if (alternatives.length === 0) return [];
  return [{ word: "", weight: Math.max(...units.map(({ weight }) => weight)), alternatives }];
}

const sumOf = (units: readonly Unit[]) => units.reduce((sum, { weight }) => sum + weight, 0);

/** What was read otherwise than it was typed, where it is worth saying. */
const correctionsIn = ({ readings }: QueryWords, strange: ReadonlySet<number>): Correction[] =>
  readings.flatMap(([own, next], place) =>
    own && next && next.credit > surelyMeant && !strange.has(place) && !next.word.startsWith(own.word)
      ? [{ typed: own.word, read: next.word }]
      : [],
  );

/** Each concept once, the one with most words first. */
function surestFirst(named: readonly NamedConcept[]): Concept[] {
  const sorted = named.toSorted((a, b) => b.places.length - a.places.length);
  return [...new Map(sorted.map(({ concept }) => [concept.slug, concept])).values()];
}

/** Makes what to look for out of what was typed. Never fails; no units when there is no letter or digit (emoji). */
export function understandQuery(
  raw: string,
  knowledge: Knowledge,
  { exact = false, foreign, about = [], named: spoken = [] }: Options = {},
): UnderstoodQuery {
  const text = cleanQuery(raw);
  const query = readWords(text, knowledge, exact);
  const { named, strange } = recogniseConcepts(text, query, knowledge, foreign);
  const weights = weigh(query, named, knowledge);
  const offered = alternativesOf(query, named, knowledge);
  const units = query.words.map((word, place) => toUnit(word, weights[place] ?? 1, offered[place] ?? [], knowledge));
  return {
    text,
    units: [
      ...units,
      ...unitAbout(about, units, knowledge).map((unit) => ({ ...unit, isUrgent: true as const })),
      ...unitAbout(spoken, units, knowledge).map((unit) => ({ ...unit, weight: namedWeight * sumOf(units) })),
    ],
    concepts: surestFirst(named),
    corrections: correctionsIn(query, strange),
  };
}
