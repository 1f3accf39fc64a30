// The database's own search documents: made from the live texts, and made anew when a text or the vocabulary changes. What
// is out of date is found by comparing, like everything that search derives: see commands/synchronise.ts.
import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Locale } from "#lib/articles/rules/document.ts";
import { inDoubt } from "#lib/articles/rules/index-doubt.ts";
import { atLeisure, db, type Transaction } from "#lib/platform/db.ts";
import { insertRows } from "#lib/platform/insert-rows.ts";
import { notify } from "#lib/platform/notify.ts";
import type { Analysis, ArticleWords } from "#lib/search/rules/document.ts";
import { searchTag } from "#lib/search/rules/tags.ts";

export type StaleText = ArticleWords & { id: string; revisionId: string; sourceKinds: string[] };
export type AnalysedArticle = { id: string; revisionId: string; sourceKinds: string[]; analysis: Analysis };

const batchSize = 500;
// As Postgres keeps them, compressed.
const batchBytes = 6_000_000;

/** Says by which rules and vocabulary the documents of a language are made from now on. Others than before: all of them
 * are out of date. */
export async function analyseBy(locale: Locale, digest: string): Promise<void> {
  if ((await db.searchAnalysis.findUnique({ where: { locale } }))?.digest === digest) return;
  await atLeisure(async (tx) => {
    await tx.$executeRaw`
      UPDATE article SET analysed_revision_id = ${inDoubt}::uuid
      WHERE locale = ${locale}::"Locale" AND analysed_revision_id IS NOT NULL`;
    await tx.searchAnalysis.upsert({ where: { locale }, create: { locale, digest }, update: { digest } });
  });
}

/** Published texts that have no search document as they are now. A batch is no larger than a process should hold. */
export const staleTexts = (locale: Locale) => db.$queryRaw<StaleText[]>`
  WITH picked AS MATERIALIZED (
    SELECT id, current_revision_id FROM article
    WHERE locale = ${locale}::"Locale" AND status = 'published' AND analysed_revision_id IS DISTINCT FROM current_revision_id
    ORDER BY id LIMIT ${batchSize}),
  weighed AS (
    SELECT p.id, t.*, sum(pg_column_size(t.sections)) OVER (ORDER BY p.id) - pg_column_size(t.sections) AS bytes_before
    FROM picked AS p JOIN article_text AS t ON t.article_id = p.id AND t.revision_id = p.current_revision_id)
  SELECT id, revision_id AS "revisionId", locale::text AS locale, title, names, questions, summary, sections,
         ARRAY(SELECT DISTINCT s.kind::text FROM revision_citation AS c JOIN source AS s ON s.slug = c.source_slug
               WHERE c.revision_id = weighed.revision_id) AS "sourceKinds"
  FROM weighed WHERE bytes_before < ${batchBytes} ORDER BY id`;

/** Adds to the counts of words what a batch changed. */
async function countWords(tx: Transaction, locale: Locale, changes: ReadonlyMap<string, number>): Promise<void> {
  // In one order for everybody: two transactions never wait for each other.
  const rows = [...changes].filter(([, change]) => change !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  if (rows.length === 0) return;
  await tx.$executeRaw(sql`
    INSERT INTO search_word (locale, word, articles)
    SELECT ${locale}::"Locale", word, change
    FROM unnest(${rows.map(([word]) => word)}::text[], ${rows.map(([, change]) => change)}::int[]) AS one (word, change)
    ON CONFLICT (locale, word) DO UPDATE SET articles = search_word.articles + EXCLUDED.articles`);
}

/** Locks the listed documents among these and gives their words back. */
const wordsHeld = (tx: Transaction, ids: readonly string[]) => tx.$queryRaw<{ words: string[] }[]>`
  SELECT words FROM search_document WHERE article_id = ANY(${[...ids]}::uuid[]) AND listed ORDER BY article_id FOR UPDATE`;

function tally(changes: Map<string, number>, words: readonly string[], by: 1 | -1): void {
  for (const word of words) changes.set(word, (changes.get(word) ?? 0) + by);
}

const documentRow = ({ id, revisionId, sourceKinds, analysis }: AnalysedArticle, locale: Locale) => {
  const { level, words, ...parts } = analysis;
  return {
    ...parts,
    words,
    level,
    article_id: id,
    revision_id: revisionId,
    locale,
    listed: true,
    source_kinds: sourceKinds,
  };
};

/** Writes documents in the place of those that were there, and keeps the counts of words in step. */
export async function writeDocuments(locale: Locale, articles: readonly AnalysedArticle[]): Promise<void> {
  const ids = articles.map(({ id }) => id);
  await db.$transaction(
    async (tx) => {
      const changes = new Map<string, number>();
      for (const { words } of await wordsHeld(tx, ids)) tally(changes, words, -1);
      for (const { analysis } of articles) tally(changes, analysis.words, 1);
      await tx.$executeRaw`DELETE FROM search_document WHERE article_id = ANY(${ids}::uuid[])`;
      await insertRows(
        tx,
        "search_document",
        articles.map((article) => documentRow(article, locale)),
      );
      await countWords(tx, locale, changes);
      await tx.$executeRaw`
        UPDATE article SET analysed_revision_id = done.revision_id
        FROM unnest(${ids}::uuid[], ${articles.map(({ revisionId }) => revisionId)}::uuid[]) AS done (id, revision_id)
        WHERE article.id = done.id`;
      await notify(tx, [searchTag]);
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}

/** Takes the documents of articles that are published no more off the list. @returns how many. */
export async function delistDeparted(locale: Locale): Promise<number> {
  return db.$transaction(async (tx) => {
    const gone = await tx.$queryRaw<{ id: string }[]>`
      UPDATE article SET analysed_revision_id = NULL
      WHERE id IN (SELECT id FROM article WHERE locale = ${locale}::"Locale" AND status <> 'published'
                     AND analysed_revision_id IS NOT NULL ORDER BY id LIMIT ${batchSize} FOR UPDATE)
      RETURNING id`;
    if (gone.length === 0) return 0;
    const ids = gone.map(({ id }) => id);
    const changes = new Map<string, number>();
    for (const { words } of await wordsHeld(tx, ids)) tally(changes, words, -1);
    await tx.$executeRaw`
      UPDATE search_document SET listed = false, changed_at = clock_timestamp() WHERE article_id = ANY(${ids}::uuid[])`;
    await countWords(tx, locale, changes);
    await notify(tx, [searchTag]);
    return gone.length;
  });
}

/** Tells the planner how large the documents have become; autovacuum would come a minute later. */
export async function refreshStatistics(): Promise<void> {
  await atLeisure((tx) => tx.$executeRaw`ANALYZE search_document`);
}
