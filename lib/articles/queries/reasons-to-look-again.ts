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

/** The original has said something else since the revision that this translation follows: what get-translation-state.ts asks
 * of one article. `a`: the translation; `o`: the original. */
const originalMovedOn = sql`
  o.group_id = a.group_id AND o.id <> a.id AND o.status = 'published' AND EXISTS (
    SELECT FROM (
      SELECT f.follows_digest, f.follows_revision_id FROM revision AS f
      WHERE f.article_id = a.id AND (f.follows_digest IS NOT NULL OR f.follows_revision_id IS NOT NULL)
      ORDER BY f.number DESC LIMIT 1) AS last
    LEFT JOIN LATERAL (
      SELECT n.number FROM revision AS n
      WHERE n.article_id = o.id AND CASE WHEN last.follows_digest IS NULL THEN n.id = last.follows_revision_id
        ELSE n.upstream_digest = last.follows_digest AND (n.origin = 'files' OR n.origin LIKE 'import:%') END
      ORDER BY n.number DESC LIMIT 1) AS followed ON true
    WHERE followed.number IS NULL OR EXISTS (
      SELECT FROM revision AS m WHERE m.article_id = o.id AND m.number > followed.number AND m.material))`;

/** Is there any reason? A condition on the row `a` of a published article. */
export const mustBeLookedAtAgain: Sql = sql`(
  EXISTS (SELECT FROM article AS t WHERE ${translationLeft}) OR EXISTS (SELECT FROM article AS o WHERE ${originalMovedOn})
  OR EXISTS (SELECT FROM recheck AS k WHERE ${citedPageToRecheck}))`;

type Reason<Kind extends ReasonToLookAgain["kind"]> = Omit<Extract<ReasonToLookAgain, { kind: Kind }>, "kind">;

/** Every reason, the latest first. */
export async function reasonsToLookAgain(articleId: string): Promise<ReasonToLookAgain[]> {
  const [left, movedOn, rechecks] = await Promise.all([
    db.$queryRaw<Reason<"translation_unpublished">[]>(sql`
      SELECT t.withdrawn_at AS at, coalesce(r.title, t.slug) AS title, t.locale::text AS locale,
             t.withdrawn_reason AS explanation
      FROM article AS a JOIN article AS t ON ${translationLeft} LEFT JOIN revision AS r ON r.id = t.current_revision_id
      WHERE a.id = ${articleId}::uuid`),
    db.$queryRaw<Reason<"original_moved_on">[]>(sql`
      SELECT r.created_at AS at, r.title, o.locale::text AS locale, o.slug
      FROM article AS a JOIN article AS o ON ${originalMovedOn} JOIN revision AS r ON r.id = o.current_revision_id
      WHERE a.id = ${articleId}::uuid`),
    db.recheck.findMany({
      where: { articleId, closedAt: null },
      select: { id: true, openedAt: true, reason: true, address: true },
    }),
  ]);
  return [
    ...left.map((one) => ({ kind: "translation_unpublished" as const, ...one })),
    ...movedOn.map((one) => ({ kind: "original_moved_on" as const, ...one })),
    ...rechecks.map(({ openedAt, ...one }) => ({ kind: "cited_page" as const, at: openedAt, ...one })),
  ].sort((a, b) => +b.at - +a.at);
}
