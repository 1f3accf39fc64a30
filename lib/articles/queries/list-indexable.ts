// What outside search engines are offered: living articles, neither withdrawn nor dated.
import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Locale } from "#lib/articles/rules/document.ts";
import { db } from "#lib/platform/db.ts";

/** An article, its translation if that is offered too, and when its text changed last. */
export type IndexableArticle = { locale: Locale; slug: string; otherSlug: string | null; changedAt: Date };

const living = sql`
  FROM article AS a JOIN revision AS live ON live.id = a.current_revision_id
  WHERE a.status = 'published' AND NOT a.is_dated`;
const changedAt = sql`greatest(a.published_at, live.created_at)`;

/** When each part of so many articles changed last; articles stay in the part that they came into as long as none before
 * them goes. */
export async function listIndexableParts(take: number): Promise<Date[]> {
  const rows = await db.$queryRaw<{ changedAt: Date }[]>(sql`
    SELECT max(changed_at) AS "changedAt"
    FROM (SELECT (row_number() OVER (ORDER BY a.id) - 1) / ${take} AS part, ${changedAt} AS changed_at ${living}) AS article
    GROUP BY part ORDER BY part`);
  return rows.map((row) => row.changedAt);
}

/** @param part from 0. */
export const listIndexable = (part: number, take: number): Promise<IndexableArticle[]> =>
  db.$queryRaw<IndexableArticle[]>(sql`
    SELECT a.locale, a.slug, ${changedAt} AS "changedAt",
           (SELECT other.slug FROM article AS other
            WHERE other.group_id = a.group_id AND other.locale <> a.locale
              AND other.status = 'published' AND NOT other.is_dated) AS "otherSlug"
    ${living} ORDER BY a.id LIMIT ${take} OFFSET ${part * take}`);
