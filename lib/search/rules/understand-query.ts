// What a person typed, made into words to look for. Pure, and the same for both engines.
import type { Locale } from "#lib/articles/rules/document.ts";
import { emptyWords, fold } from "#lib/search/rules/empty-words.ts";

export type UnderstoodQuery = {
  /** What was typed, fit to be shown again. */
  text: string;
  /** The words that carry the subject, lower-case, in order, without repeats: letters and digits only. */
  terms: string[];
};

/** Longest query read, in characters. A natural question fits; what follows is ignored. */
export const longestQuery = 500;
// Every term costs the engine; a question of 500 characters has fewer words of substance than this.
const mostTerms = 24;
// No word of any language is longer; Postgres refuses some that are.
const longestTerm = 60;

const invisible = /(?!\s)\p{C}|\uFEFF/gu;
const apostrophes = /[\u2018\u2019\u201B\u02BC\u02B9\u2032\u00B4\u0060\uFF07]/g;

/** Cleans without interpreting: NFC, no control characters or lone surrogates, single spaces, plain apostrophes, bounded. */
function clean(raw: string): string {
  const text = raw.replace(invisible, "").normalize("NFC").replace(apostrophes, "'").replace(/\s+/g, " ").trim();
  return Array.from(text).slice(0, longestQuery).join("").trim();
}

// l'asthme, qu'est-ce; and, as thumbs type them, "l asthme", "d asthme" (but vitamine D et ..., hépatite C).
const elision = /(?<![\p{L}\p{N}'])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)' ?(?=[\p{L}\p{N}])/giu;
const looseElision = /(?<![\p{L}\p{N}])(?:[djln]|qu) (?=[aeiouyhàâéèêîôœ])(?!(?:et|ou|en|au|aux|à|avec|est) )/giu;
// Our articles are written in Latin letters, with some Greek ones. A word in another script is in none of them, and would
// have the engine load that script's dictionary first (Korean: 1.2 s and 160 MB).
const word = /(?:(?=[\p{L}\p{N}])[\p{Script=Latin}\p{Script=Greek}\p{Nd}]\p{M}*)+/gu;
const possessive = /'s(?![\p{L}\p{N}])/giu;

function separate(text: string, locale: Locale): string {
  if (locale === "fr") return text.replace(elision, " ").replace(looseElision, " ");
  return text.replace(possessive, "").replace(/'/g, "");
}

/** Makes words to look for out of what was typed. Never fails; no terms when there is no letter or digit to look for (emoji).
 * Words that carry no subject are dropped, unless nothing would be left. */
export function understandQuery(raw: string, locale: Locale): UnderstoodQuery {
  const text = clean(raw);
  const found = separate(text, locale).toLowerCase().normalize("NFKC").match(word) ?? [];
  const words = [...new Set(found.map((word) => Array.from(word).slice(0, longestTerm).join("")))];
  const telling = words.filter((word) => !emptyWords[locale].has(fold(word)));
  return { text, terms: (telling.length > 0 ? telling : words).slice(0, mostTerms) };
}
