// What the engine must know of our articles. A change here rebuilds the indexes beside the live ones: see commands.ts.
import { createHash } from "node:crypto";
import type { Settings } from "meilisearch";
import type { Locale } from "#lib/articles/rules/document.ts";
import { emptyWords } from "#lib/search/rules/empty-words.ts";
import { lastPage } from "#lib/search/rules/paging.ts";
import { largestLimit } from "#lib/search/schema.ts";

/** ISO 639-3, as the engine wants it. */
export const engineLanguages: Record<Locale, "fra" | "eng"> = { fr: "fra", en: "eng" };

/** The settings of one language's index. Only what differs from the engine's defaults, or must never follow them. */
export function settingsFor(locale: Locale): Settings {
  return {
    // By importance: a word in the title weighs more than the same word in the body.
    searchableAttributes: ["title", "names", "questions", "headings", "summary", "body"],
    displayedAttributes: ["id", "slug", "dated", "title", "summary", "body"],
    filterableAttributes: ["id", "theme"],
    // A dated text never stands above a living one that says as much of what was asked.
    rankingRules: ["words", "typo", "dated:asc", "proximity", "attribute", "sort", "exactness"],
    stopWords: [...emptyWords[locale]],
    localizedAttributes: [{ attributePatterns: ["*"], locales: [engineLanguages[locale]] }],
    // "asme" must find "asthme": short medical words are misspelt as often as long ones. Numbers are never a typo (112, B12).
    typoTolerance: { minWordSizeForTypos: { oneTypo: 4, twoTypos: 7 }, disableOnNumbers: true },
    pagination: { maxTotalHits: lastPage * largestLimit },
    facetSearch: false,
    // The best found so far, rather than nothing: the portal itself waits 400 ms.
    searchCutoffMs: 250,
  };
}

/** Changes whenever the settings of this language do. */
export const settingsDigest = (locale: Locale): string =>
  createHash("sha256")
    .update(JSON.stringify(settingsFor(locale)))
    .digest("hex")
    .slice(0, 16);
