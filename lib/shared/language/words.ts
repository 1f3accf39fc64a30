// Cuts a text into words, the same way for what people type and for what is written in articles.
import { fold } from "#lib/shared/language/fold.ts";

export type Language = "fr" | "en";

/** A word and where it stands in the text that it was cut from. */
export type Word = {
  /** Lower case, without accents: see `fold`. */
  folded: string;
  start: number;
  end: number;
};

// l'asthme, qu'est-ce; and, as thumbs type them, "l asthme", "d asthme" (but vitamine D et ..., hépatite C).
const elision = /(?<![\p{L}\p{N}'’])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’] ?(?=[\p{L}\p{N}])/giu;
const looseElision = /(?<![\p{L}\p{N}])(?:[djln]|qu) (?=[aeiouyhàâéèêîôœ])(?!(?:et|ou|en|au|aux|à|avec|est) )/giu;
const possessive = /['’]s(?![\p{L}\p{N}])/giu;
const contraction = /(?<=\p{L})['’](?=\p{L})/gu;
// Our articles are written in Latin letters, with some Greek ones. A word in another script is in none of them, and would
// have the engine load that script's dictionary first (Korean: 1.2 s and 160 MB).
const word = /(?:(?=[\p{L}\p{N}])[\p{Script=Latin}\p{Script=Greek}\p{Nd}]\p{M}*)+/gu;

const blank = (found: string) => " ".repeat(found.length);

/** The words of a text, in order. Elided words are set aside (l’asthme: asthme), English contractions are one word
 * (can't: cant). Apostrophes may be straight or curly. */
export function wordsOf(text: string, language: Language): Word[] {
  const separated =
    language === "fr" ? text.replace(elision, blank).replace(looseElision, blank) : text.replace(possessive, blank);
  const joined = language === "fr" ? separated : separated.replace(contraction, "\u00B7");
  const pattern = language === "fr" ? word : englishWord;
  const words = Array.from(joined.matchAll(pattern), (found) => ({
    // Some signs that count as letters fold to a space (ͺ), or to nothing.
    folded: fold(found[0].replaceAll("\u00B7", "")).replace(/\s+/g, ""),
    start: found.index,
    end: found.index + found[0].length,
  }));
  return words.filter(({ folded }) => folded !== "");
}

// The mark of a contraction belongs to its word.
const englishWord = /(?:(?=[\p{L}\p{N}])[\p{Script=Latin}\p{Script=Greek}\p{Nd}]\p{M}*|(?<=\p{L})\u00B7(?=\p{L}))+/gu;
