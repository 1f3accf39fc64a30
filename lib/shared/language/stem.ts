// Stems by Snowball (https://snowballstem.org), made to work on words without accents.
import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemFrench } from "@orama/stemmers/french";
import { LRUCache } from "lru-cache";
import type { Language } from "#lib/shared/language/words.ts";

// People leave accents out, and Snowball's French rules need them: « fatiguée » and "fatiguee" must meet. Without accents
// the feminine -ée looks like -ee, -ière like -iere, and the past -èrent like -erent.
const unaccentedEnding = /(?<=[a-z]{2})(?:ees?$|erent$)/;
const unaccentedFeminine = /(?<=[a-z]{2})iere(?=s?$)/;

// Without accents some words take the stem of quite another: « dose » that of « dos », « amiante » that of « amie ».
const ownStems: Record<Language, ReadonlyMap<string, string>> = {
  fr: new Map(
    Object.entries({
      ...{ dose: "dosage", doses: "dosage", doser: "dosage", dosage: "dosage", dosages: "dosage", temps: "temps" },
      ...{
        amiante: "amiante",
        hiver: "hiver",
        hivers: "hiver",
        zone: "zone",
        zones: "zone",
        teter: "tetee",
        tete: "tete",
      },
      ...{
        tetes: "tete",
        tetee: "tetee",
        tetees: "tetee",
        ait: "ait",
        genes: "gene",
        fils: "fils",
        colonne: "colonne",
      },
      ...{ colonnes: "colonne", yeux: "oeil", oeil: "oeil" },
    }),
  ),
  en: new Map(Object.entries({ aids: "aids", hearing: "hearing", feet: "foot", teeth: "tooth", children: "child" })),
};

const stemmers: Record<Language, (folded: string) => string> = {
  fr: (folded) => stemFrench(folded.replace(unaccentedEnding, "e").replace(unaccentedFeminine, "ier")),
  en: stemEnglish,
};

// Texts repeat their words: a stem is looked up ten times faster than it is made.
const known: Record<Language, LRUCache<string, string>> = {
  fr: new LRUCache({ max: 50_000 }),
  en: new LRUCache({ max: 50_000 }),
};

/** The stem of a word that was folded (see fold.ts): « vaccins », « vaccination », « vacciné » have one stem. Numbers and
 * words of one or two letters are their own. */
export function stem(folded: string, language: Language): string {
  if (folded.length < 3 || /\d/.test(folded)) return folded;
  const found = known[language].get(folded);
  if (found !== undefined) return found;
  const made = ownStems[language].get(folded) ?? (stemmers[language](folded) || folded);
  known[language].set(folded, made);
  return made;
}
