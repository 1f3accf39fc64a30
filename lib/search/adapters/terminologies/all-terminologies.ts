import { abbreviations } from "#lib/search/adapters/terminologies/abbreviations.ts";
import { hpo } from "#lib/search/adapters/terminologies/hpo.ts";
import type { TerminologyFormat } from "#lib/search/adapters/terminologies/terminology.ts";

/** Every form in which terminologies are read, by the name that the command line gives it. */
export const terminologyFormats: ReadonlyMap<string, TerminologyFormat> = new Map([
  ["hpo", hpo],
  ["abbreviations", abbreviations],
]);
