import { type RevisionRow, revisionLine } from "#lib/articles/queries/get-article.ts";
import type { HistoryLine } from "#lib/articles/views/article.ts";
import { db } from "#lib/platform/db.ts";

/** Revisions of one article as its history tells them. Who accepted a suggestion is with the suggestion; who published what an
 * editor wrote is in the public journal only. */
export async function historyLines(
  articleId: string,
  rows: readonly (RevisionRow & { id: string })[],
): Promise<HistoryLine[]> {
  const entries = await db.journalEntry.findMany({
    where: { articleId, kind: "publication_decided", revisionId: { in: rows.map(({ id }) => id) } },
    select: { revisionId: true, actor: { select: { pseudonym: true } } },
  });
  const publishers = new Map(entries.map(({ revisionId, actor }) => [revisionId, actor?.pseudonym]));
  return rows.map((row) => ({ ...revisionLine(row), publishedBy: publishers.get(row.id) ?? null }));
}
