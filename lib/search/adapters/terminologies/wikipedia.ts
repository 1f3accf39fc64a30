// The list of medical abbreviations of the French Wikipedia, as a table made of the page: « abréviation;sens ou sens ».
import type { Abbreviation } from "#lib/search/adapters/terminologies/terminology.ts";
import type { VocabularyAbout } from "#lib/search/adapters/vocabulary-store.ts";

export const aboutWikipedia: VocabularyAbout = {
  origin: "wikipedia",
  title: "Liste d’abréviations en médecine, Wikipédia en français",
  publisher: "Les contributeurs de Wikipédia",
  licence: "CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/deed.fr)",
  attribution:
    "Les contributeurs de « Liste d’abréviations en médecine », Wikipédia en français, licence CC BY-SA, https://fr.wikipedia.org/wiki/Liste_d%27abr%C3%A9viations_en_m%C3%A9decine (extrait : les abréviations sûres)",
};

// « intra-crânienne (en) », « (réseau) », and one that was never closed.
const inBrackets = /\([^()]*\)/g;
// « avec ou sans », « et/ou » join what belongs together.
const joining = /(?<!\bavec )(?<!\/)\bou\b(?! sans\b)/;

function sensesOf(meanings: string): string[] {
  let bare = meanings;
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = bare.replace(inBrackets, " ");
  }
  return bare
    .split(/[;,]/)
    .flatMap((part) => part.split(joining))
    .map((sense) => sense.replace(/\s+/g, " ").trim().replace(/\.$/, ""))
    .filter((sense) => sense !== "");
}

/** Quoted where it holds a semicolon. */
const unquote = (cell: string) => (/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);

/** Its abbreviations with their senses; headings (a letter alone) are passed over. « CAI / CAE » with as many meanings
 * between slashes is not taken apart: such a sense has a slash and is nobody's term. */
export function readWikipedia(text: string): Abbreviation[] {
  return text
    .replace(/^\uFEFF/, "")
    .normalize("NFC")
    .split(/\r?\n/)
    .flatMap((line) => {
      const at = line.indexOf(";");
      if (at <= 0) return [];
      const senses = sensesOf(unquote(line.slice(at + 1).trim())).map((sense) => [sense]);
      const shorts = unquote(line.slice(0, at).trim())
        .replace(inBrackets, " ")
        .split(/\/|,|\bou\b/);
      return shorts.map((short) => ({ short: short.trim(), senses })).filter(({ short }) => short !== "");
    });
}
