import { daysOfNotice, today } from "#lib/articles/rules/review-cycle.ts";
import { articlesTag, articleTags } from "#lib/articles/rules/tags.ts";
import { db } from "#lib/platform/db.ts";
import { notify } from "#lib/platform/notify.ts";

/** Reviews become due, and late, as days go by (rules/review-cycle.ts). Finds the published articles of which that is so
 * since the last look, and tells: their pages carry a banner, counts change. Searches see the day itself, and need no telling.
 * Run it now and then. @returns how many. */
export async function turnReviews(day = today()): Promise<number> {
  return db.$transaction(async (tx) => {
    const turned = await tx.$queryRaw<{ groupId: string }[]>`
      WITH stands AS (
        SELECT id, (CASE WHEN next_review_at IS NULL THEN 'undated'
                         WHEN next_review_at < ${day}::date THEN 'overdue'
                         WHEN next_review_at <= ${day}::date + ${daysOfNotice}::int THEN 'due'
                         ELSE 'current' END)::"ReviewState" AS state
        FROM article WHERE status = 'published'),
      turned AS (
        SELECT id, state FROM stands JOIN article USING (id) WHERE review_state IS DISTINCT FROM state
        -- Who is being decided on just now comes next time.
        FOR UPDATE OF article SKIP LOCKED)
      UPDATE article SET review_state = turned.state FROM turned WHERE article.id = turned.id
      RETURNING article.group_id AS "groupId"`;
    if (turned.length > 0) await notify(tx, [...turned.flatMap(articleTags), articlesTag]);
    return turned.length;
  });
}
