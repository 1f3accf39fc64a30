// A page cited by an article has vanished: the rows that the worker would leave after two looks, a day apart. Tests ask no
// site outside.
import pg from "pg";
import { readRuntime } from "#lib/platform/embedded/runtime.ts";

/** @returns the identifier of the recheck, and the title of the article. */
export async function makeRecheck(slug: string): Promise<{ id: string; title: string }> {
  const client = new pg.Client({ connectionString: readRuntime(process.env.PORTAL_E2E_DATA_DIR ?? "")?.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; title: string }>(
      `WITH cited AS (
         SELECT article.id, revision.title, split_part(citation.url, '#', 1) AS address
         FROM article JOIN revision ON revision.id = article.current_revision_id
         JOIN revision_citation citation ON citation.revision_id = revision.id
         WHERE article.slug = $1 AND citation.url ~ '^https?://' ORDER BY citation.position LIMIT 1
       ), gone AS (
         INSERT INTO cited_address (address, status, http_status, checked_at, next_check_at, failures, first_failure_at)
         SELECT address, 'gone', 404, now(), now() + interval '7 days', 2, now() - interval '1 day' FROM cited
         ON CONFLICT (address) DO UPDATE SET status = 'gone', http_status = 404, checked_at = now()
       ), opened AS (
         INSERT INTO recheck (id, article_id, address, reason)
         SELECT gen_random_uuid(), id, address, 'vanished' FROM cited
         ON CONFLICT (article_id, address) WHERE closed_at IS NULL DO UPDATE SET reason = 'vanished'
         RETURNING id
       )
       SELECT opened.id, cited.title FROM opened, cited`,
      [slug],
    );
    const [row] = rows;
    if (!row) throw new Error(`${slug} cites no page`);
    return row;
  } finally {
    await client.end();
  }
}
