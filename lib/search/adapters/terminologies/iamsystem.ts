// The abbreviations of French patient records that IAMsystem reads by (github.com/scossin/IAMsystem, sense_inventory.tsv):
// one row for each wording of each sense, without accents, spelling mistakes of the records included.
import { type Abbreviation, tabRows } from "#lib/search/adapters/terminologies/terminology.ts";
import type { VocabularyAbout } from "#lib/search/adapters/vocabulary-store.ts";

export const aboutIamsystem: VocabularyAbout = {
  origin: "iamsystem",
  title: "Abréviations médicales en français, IAMsystem",
  publisher: "Sébastien Cossin",
  licence: "MIT",
  attribution:
    "IAMsystem, Copyright (c) 2018 Sébastien Cossin, licence MIT, https://github.com/scossin/IAMsystem (extrait : les abréviations sûres)",
};

/** Its abbreviations with their senses, in the order of the file. The wording that the list prefers comes first. */
export function readIamsystem(text: string): Abbreviation[] {
  const senses = new Map<string, Map<string, string[]>>();
  for (const [short = "", long = "", sense = "", preferred] of tabRows(text)) {
    if (!short || !long) continue;
    const known = senses.get(short) ?? new Map<string, string[]>();
    const wordings = known.get(sense) ?? [];
    known.set(sense, preferred === "1" ? [long, ...wordings] : [...wordings, long]);
    senses.set(short, known);
  }
  // The file has them in lower case.
  return [...senses].map(([short, known]) => ({ short: short.toUpperCase(), senses: [...known.values()] }));
}
