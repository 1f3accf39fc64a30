// What the engine must know of our articles. A change here rebuilds the indexes beside the live ones: see
// commands/synchronise.ts.
import { createHash } from "node:crypto";
import type { Settings } from "meilisearch";
import { mostCandidates } from "#lib/search/rules/engine.ts";

/** What the engine may be filtered by. */
export const filterable = ["id", "theme", "audience", "sources", "level"] as const;

/** The settings of an index. Texts arrive as tokens (rules/document.ts): the engine has nothing to guess about language,
 * plurals or spelling, and finds what Postgres finds. */
export const indexSettings: Settings = {
  // By importance: a word in the title weighs more than the same word in the body.
  searchableAttributes: ["title", "names", "questions", "headings", "summary", "often", "body"],
  filterableAttributes: [...filterable],
  rankingRules: ["words", "attribute", "dated:asc", "exactness"],
  stopWords: [],
  typoTolerance: { enabled: false },
  prefixSearch: "disabled",
  proximityPrecision: "byAttribute",
  pagination: { maxTotalHits: 2 * mostCandidates },
  facetSearch: false,
  // The best found so far, rather than nothing: the portal itself waits 400 ms.
  searchCutoffMs: 250,
};

/** Changes whenever the settings do, or how texts are made into tokens.
 * @param analysis see loadVocabularies. */
export const settingsDigest = (analysis: string): string =>
  createHash("sha256")
    .update(JSON.stringify([indexSettings, analysis]))
    .digest("hex")
    .slice(0, 16);
