import type { Transaction } from "#lib/platform/db.ts";

/** Who has changed a draft since one of its versions, in the order of their first change: everybody but that person; that
 * person where nobody else did, in another tab. */
export async function saversSince(
  client: Transaction,
  articleId: string,
  lockVersion: number,
  personId: string,
): Promise<string[]> {
  // A step that leaves the text as it was is a version too, and nobody's words.
  const rows = await client.$queryRaw<{ id: string; pseudonym: string }[]>`
    SELECT p.id, p.pseudonym
    FROM (SELECT lock_version, saved_by_id, content,
                 lag(content) OVER (ORDER BY lock_version) AS before
          FROM article_draft_version
          WHERE article_id = ${articleId}::uuid AND lock_version >= ${lockVersion}) v
      JOIN person p ON p.id = v.saved_by_id
    WHERE v.lock_version > ${lockVersion} AND v.content IS DISTINCT FROM v.before
    GROUP BY p.id, p.pseudonym
    ORDER BY min(v.lock_version)`;
  const others = rows.filter(({ id }) => id !== personId);
  return (others.length > 0 ? others : rows).map(({ pseudonym }) => pseudonym);
}
