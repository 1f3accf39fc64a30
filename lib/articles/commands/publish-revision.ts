// The only way to a new live revision, wherever the text came from: files, imports, accepted suggestions.

import type { ArticleDocument, Locale, MadeWith } from "#lib/articles/rules/document.ts";
import { articlesTag, articleTags } from "#lib/articles/rules/tags.ts";
import { plainText } from "#lib/articles/views/markdown.ts";
import { record } from "#lib/journal/commands.ts";
import type { Transaction } from "#lib/platform/db.ts";
import { notify } from "#lib/platform/notify.ts";

export type RevisionInput = {
  document: ArticleDocument;
  material: boolean;
  /** files | import:<format> | suggestion */
  origin: string;
  /** One sentence for the history page. */
  changeNote: string;
  madeWith: MadeWith;
  authorId?: string | null;
  suggestionId?: string;
  upstreamDigest?: string;
  followsDigest?: string;
};

export type LockedArticle = {
  id: string;
  groupId: string;
  locale: Locale;
  currentRevisionId: string | null;
};

/** Locks the article's row until the transaction ends, so that publications of one article queue up. Null if there is none. */
export async function lockArticle(tx: Transaction, articleId: string): Promise<LockedArticle | null> {
  const rows = await tx.$queryRaw<LockedArticle[]>`
    SELECT id, group_id AS "groupId", locale::text AS locale, current_revision_id AS "currentRevisionId"
    FROM article WHERE id = ${articleId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

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
    select: { number: true },
  });
  const number = (last?.number ?? 0) + 1;
  const revisionId = await insertRevision(tx, article.id, number, input);
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

async function insertRevision(
  tx: Transaction,
  articleId: string,
  number: number,
  input: RevisionInput,
): Promise<string> {
  const { document, ...about } = input;
  const { id } = await tx.revision.create({
    data: {
      ...about,
      articleId,
      number,
      title: document.title,
      summary: document.summary,
      keyQuestions: document.keyQuestions,
    },
    select: { id: true },
  });
  await tx.revisionSection.createMany({
    data: document.sections.map((section, position) => ({ ...section, revisionId: id, position })),
  });
  await tx.revisionCitation.createMany({
    data: document.citations.map(({ source, checkedOn, ...citation }, position) => ({
      ...citation,
      sourceSlug: source,
      checkedOn: checkedOn === null ? null : new Date(checkedOn),
      revisionId: id,
      position,
    })),
  });
  return id;
}

function searchText(document: ArticleDocument) {
  return {
    title: document.title,
    questions: document.keyQuestions.join("\n"),
    headings: document.sections
      .filter((section) => section.role === "body")
      .map((section) => section.heading)
      .join("\n"),
    summary: document.summary,
    body: document.sections.map((section) => plainText(section.markdown)).join("\n"),
  };
}
