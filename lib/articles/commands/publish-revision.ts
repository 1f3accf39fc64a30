// The only way to a new live revision of an article that exists, wherever the text came from: files, imports, accepted
// suggestions.
import { insertRevisions, type RevisionInput } from "#lib/articles/commands/insert-revisions.ts";
import { type ArticleDocument, easyToReadText, type Locale, type Section } from "#lib/articles/rules/document.ts";
import { articlesTag, articleTags } from "#lib/articles/rules/tags.ts";
import { searchText } from "#lib/articles/views/search-text.ts";
import { record } from "#lib/journal/commands.ts";
import type { Transaction } from "#lib/platform/db.ts";
import { notify } from "#lib/platform/notify.ts";
import { isUuid } from "#lib/shared/text.ts";

export type LockedArticle = {
  id: string;
  groupId: string;
  locale: Locale;
  currentRevisionId: string | null;
  status: "draft" | "published" | "withdrawn" | "superseded";
  lastReviewedAt: Date | null;
  nextReviewAt: Date | null;
};

/** Locks the article's row until the transaction ends, so that publications of one article queue up. Null if there is none. */
export async function lockArticle(tx: Transaction, articleId: string): Promise<LockedArticle | null> {
  if (!isUuid(articleId)) return null;
  const rows = await tx.$queryRaw<LockedArticle[]>`
    SELECT id, group_id AS "groupId", locale::text AS locale, current_revision_id AS "currentRevisionId",
           status::text AS status, last_reviewed_at AS "lastReviewedAt", next_review_at AS "nextReviewAt"
    FROM article WHERE id = ${articleId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

type Validated = { easyToReadBy: string | null; sections: Pick<Section, "role" | "markdown">[] } | null;

/** Readers who found the easy-to-read part easy vouch for its words, not for others. */
const stillEasyToRead = (last: Validated, { sections }: ArticleDocument): string | null =>
  last && easyToReadText(last.sections) === easyToReadText(sections) ? last.easyToReadBy : null;

/** Writes revision N+1 with its parts, makes it live, keeps the search text and the journal in step, and tells every process.
 * The article must be locked by the same transaction. */
export async function publishRevision(
  tx: Transaction,
  article: LockedArticle,
  input: RevisionInput,
): Promise<{ revisionId: string; number: number }> {
  const last = await tx.revision.findFirst({
    where: { articleId: article.id },
    orderBy: { number: "desc" },
    select: {
      number: true,
      easyToReadBy: true,
      sections: { where: { role: "easy_to_read" }, select: { role: true, markdown: true } },
    },
  });
  const number = (last?.number ?? 0) + 1;
  const easyToReadBy = input.easyToReadBy === undefined ? stillEasyToRead(last, input.document) : input.easyToReadBy;
  const [revisionId = ""] = await insertRevisions(tx, [{ ...input, easyToReadBy, articleId: article.id, number }]);
  await tx.article.update({
    where: { id: article.id },
    data: { currentRevisionId: revisionId, status: "published", ...(number === 1 && { publishedAt: new Date() }) },
  });
  const text = searchText(input.document);
  await tx.articleText.upsert({
    where: { articleId: article.id },
    create: { articleId: article.id, locale: article.locale, revisionId, ...text },
    update: { revisionId, ...text },
  });
  await record(tx, {
    kind: number === 1 ? "article_published" : "revision_published",
    articleId: article.id,
    revisionId,
    suggestionId: input.suggestionId,
    actorId: input.authorId,
    reason: input.changeNote,
  });
  await notify(tx, [...articleTags(article), articlesTag]);
  return { revisionId, number };
}
