import { hasLeft } from "#lib/articles/rules/redirects.ts";
import { authored, named } from "#lib/editing/queries/people.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import type { DraftLine } from "#lib/editing/views.ts";
import { db } from "#lib/platform/db.ts";

/** Every draft, the one that was touched last first. */
export async function listDrafts(): Promise<DraftLine[]> {
  const rows = await db.articleDraft.findMany({
    orderBy: { savedAt: "desc" },
    select: {
      articleId: true,
      state: true,
      content: true,
      savedAt: true,
      createdAt: true,
      submittedAt: true,
      returnedAt: true,
      signedAt: true,
      followsRevisionId: true,
      scheduledFor: true,
      authors: authored,
      createdBy: named,
      article: { select: { locale: true, status: true } },
    },
  });
  return rows.map(({ articleId, article, content, authors, createdBy, signedAt, ...row }) => ({
    id: articleId,
    locale: article.locale,
    title: (content as DraftContent).document.title,
    state: row.state,
    isLive: article.status === "published",
    isGone: hasLeft(article.status),
    isTranslation: row.followsRevisionId !== null,
    authors: authors.length > 0 ? authors.map(({ person }) => person.pseudonym) : [createdBy.pseudonym],
    savedAt: row.savedAt,
    since:
      (row.state === "rejected" ? row.returnedAt : row.state === "draft" ? null : row.submittedAt) ?? row.createdAt,
    signed: signedAt !== null,
    scheduledFor: row.scheduledFor,
  }));
}
