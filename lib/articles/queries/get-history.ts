import { revisionLineFields, withdrawal } from "#lib/articles/queries/get-article.ts";
import { historyLines } from "#lib/articles/queries/history-lines.ts";
import { readDocument } from "#lib/articles/queries/read-document.ts";
import { diffForReaders, type PartDiff, type SayField } from "#lib/articles/rules/diff.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import { departureKinds } from "#lib/articles/rules/redirects.ts";
import type { DecidedWithdrawal, HistoryLine } from "#lib/articles/views/article.ts";
import { db } from "#lib/platform/db.ts";
import { type MessageKey, translator } from "#lib/shared/messages.ts";

export type HistoryEntry = HistoryLine & {
  differences: PartDiff[];
  /** Made by its first publisher, before the text was taken over here. */
  fromElsewhere: boolean;
};

export type History = {
  slug: string;
  title: string;
  groupId: string;
  locale: Locale;
  /** Offered to outside search engines, like its article. */
  indexed: boolean;
  withdrawal: DecidedWithdrawal | null;
  /** Articles that are published no more, and whose readers come here. */
  takenIn: (DecidedWithdrawal & { title: string })[];
  /** Newest first, one page of them. */
  entries: HistoryEntry[];
  /** Every revision, the newest first. */
  choices: { number: number; createdAt: Date }[];
  total: number;
  page: number;
  pageSize: number;
};

/** Fields and their codes in the reader's words; a code without words is said as it is. */
export function sayIn(locale: Locale): SayField {
  const t = translator(locale);
  const wordFor = (key: string, otherwise: string) => (t.has(key as MessageKey) ? t(key as MessageKey) : otherwise);
  return (field, value) => {
    const name = wordFor(`history.fields.${field}`, field);
    return t("history.field", { name, value: wordFor(`history.values.${field}.${value}`, value) });
  };
}

const pageSize = 10;

/** One page of an article's revisions, each with its differences from the one before; null when there is no such article. */
export async function getHistory(locale: Locale, slug: string, page: number): Promise<History | null> {
  const article = await db.article.findFirst({
    where: { locale, slug, status: { in: ["published", "withdrawn"] } },
    select: {
      id: true,
      groupId: true,
      publishedAt: true,
      isDated: true,
      status: true,
      withdrawnAt: true,
      withdrawnReason: true,
      redirects: { select: { slug: true } },
      currentRevision: { select: { title: true } },
      revisions: { select: { number: true, createdAt: true }, orderBy: { number: "desc" } },
    },
  });
  if (!article) return null;
  const total = article.revisions.length;
  // One more than shown: the last one shown is compared with it.
  const rows = await db.revision.findMany({
    where: { articleId: article.id },
    orderBy: { number: "desc" },
    skip: (page - 1) * pageSize,
    take: pageSize + 1,
    select: revisionLineFields,
  });
  if (rows.length === 0) return null;
  const shown = rows.slice(0, pageSize);
  const [lines, documents] = await Promise.all([
    historyLines(article.id, shown),
    Promise.all(rows.map(({ id }) => readDocument(db, id))),
  ]);
  const entries = lines.map((line, i) => {
    const [after, before] = [documents[i], documents[i + 1] ?? null];
    // The first revision has nothing to differ from.
    const differences = after && before ? diffForReaders(before, after, sayIn(locale)) : [];
    const fromElsewhere =
      line.origin.startsWith("import:") && article.publishedAt !== null && line.createdAt < article.publishedAt;
    return { ...line, differences, fromElsewhere };
  });
  const left = withdrawal(article);
  return {
    slug,
    locale,
    title: article.currentRevision?.title ?? slug,
    groupId: article.groupId,
    indexed: article.status === "published" && !article.isDated,
    withdrawal: left && { ...left, by: (await decidersOf([article.id])).get(article.id) ?? null },
    takenIn: await takenIn(
      locale,
      article.redirects.map((redirect) => redirect.slug),
    ),
    entries,
    choices: article.revisions,
    total,
    page,
    pageSize,
  };
}

/** The articles that stood at addresses which lead elsewhere now, the last to leave first. */
async function takenIn(locale: Locale, slugs: string[]): Promise<History["takenIn"]> {
  const rows = await db.article.findMany({
    where: { locale, slug: { in: slugs }, status: "superseded" },
    select: {
      id: true,
      slug: true,
      withdrawnAt: true,
      withdrawnReason: true,
      currentRevision: { select: { title: true } },
    },
    orderBy: { withdrawnAt: "desc" },
  });
  const deciders = await decidersOf(rows.map(({ id }) => id));
  return rows.flatMap(({ id, slug, currentRevision, ...row }) => {
    const left = withdrawal(row);
    return left ? { ...left, by: deciders.get(id) ?? null, title: currentRevision?.title ?? slug } : [];
  });
}

/** Who decided that each of these articles leaves, by the public journal. */
async function decidersOf(articleIds: string[]): Promise<Map<string, string>> {
  const entries = await db.journalEntry.findMany({
    where: { articleId: { in: articleIds }, kind: { in: Object.values(departureKinds) } },
    select: { articleId: true, actor: { select: { pseudonym: true } } },
  });
  return new Map(entries.flatMap(({ articleId, actor }) => (articleId && actor ? [[articleId, actor.pseudonym]] : [])));
}
