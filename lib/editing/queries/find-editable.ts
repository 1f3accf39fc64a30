import { wordPatterns } from "#lib/editing/queries/word-patterns.ts";
import type { EditableArticle } from "#lib/editing/views.ts";
import { db } from "#lib/platform/db.ts";

/** Published articles whose title holds these words, accents and capitals aside. */
export async function findEditable(query: string): Promise<EditableArticle[]> {
  const words = wordPatterns(query);
  if (words.length === 0) return [];
  return db.$queryRaw<EditableArticle[]>`
    SELECT a.locale::text AS locale, a.slug, t.title, d.article_id AS "draftId",
           CASE WHEN EXISTS (SELECT FROM article_upstream u WHERE u.article_id = a.id AND u.origin <> 'files') THEN NULL
                WHEN o.id IS NULL THEN 'possible' WHEN o.status = 'draft' THEN 'begun' END AS translation
    FROM article a JOIN article_text t ON t.article_id = a.id LEFT JOIN article_draft d ON d.article_id = a.id
         LEFT JOIN article o ON o.group_id = a.group_id AND o.locale <> a.locale
    WHERE a.status = 'published'
      AND (SELECT bool_and(unaccent(t.title) ILIKE unaccent(word)) FROM unnest(${words}::text[]) AS word)
    ORDER BY a.is_dated, t.title LIMIT 30`;
}
