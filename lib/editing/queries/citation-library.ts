// What live articles cite already, to be cited in a draft too.
import { readDocument } from "#lib/articles/queries/read-document.ts";
import type { Citation, Locale } from "#lib/articles/rules/document.ts";
import { wordPatterns } from "#lib/editing/queries/word-patterns.ts";
import type { CitationFound } from "#lib/editing/views.ts";
import { db } from "#lib/platform/db.ts";
import { isUuid } from "#lib/shared/text.ts";

/** Citations of live articles whose title or publisher holds these words, the most used first. */
export async function findCitations(locale: Locale, query: string): Promise<CitationFound[]> {
  const words = wordPatterns(query);
  if (words.length === 0) return [];
  const rows = await db.$queryRaw<FoundRow[]>`
    WITH live AS (
      SELECT c.*, coalesce(CASE ${locale} WHEN 'en' THEN s.name_en ELSE s.name_fr END, c.publisher) AS named, s.acronym
      FROM article a JOIN revision_citation c ON c.revision_id = a.current_revision_id LEFT JOIN source s ON s.slug = c.source_slug
      WHERE a.status = 'published'
    ), found AS (
      SELECT DISTINCT ON (coalesce(url, title)) *, count(*) OVER (PARTITION BY coalesce(url, title)) AS uses
      FROM live
      WHERE (SELECT bool_and(unaccent(concat_ws(' ', title, named, acronym, key)) ILIKE unaccent(word)) FROM unnest(${words}::text[]) AS word)
      ORDER BY coalesce(url, title), checked_on DESC NULLS LAST, revision_id
    )
    SELECT revision_id AS "revisionId", coalesce(named, '') AS name, uses::int AS articles, key, source_slug AS source,
           publisher, title, url, document_date AS "documentDate", evidence::text AS evidence, checked::text AS checked,
           checked_on::text AS "checkedOn"
    FROM found ORDER BY uses DESC, title LIMIT 12`;
  return rows.map(({ revisionId, name, articles, ...citation }) => ({
    revisionId,
    publisher: name,
    articles,
    citation,
  }));
}

type FoundRow = Citation & { revisionId: string; name: string; articles: number };

/** The citation of this key in a revision; null when there is none. */
export async function getLibraryCitation(revisionId: string, key: string) {
  const known = isUuid(revisionId) && (await db.revision.count({ where: { id: revisionId } })) > 0;
  if (!known) return null;
  const { citations } = await readDocument(db, revisionId);
  return citations.find((citation) => citation.key === key) ?? null;
}
