// How a word sounds, roughly: two spellings that one would say alike have the same code. French rules are our own: the
// known French algorithms (Phonex, FONEM, Sonnex) were drawn for family names, and take medical Greek badly (asthme,
// eczéma, phlébite, psoriasis). English uses Double Metaphone (Philips, 2000).
import { doubleMetaphone } from "double-metaphone";
import type { Language } from "#lib/shared/language/words.ts";

/** In order: each rule sees what the earlier ones left. Capitals are sounds that later rules leave alone. */
const french: readonly [RegExp, string][] = [
  [/^h/, ""],
  [/^ps(?=[aeiouy])/, "s"],
  [/^pn/, "n"],
  [/sth?m/g, "sm"],
  [/ph/g, "f"],
  [/th|tt/g, "t"],
  [/rh|rr/g, "r"],
  [/sch|sh/g, "C"],
  [/ch(?=[lrnt])|ch(?=ol|lam|ron|ond|or[ei]|aot|iro)|cch|ck|qu|kh/g, "k"],
  [/ch/g, "C"],
  [/cc(?=[eiy])|xc(?=[eiy])|x(?=c?[eiy]|$)|ct(?=ion)|cs|ks|x/g, "ks"],
  [/^eks(?=[aeiou])|^egz/, "eks"],
  [/ks(?=em)|kz|cz/g, "ks"],
  [/ezc|egz/g, "eks"],
  [/sc(?=[eiy])|ss|c(?=[eiy])|ti(?=on)/g, "s"],
  [/son(?=s?$)/g, "sion"],
  [/gu(?=[eiy])/g, "G"],
  [/ge(?=[ao])|g(?=[eiy])|j/g, "J"],
  [/gn/g, "N"],
  [/c|q/g, "k"],
  [/h/g, ""],
  [/eaux?|aux?|o(?:t|s|p)?$/g, "o"],
  [/oeu|eu|oe/g, "E"],
  [/y/g, "i"],
  [/ain(?![aeio])|ein(?![aeio])|im(?=[pb])|in(?![aeiomn])/g, "I"],
  [/an(?![aeioun])|am(?=[pb])|en(?![aeioun])|em(?=[pb])/g, "A"],
  [/om(?=[pb])|on(?![aeioun])/g, "O"],
  [/ai|ei|ay|et$|er$|ez$|ees?$|e(?=[a-zA-Z])/g, "e"],
  [/il(?=l)|ill/g, "i"],
  [/oi/g, "ua"],
  [/z/g, "s"],
  [/w/g, "v"],
  [/(.)\1+/g, "$1"],
  [/[estdpx]+$/, ""],
];

/** The code of a folded word (see fold.ts). Words of other letters are their own code. Only equality means something. */
export function soundOf(folded: string, language: Language): string {
  if (/\d/.test(folded)) return folded;
  if (language === "en") return doubleMetaphone(folded)[0] || folded;
  let code = folded;
  for (const [spelling, sound] of french) code = code.replace(spelling, sound);
  return code === "" ? folded : code;
}
