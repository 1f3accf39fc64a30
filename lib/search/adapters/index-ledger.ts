// The database's account of what the engine holds. `article.indexed_revision_id` says which revision, and nothing is ever
// written to the engine before that column says "in doubt": whenever a run is killed, what it may have left half done
// differs from what should be, and the next run does it again.
import { type Sql, sqltag as sql } from "@prisma/client/runtime/client";
import type { Locale } from "#lib/articles/rules/document.ts";
import { inDoubt } from "#lib/articles/rules/index-doubt.ts";
import { atLeisure, db } from "#lib/platform/db.ts";
import type { TextSection } from "#lib/search/rules/document.ts";
import type { FoundArticle } from "#lib/search/rules/engine.ts";

/** An article as the engine is to hold it: its tokens, what it may be filtered by, and what is shown of it. */
export type IndexedArticle = Omit<FoundArticle, "overdue"> & {
  /** The day of its next review, in days since 1970: it becomes overdue without anybody touching it. */
  reviewDay: number | null;
  revisionId: string;
  slug: string;
  shown: { title: string; summary: string };
  sections: TextSection[];
};

/** Which revision of an article an index holds; null for none. */
export type Held = { id: string; revisionId: string | null };

const batchSize = 1_000;
// As Postgres keeps them, compressed.
const batchBytes = 6_000_000;
const lockKey = 7_201_511;

/** Runs `work` while no other process of the portal does the same. The lock is the transaction's, so that it also holds
 * through a connection pooler, and ends with this process however it ends. */
export const oneAtATime = <T>(work: () => Promise<T>): Promise<T> =>
  atLeisure(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockKey}::bigint)`;
    return work();
  });

/** A batch of published articles in the order of their identifiers, no larger than one request to the engine should be.
 * The articles are picked before their texts are read: mostly there are none, and a partial index says so at once. */
const batchOf = (locale: Locale, condition: Sql) => db.$queryRaw<IndexedArticle[]>`
  WITH picked AS MATERIALIZED (
    SELECT id, slug, theme_slug AS theme, is_dated AS dated, (next_review_at - DATE '1970-01-01') AS "reviewDay", audience, current_revision_id FROM article
    WHERE locale = ${locale}::"Locale" AND status = 'published' AND ${condition}
      AND EXISTS (SELECT FROM search_document AS d WHERE d.article_id = article.id AND d.revision_id = current_revision_id)
    ORDER BY id LIMIT ${batchSize}),
  weighed AS (
    SELECT p.*, t.title AS "shownTitle", t.summary AS "shownSummary", t.sections,
           sum(pg_column_size(t.sections)) OVER (ORDER BY p.id) - pg_column_size(t.sections) AS bytes_before
    FROM picked AS p JOIN article_text AS t ON t.article_id = p.id AND t.revision_id = p.current_revision_id)
  SELECT w.id, d.revision_id AS "revisionId", w.slug, w.theme, w.dated, w."reviewDay", w.audience, d.source_kinds AS sources, d.level,
         d.title, d.names, d.questions, d.headings, d.summary, d.body, d.often,
         json_build_object('title', w."shownTitle", 'summary', w."shownSummary") AS shown, w.sections
  FROM weighed AS w JOIN search_document AS d ON d.article_id = w.id AND d.revision_id = w.current_revision_id
  WHERE w.bytes_before < ${batchBytes} ORDER BY w.id`;

/** Published articles whose live revision is not the one that the engine holds. */
export const staleArticles = (locale: Locale) =>
  batchOf(locale, sql`indexed_revision_id IS DISTINCT FROM current_revision_id`);

/** Published articles, all of them batch after batch: those that follow `lastId`. */
export const articlesAfter = (locale: Locale, lastId: string) => batchOf(locale, sql`id > ${lastId}::uuid`);

/** Comes before every article. */
export const beforeAll = inDoubt;

/** Articles that the engine holds, or may hold, and that are published no more. */
export const departedArticles = (locale: Locale) => db.$queryRaw<Held[]>`
  SELECT id, NULL AS "revisionId" FROM article
  WHERE locale = ${locale}::"Locale" AND status <> 'published' AND indexed_revision_id IS NOT NULL LIMIT ${batchSize}`;

/** To be called before the engine is told anything about these articles. */
export async function doubt(articles: Held[]): Promise<void> {
  await db.article.updateMany({
    where: { id: { in: articles.map(({ id }) => id) } },
    data: { indexedRevisionId: inDoubt },
  });
}

const columns = (held: Held[]) =>
  sql`${held.map(({ id }) => id)}::uuid[], ${held.map((one) => one.revisionId)}::uuid[]`;

/** To be called when the engine has said that it is done: this is what it holds, whatever was published meanwhile. */
export async function confirm(held: Held[]): Promise<void> {
  await db.$executeRaw`
    UPDATE article SET indexed_revision_id = done.revision_id FROM unnest(${columns(held)}) AS done (id, revision_id)
    WHERE article.id = done.id`;
}

/** The index that is to be live: when it was made (its identity, given by the engine) and with which settings. */
export async function expectedIndex(locale: Locale): Promise<{ generation: string; settings: string } | null> {
  return db.searchIndex.findUnique({ where: { locale }, select: { generation: true, settings: true } });
}

/** In one transaction: from now on this index is to be live, and holds exactly these revisions. */
export async function recordRebuild(locale: Locale, generation: string, settings: string, held: Held[]): Promise<void> {
  const index = { generation, settings, builtAt: new Date() };
  await atLeisure(async (tx) => {
    await tx.searchIndex.upsert({ where: { locale }, create: { locale, ...index }, update: index });
    await tx.$executeRaw`
      UPDATE article SET indexed_revision_id = done.revision_id
      FROM article AS same LEFT JOIN unnest(${columns(held)}) AS done (id, revision_id) ON done.id = same.id
      WHERE same.id = article.id AND article.locale = ${locale}::"Locale"
        AND article.indexed_revision_id IS DISTINCT FROM done.revision_id`;
  });
}
