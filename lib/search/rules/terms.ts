// How a term of the vocabulary is compared with what people write: mostly by the stems of its telling words, sometimes word by
// word.
import type { ConceptTerm } from "#lib/search/rules/concept.ts";
import { negation, type Token, tokensIn } from "#lib/search/rules/tokens.ts";
import { stem } from "#lib/shared/language/stem.ts";
import { type Language, wordsOf } from "#lib/shared/language/words.ts";

export type ReadTerm = {
  /** Of its telling words and negations, in order; a word that counts as a whole is marked: see `wholeWord`. */
  stems: string[];
  /** The stems of all its words, between spaces, where they count one by one; null where they do not. */
  phrase: string | null;
  /** Its words, folded. */
  words: string[];
};

/** How a word is written where only the whole word counts, in singular or plural: MAR is no « mari », PAI nothing to pay. */
export const wholeWord = (folded: string): string => `=${folded.replace(/(?<=..)s$/, "")}`;

// Too short a stem is that of many words: « séné » is no « sens ».
const shortStem = 3;

function stemsOf({ text, sort }: ConceptTerm, tokens: readonly Token[]): string[] {
  // « PA » is read as « pas »: a term must say more than a negation.
  if (tokens.every((token) => token.stem === negation)) return [];
  const [only] = tokens;
  if (!only || tokens.length > 1) return tokens.map((token) => token.stem);
  const isSigle = sort === "abbreviations" || sort === "brands" || /^\p{Lu}{2,6}$/u.test(text);
  const isCut = only.stem.length <= shortStem && only.stem !== only.folded;
  return [isSigle || isCut ? wholeWord(only.folded) : only.stem];
}

const determiners: Record<Language, ReadonlySet<string>> = {
  fr: new Set(
    "le la les l un une des du de d ce cet cette ca me m te se s je j il elle on mon ma mes au aux".split(" "),
  ),
  en: new Set("a an the my your his her their some i it its he she".split(" ")),
};

/** « right to know » is not "right", nor "out of pocket" a pocket: where the empty words of a term leave one word alone, it
 * counts word by word. Articles and pronouns before a word change nothing. */
const countsWordByWord = (words: readonly string[], stems: readonly string[], language: Language): boolean =>
  new Set(stems).size === 1 && words.filter((word) => !determiners[language].has(word)).length > 1;

/** Null for a term that says nothing: empty words, or a negation alone. */
export function readTerm(term: ConceptTerm, language: Language): ReadTerm | null {
  const found = wordsOf(term.text, language);
  const tokens = tokensIn(found, language);
  const stems = stemsOf(term, tokens);
  if (stems.length === 0) return null;
  const words = found.map(({ folded }) => folded);
  const isPhrase = term.exact || countsWordByWord(words, stems, language);
  return { stems, words, phrase: isPhrase ? ` ${words.map((word) => stem(word, language)).join(" ")} ` : null };
}
