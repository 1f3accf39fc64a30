// What the search knows of one language: the vocabulary, and which words the library uses, how often.
import { createSpeller, type Speller } from "#lib/search/rules/speller.ts";
import { isConceptToken } from "#lib/search/rules/tokens.ts";
import type { Vocabulary } from "#lib/search/rules/vocabulary.ts";
import { stem } from "#lib/shared/language/stem.ts";
import type { Language } from "#lib/shared/language/words.ts";

export type Knowledge = {
  language: Language;
  /** How many articles there are; 0 while nothing is known of the library. */
  articles: number;
  vocabulary: Vocabulary;
  speller: Speller;
  /** How many articles have a token: for a stem a fair guess, for a concept the number. */
  articlesWith(token: string): number;
  /** How telling a stem is: the fewer articles have it, the more (inverse document frequency, as in BM25). */
  rarity(stem: string): number;
};

/** What is known of a library: how many articles it has, and how many of them use each folded word. */
export type Lexicon = { articles: number; frequencies: ReadonlyMap<string, number> };

export const emptyLexicon: Lexicon = { articles: 0, frequencies: new Map() };

export function gatherKnowledge(
  vocabulary: Vocabulary,
  { articles, frequencies }: Lexicon,
  dictionary: ReadonlySet<string>,
): Knowledge {
  const { language } = vocabulary;
  const spelt = new Map([...frequencies].filter(([word]) => !isConceptToken(word)));
  for (const word of vocabulary.words) if (!spelt.has(word)) spelt.set(word, 1);
  const byStem = new Map<string, number>();
  for (const [word, count] of frequencies) {
    if (isConceptToken(word)) continue;
    const key = stem(word, language);
    // Words of one stem often stand in the same articles: the commonest of them is a fair guess.
    byStem.set(key, Math.max(byStem.get(key) ?? 0, count));
  }
  const articlesWith = (token: string) =>
    Math.min((isConceptToken(token) ? frequencies.get(token) : byStem.get(token)) ?? 0, articles);
  return {
    language,
    articles,
    articlesWith,
    vocabulary,
    speller: createSpeller(spelt, dictionary, language),
    rarity(token) {
      const having = articlesWith(token);
      return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
    },
  };
}
