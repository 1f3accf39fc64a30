// Two lists of French medical abbreviations, read together; either may be missing.
import { readAbbreviations } from "#lib/search/adapters/terminologies/certain-abbreviations.ts";
import { aboutIamsystem, readIamsystem } from "#lib/search/adapters/terminologies/iamsystem.ts";
import type { TerminologyFormat } from "#lib/search/adapters/terminologies/terminology.ts";
import { aboutWikipedia, readWikipedia } from "#lib/search/adapters/terminologies/wikipedia.ts";

/** `iamsystem_abreviations_fr.tsv` (upstream: `sense_inventory.tsv`) and `wikipedia_abreviations_medicales.csv`. */
export const abbreviations: TerminologyFormat = {
  files: {
    wikipedia: /wikipedia_abreviations_medicales\.csv$/,
    iamsystem: /(?:iamsystem_abreviations_fr|sense_inventory)\.tsv$/,
  },
  needsAll: false,
  read({ wikipedia, iamsystem }, known) {
    const given = [
      {
        about: aboutWikipedia,
        wellWritten: true,
        abbreviations: wikipedia === undefined ? [] : readWikipedia(wikipedia),
      },
      {
        about: aboutIamsystem,
        wellWritten: false,
        abbreviations: iamsystem === undefined ? [] : readIamsystem(iamsystem),
      },
    ].filter(({ abbreviations: read }) => read.length > 0);
    const lists = given.map(({ about, ...list }) => ({ ...list, origin: about.origin }));
    const { lists: read, left } = readAbbreviations(lists, known);
    const terminologies = given.map(({ about }) => ({
      about,
      concepts: read.find(({ origin }) => origin === about.origin)?.concepts ?? [],
    }));
    return { terminologies, left };
  },
};
