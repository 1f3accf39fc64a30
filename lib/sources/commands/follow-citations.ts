import { sqltag as sql } from "@prisma/client/runtime/client";
import { atLeisure } from "#lib/platform/db.ts";
import { firstCheckWithin } from "#lib/sources/rules/link-state.ts";

// An index holds no longer ones, and no page that people read has one.
const longestAddress = 2_000;

// What live revisions cite. PostgreSQL keeps it for the whole statement.
const cited = sql`
  SELECT DISTINCT split_part(citation.url, '#', 1) AS address
  FROM article JOIN revision_citation citation ON citation.revision_id = article.current_revision_id
  WHERE article.status = 'published' AND citation.url ~* '^https?://' AND octet_length(citation.url) <= ${longestAddress}`;

/** The addresses to look at are those that live articles cite: new ones enter, spread over the day, and those that nobody cites
 * any more go. */
export function followCitations(now: Date): Promise<{ added: number; dropped: number }> {
  return atLeisure(async (tx) => {
    const dropped = await tx.$executeRaw(sql`
      WITH cited AS (${cited})
      DELETE FROM cited_address WHERE NOT EXISTS (SELECT FROM cited WHERE cited.address = cited_address.address)`);
    const [missing] = await tx.$queryRaw<{ count: number }[]>(sql`
      WITH cited AS (${cited})
      SELECT count(*)::int AS count FROM cited
      WHERE NOT EXISTS (SELECT FROM cited_address known WHERE known.address = cited.address)`);
    const within = firstCheckWithin(missing?.count ?? 0);
    const added = await tx.$executeRaw(sql`
      WITH cited AS (${cited})
      INSERT INTO cited_address (address, next_check_at)
      SELECT address, ${now}::timestamptz + random() * ${within} * interval '1 ms' FROM cited
      ON CONFLICT DO NOTHING`);
    return { added, dropped };
  });
}
