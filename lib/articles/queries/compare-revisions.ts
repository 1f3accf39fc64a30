import { LRUCache } from "lru-cache";
import { revisionLineFields, withdrawal } from "#lib/articles/queries/get-article.ts";
import { sayIn } from "#lib/articles/queries/get-history.ts";
import { historyLines } from "#lib/articles/queries/history-lines.ts";
import { readDocument } from "#lib/articles/queries/read-document.ts";
import { diffForReaders, type PartDiff } from "#lib/articles/rules/diff.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import type { HistoryLine, Withdrawal } from "#lib/articles/views/article.ts";
import { db } from "#lib/platform/db.ts";
import type { Result } from "#lib/shared/result.ts";

type Compared = {
  from: number;
  to: number;
  /** What was published after the first, up to the second: who, and why. */
  between: HistoryLine[];
  differences: PartDiff[];
};

export type Comparison = {
  slug: string;
  groupId: string;
  title: string;
  withdrawal: Withdrawal | null;
  /** Every revision of the article, the newest first. */
  choices: { number: number; createdAt: Date }[];
  /** Null: nothing was asked yet. */
  result: Result<{ value: Compared }, "unknown_revision" | "same_revision"> | null;
};

// Two revisions differ for ever in the same way, and finding it out can take a second of everybody's server.
const compared = new LRUCache<string, PartDiff[]>({ max: 100 });

/** Two revisions of one article, the older one first whichever was named first. Null when there is no such article. */
export async function compareRevisions(
  locale: Locale,
  slug: string,
  asked: { from: number | null; to: number | null },
): Promise<Comparison | null> {
  const article = await db.article.findFirst({
    where: { locale, slug, status: { in: ["published", "withdrawn"] } },
    select: {
      id: true,
      groupId: true,
      withdrawnAt: true,
      withdrawnReason: true,
      currentRevision: { select: { title: true } },
      revisions: { select: { id: true, number: true, createdAt: true }, orderBy: { number: "desc" } },
    },
  });
  if (!article) return null;
  const choices = article.revisions.map(({ number, createdAt }) => ({ number, createdAt }));
  const about = {
    slug,
    groupId: article.groupId,
    title: article.currentRevision?.title ?? slug,
    withdrawal: withdrawal(article),
    choices,
  };
  if (asked.from === null || asked.to === null) return { ...about, result: null };
  const [from, to] = [asked.from, asked.to].sort((a, b) => a - b);
  const [before, after] = [from, to].map((number) => article.revisions.find((one) => one.number === number));
  if (!before || !after) return { ...about, result: { ok: false, reason: "unknown_revision" } };
  if (before === after) return { ...about, result: { ok: false, reason: "same_revision" } };
  const [was, is, between] = await Promise.all([
    readDocument(db, before.id),
    readDocument(db, after.id),
    db.revision.findMany({
      where: { id: { in: article.revisions.map(({ id }) => id) }, number: { gt: before.number, lte: after.number } },
      orderBy: { number: "asc" },
      select: revisionLineFields,
    }),
  ]);
  const key = `${locale} ${before.id} ${after.id}`;
  const differences = compared.get(key) ?? diffForReaders(was, is, sayIn(locale));
  compared.set(key, differences);
  const lines = await historyLines(article.id, between);
  const value = { from: before.number, to: after.number, between: lines, differences };
  return { ...about, result: { ok: true, value } };
}
