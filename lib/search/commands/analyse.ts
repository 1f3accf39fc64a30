import type { Locale } from "#lib/articles/rules/document.ts";
import {
  analyseBy,
  delistDeparted,
  refreshStatistics,
  staleTexts,
  writeDocuments,
} from "#lib/search/adapters/document-ledger.ts";
import type { Vocabularies } from "#lib/search/adapters/vocabularies.ts";
import { analyseArticle } from "#lib/search/rules/document.ts";

// From here on the database would plan its searches by what it knew before.
const manyTexts = 500;

/** Makes the search documents that are missing or out of date, and takes those of withdrawn articles off the list. Killed
 * at any moment, it goes on where it was: each batch is one transaction.
 * @returns how many texts were analysed. */
export async function analyse(locale: Locale, vocabularies: Vocabularies): Promise<number> {
  await analyseBy(locale, vocabularies.digest);
  let count = 0;
  for (let stale = await staleTexts(locale); stale.length > 0; stale = await staleTexts(locale)) {
    const articles = stale.map(({ id, revisionId, sourceKinds, ...words }) => ({
      id,
      revisionId,
      sourceKinds,
      analysis: analyseArticle(words, vocabularies[locale]),
    }));
    await writeDocuments(locale, articles);
    count += stale.length;
  }
  while ((await delistDeparted(locale)) > 0);
  if (count >= manyTexts) await refreshStatistics();
  return count;
}
