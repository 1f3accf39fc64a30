// Texts and queries as both engines compare them: stems, without the words that carry no subject.
import { emptyWords, isNegation } from "#lib/search/rules/empty-words.ts";
import { stem } from "#lib/shared/language/stem.ts";
import { type Language, type Word, wordsOf } from "#lib/shared/language/words.ts";

export type Token = Word & { stem: string };

/** No word of any language is longer; Postgres refuses some that are. */
export const longestWord = 60;

/** Stands for any word that turns a term round, where terms are recognised. No word is spelt so. */
export const negation = "¬";

/** The telling words among these, and the negations, in order: what terms are recognised in. */
export const tokensIn = (words: readonly Word[], language: Language): Token[] =>
  words.flatMap((word) => {
    const folded = word.folded.slice(0, longestWord);
    if (isNegation(folded, language)) return [{ ...word, folded, stem: negation }];
    return emptyWords[language].has(folded) ? [] : [{ ...word, folded, stem: stem(folded, language) }];
  });

/** The same of a text. */
export const termTokensOf = (text: string, language: Language): Token[] => tokensIn(wordsOf(text, language), language);

/** What stands in the index for a concept of the vocabulary: one word that no text contains. */
export const conceptToken = (slug: string): string => `zz${slug.replaceAll("-", "")}`;

export const isConceptToken = (token: string): boolean => token.startsWith("zz");
