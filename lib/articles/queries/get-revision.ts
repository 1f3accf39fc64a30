import { citationViews } from "#lib/articles/queries/citation-views.ts";
import { readDocument } from "#lib/articles/queries/read-document.ts";
import type { ArticleDocument, Locale } from "#lib/articles/rules/document.ts";
import type { CitationView } from "#lib/articles/views/article.ts";
import { db } from "#lib/platform/db.ts";

/** One revision, whole, as it was published. */
export type RevisionText = Pick<ArticleDocument, "title" | "summary" | "sections"> & {
  locale: Locale;
  slug: string;
  groupId: string;
  number: number;
  /** The revision online; where it is this one, nothing is old. */
  current: number;
  isWithdrawn: boolean;
  createdAt: Date;
  easyToReadBy: string | null;
  citations: CitationView[];
};

/** A revision of the article at an address; null when either does not exist. */
export async function getRevision(locale: Locale, slug: string, number: number): Promise<RevisionText | null> {
  const article = await db.article.findFirst({
    where: { locale, slug, status: { in: ["published", "withdrawn"] } },
    select: {
      groupId: true,
      status: true,
      currentRevision: { select: { number: true } },
      revisions: { where: { number }, select: { id: true, createdAt: true, easyToReadBy: true } },
    },
  });
  const revision = article?.revisions[0];
  if (!article?.currentRevision || !revision) return null;
  const document = await readDocument(db, revision.id);
  const { title, summary, sections } = document;
  return {
    ...{ locale, slug, number, title, summary, sections },
    groupId: article.groupId,
    current: article.currentRevision.number,
    isWithdrawn: article.status === "withdrawn",
    createdAt: revision.createdAt,
    easyToReadBy: revision.easyToReadBy,
    citations: await citationViews(document, locale),
  };
}
