import { readDocument } from "#lib/articles/queries/read-document.ts";
import type { MadeWith } from "#lib/articles/rules/document.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import type { Transaction } from "#lib/platform/db.ts";

/** A published article as its draft begins: what is live, with nothing said of a change yet. Null where nothing is live. */
export async function liveContent(tx: Transaction, articleId: string): Promise<DraftContent | null> {
  const article = await tx.article.findUnique({
    where: { id: articleId },
    select: {
      slug: true,
      themeSlug: true,
      audience: true,
      relatedSlugs: true,
      currentRevision: { select: { id: true, madeWith: true, easyToReadBy: true } },
    },
  });
  if (!article?.currentRevision) return null;
  const { id, madeWith, easyToReadBy } = article.currentRevision;
  return {
    document: await readDocument(tx, id),
    slug: article.slug,
    theme: article.themeSlug,
    audience: article.audience,
    related: article.relatedSlugs,
    nextReview: "",
    minor: false,
    changeNote: "",
    interests: "",
    madeWith: madeWith as MadeWith,
    easyToReadBy: easyToReadBy ?? "",
  };
}
