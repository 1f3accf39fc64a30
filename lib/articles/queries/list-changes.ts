// What was published, revised, verified again or withdrawn in one language, the newest first: for the page of recent
// changes and for the feeds.
import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Change, ChangeKind } from "#lib/articles/rules/changes.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import { db } from "#lib/platform/db.ts";

export type ChangeFilter = { theme?: string | null; kind?: ChangeKind | null };

type Row = Omit<Change, "article"> & Omit<Change["article"], "theme"> & { themeSlug: string; themeName: string };

/** Decisions are in the journal; a signature is its own record. Texts taken over from elsewhere that are old already are
 * no news: they are left out, as on the home page, until somebody here changes or withdraws them. */
const changes = (locale: Locale, { theme = null, kind = null }: ChangeFilter) => sql`
  FROM (
    SELECT id, at, article_id, revision_id, reason,
           CASE kind WHEN 'article_published' THEN 'published'
                     WHEN 'revision_published' THEN 'revised'
                     ELSE 'withdrawn' END AS kind
    FROM journal_entry
    WHERE kind IN ('article_published', 'revision_published', 'article_withdrawn', 'article_consolidated', 'article_removed')
    UNION ALL
    SELECT id, signed_at, article_id, revision_id, note, 'reverified'
    FROM review_signature WHERE kind = 'reverification'
  ) AS change
  JOIN article AS a ON a.id = change.article_id
  JOIN theme ON theme.slug = a.theme_slug
  JOIN revision AS live ON live.id = a.current_revision_id
  LEFT JOIN revision AS r ON r.id = change.revision_id AND change.kind <> 'withdrawn'
  WHERE a.locale = ${locale}::"Locale" AND (a.status <> 'superseded' OR change.kind = 'withdrawn')
    AND NOT (a.is_dated AND coalesce(r.origin LIKE 'import:%', false) AND change.kind IN ('published', 'revised'))
    AND (${theme}::text IS NULL OR a.theme_slug = ${theme})
    AND (${kind}::text IS NULL OR change.kind = ${kind})`;

/** @param page from 0. */
export async function listChanges(
  locale: Locale,
  filter: ChangeFilter,
  { take, page = 0 }: { take: number; page?: number },
): Promise<Change[]> {
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT change.id, change.kind, change.at, a.group_id AS "groupId", a.slug, live.title, live.summary,
           a.theme_slug AS "themeSlug", CASE ${locale} WHEN 'fr' THEN theme.name_fr ELSE theme.name_en END AS "themeName",
           a.status <> 'superseded' AS readable,
           coalesce(CASE WHEN change.kind <> 'reverified' THEN r.change_note END, change.reason, '') AS note,
           CASE WHEN change.kind IN ('published', 'revised') THEN r.material END AS material,
           r.number AS revision
    ${changes(locale, filter)}
    ORDER BY change.at DESC, change.id DESC LIMIT ${take} OFFSET ${page * take}`);
  return rows.map(({ groupId, slug, title, summary, themeSlug, themeName, readable, ...change }) => ({
    ...change,
    article: { groupId, slug, title, summary, theme: { slug: themeSlug, name: themeName }, readable },
  }));
}

export async function countChanges(locale: Locale, filter: ChangeFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>(sql`SELECT count(*)::int AS count ${changes(locale, filter)}`);
  return row?.count ?? 0;
}
