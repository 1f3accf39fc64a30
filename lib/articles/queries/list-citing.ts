// Which live articles rest on a publisher of the registry, and on which of its documents.
import { sqltag as sql } from "@prisma/client/runtime/client";
import { listCards } from "#lib/articles/queries/list-articles.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import type { ArticleCard, CitedDocument } from "#lib/articles/views/article.ts";
import { db } from "#lib/platform/db.ts";
import { frenchSpacing } from "#lib/shared/typography.ts";
import { titleLanguage } from "#lib/sources/rules/title-language.ts";

/** How many live articles cite a publisher: in one language, and in all. */
export type CitingCount = { here: number; all: number };

const live = sql`
  FROM revision_citation AS c
  JOIN article AS a ON a.current_revision_id = c.revision_id AND a.status = 'published'`;

/** By the publisher's slug; those that nothing cites are not in it. */
export async function countCiting(locale: Locale): Promise<Map<string, CitingCount>> {
  const rows = await db.$queryRaw<(CitingCount & { slug: string })[]>(sql`
    SELECT c.source_slug AS slug, count(DISTINCT a.id) FILTER (WHERE a.locale = ${locale}::"Locale")::int AS here,
           count(DISTINCT a.id)::int AS all
    ${live} WHERE c.source_slug IS NOT NULL GROUP BY c.source_slug`);
  return new Map(rows.map(({ slug, ...count }) => [slug, count]));
}

export type Paged<T> = { items: T[]; total: number; page: number; pages: number };

const pageSize = 20;

const paged = <T>(items: T[], total: number, page: number): Paged<T> => ({
  items,
  total,
  page,
  pages: Math.ceil(total / pageSize),
});

/** One page of the live articles in this language that cite a publisher, by title, dated ones last. */
export async function listCiting(locale: Locale, source: string, page: number): Promise<Paged<ArticleCard>> {
  const where = { currentRevision: { citations: { some: { sourceSlug: source } } } };
  const [items, total] = await Promise.all([
    listCards(locale, {
      where,
      take: pageSize,
      skip: (page - 1) * pageSize,
      orderBy: [{ isDated: "asc" }, { currentRevision: { title: "asc" } }, { slug: "asc" }],
    }),
    db.article.count({ where: { ...where, locale, status: "published" } }),
  ]);
  return paged(items, total, page);
}

/** One page of the documents of a publisher that live articles cite, the most cited first. Two citations of one address are
 * one document, told as it was last checked. */
export async function listCitedDocuments(source: string, page: number): Promise<Paged<CitedDocument>> {
  const rows = await db.$queryRaw<(Omit<CitedDocument, "titleLanguage"> & { publishers: Locale; total: number })[]>(sql`
    WITH cited AS (SELECT c.*, a.id AS article_id, coalesce(c.url, c.title) AS document ${live} WHERE c.source_slug = ${source}),
    counted AS (SELECT document, count(DISTINCT article_id)::int AS articles FROM cited GROUP BY document),
    one AS (
      SELECT DISTINCT ON (document) * FROM cited ORDER BY document, checked_on DESC NULLS LAST, revision_id)
    SELECT title, url, document_date AS "documentDate", evidence::text AS evidence, checked::text AS checked,
           checked_on::text AS "checkedOn", articles, (count(*) OVER ())::int AS total,
           (SELECT language FROM source WHERE slug = ${source})::text AS publishers
    FROM one JOIN counted USING (document)
    ORDER BY articles DESC, title, document LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`);
  return paged(
    rows.map(({ total, publishers, ...document }) => {
      const language = titleLanguage(document.title, publishers);
      const title = language === "fr" ? frenchSpacing(document.title) : document.title;
      return { ...document, title, titleLanguage: language };
    }),
    rows[0]?.total ?? 0,
    page,
  );
}
