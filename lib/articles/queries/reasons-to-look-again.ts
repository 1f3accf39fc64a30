// What happened around an article and makes it worth reading again before its term. One condition for lists and counts, one
// list for its own page: a new kind of reason is added to both.
import { type Sql, sqltag as sql } from "@prisma/client/runtime/client";
import type { ReasonToLookAgain } from "#lib/articles/views/reviews.ts";
import { db } from "#lib/platform/db.ts";

/** Its translation left, and nobody has signed this text since. `a`: the article; `t`: the translation. */
const translationLeft = sql`
  t.group_id = a.group_id AND t.id <> a.id AND t.status IN ('withdrawn', 'superseded')
  AND NOT EXISTS (SELECT FROM review_signature AS s WHERE s.article_id = a.id AND s.signed_at > t.withdrawn_at)`;

/** A page that it cites has changed or vanished, and nobody has looked yet. `a`: the article; `k`: the recheck. */
const citedPageToRecheck = sql`k.article_id = a.id AND k.closed_at IS NULL`;

/** Is there any reason? A condition on the row `a` of a published article. */
export const mustBeLookedAtAgain: Sql = sql`(
  EXISTS (SELECT FROM article AS t WHERE ${translationLeft}) OR EXISTS (SELECT FROM recheck AS k WHERE ${citedPageToRecheck}))`;

/** Every reason, the latest first. */
export async function reasonsToLookAgain(articleId: string): Promise<ReasonToLookAgain[]> {
  const [left, rechecks] = await Promise.all([
    db.$queryRaw<Omit<Extract<ReasonToLookAgain, { kind: "translation_unpublished" }>, "kind">[]>(sql`
      SELECT t.withdrawn_at AS at, coalesce(r.title, t.slug) AS title, t.locale::text AS locale,
             t.withdrawn_reason AS explanation
      FROM article AS a JOIN article AS t ON ${translationLeft} LEFT JOIN revision AS r ON r.id = t.current_revision_id
      WHERE a.id = ${articleId}::uuid`),
    db.recheck.findMany({
      where: { articleId, closedAt: null },
      select: { id: true, openedAt: true, reason: true, address: true },
    }),
  ]);
  return [
    ...left.map((one) => ({ kind: "translation_unpublished" as const, ...one })),
    ...rechecks.map(({ openedAt, ...one }) => ({ kind: "cited_page" as const, at: openedAt, ...one })),
  ].sort((a, b) => +b.at - +a.at);
}
