import type { Locale } from "#lib/articles/rules/document.ts";
import { db } from "#lib/platform/db.ts";
import { knowledgeOf } from "#lib/search/queries/knowledge.ts";
import { weekOf } from "#lib/search/rules/weeks.ts";
import type { NeedView } from "#lib/search/views.ts";

const weeksShown = 12;
const rowsShown = 200;

/** What was sought in vain during the last weeks, the latest week first, then what is missed most.
 * @param named the language in which concepts are named. */
export async function listNeeds(named: Locale): Promise<NeedView[]> {
  const since = weekOf(new Date(Date.now() - weeksShown * 7 * 86_400_000));
  const rows = await db.searchNeed.findMany({
    where: { week: { gte: since } },
    orderBy: [{ week: "desc" }, { requests: "desc" }, { searches: "desc" }, { concept: "asc" }],
    take: rowsShown,
  });
  const { vocabularies } = await knowledgeOf(named);
  return rows.map(({ concept, week, locale, searches, requests }) => ({
    name: concept === "" ? null : (vocabularies[named].concept(concept)?.name[named] ?? concept),
    week,
    locale,
    searches,
    requests,
  }));
}
