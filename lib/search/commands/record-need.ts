// What people look for and do not find, kept as counts by concept of the vocabulary and week. A search is health data: every
// word that is not the name of a concept is dropped before anything is written, and nothing says who searched.
import type { Locale } from "#lib/articles/rules/document.ts";
import { db } from "#lib/platform/db.ts";
import { knowledgeOf } from "#lib/search/queries/knowledge.ts";
import { weekOf } from "#lib/search/rules/weeks.ts";

/** searches: somebody looked for it in vain. requests: somebody asked for an article about it. */
export type NeedSort = "searches" | "requests";

// More subjects than this in one question are chance.
const most = 3;

/** Counts a need of articles in one language. Concepts that the vocabulary does not have, or none, count as a need without
 * a name. */
export async function recordNeed(sort: NeedSort, locale: Locale, slugs: readonly string[]): Promise<void> {
  const { vocabularies } = await knowledgeOf(locale);
  const known = [...new Set(slugs)].filter((slug) => vocabularies[locale].concept(slug) !== undefined).slice(0, most);
  const week = weekOf(new Date());
  for (const concept of known.length > 0 ? known : [""]) {
    await db.searchNeed.upsert({
      where: { locale_concept_week: { locale, concept, week } },
      create: { locale, concept, week, [sort]: 1 },
      update: { [sort]: { increment: 1 } },
    });
  }
}
