import { readDocument } from "#lib/articles/queries/read-document.ts";
import type { ArticleDocument, Locale } from "#lib/articles/rules/document.ts";
import { today } from "#lib/articles/rules/review-cycle.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { type Problems, problemsOf, type ReviewDates } from "#lib/editing/rules/readiness.ts";
import type { Transaction } from "#lib/platform/db.ts";
import { isUuid } from "#lib/shared/text.ts";

type CheckedArticle = { id: string; groupId: string; locale: Locale; currentRevisionId: string | null } & ReviewDates;
type Checked = { article: CheckedArticle; content: DraftContent; baseRevisionId: string | null };

async function unknownRelated(tx: Transaction, locale: Locale, related: string[]): Promise<string | undefined> {
  const rows = await tx.article.findMany({
    where: { locale, slug: { in: related }, status: "published" },
    select: { slug: true },
  });
  const known = new Set(rows.map(({ slug }) => slug));
  return related.find((slug) => !known.has(slug));
}

/** Is this public address another article's, or one that was and is kept for ever? */
export async function isSlugTaken(
  tx: Transaction,
  article: { id: string; locale: Locale },
  slug: string,
): Promise<boolean> {
  const { id, locale } = article;
  const other = await tx.article.findFirst({ where: { locale, slug, id: { not: id } }, select: { id: true } });
  const old = await tx.articleRedirect.findUnique({ where: { locale_slug: { locale, slug } }, select: { slug: true } });
  return other !== null || old !== null;
}

/** The text that a draft says it follows: null where it says nothing; undefined where there is no such revision of the same
 * subject in the other language. */
async function originalOf(
  tx: Transaction,
  { groupId, locale }: CheckedArticle,
  follows: string,
): Promise<ArticleDocument | null | undefined> {
  if (follows === "") return null;
  if (!isUuid(follows)) return undefined;
  const article = { groupId, locale: { not: locale } };
  const revision = await tx.revision.findFirst({ where: { id: follows, article }, select: { id: true } });
  return revision ? readDocument(tx, follows) : undefined;
}

/** All that stands in the way of submitting or publishing a text: what it says, and what it names. */
export async function checkDraft(tx: Transaction, { article, content, baseRevisionId }: Checked): Promise<Problems> {
  const base = baseRevisionId ? await readDocument(tx, baseRevisionId) : null;
  const original = await originalOf(tx, article, content.follows);
  const problems = problemsOf(content, { base, original: original ?? null, review: article, today: today() });
  if (original === undefined) problems.follows ??= "follows_unknown";
  const [theme, unknown] = await Promise.all([
    tx.theme.findUnique({ where: { slug: content.theme }, select: { slug: true } }),
    unknownRelated(tx, article.locale, content.related),
  ]);
  if (!theme) problems.theme ??= "theme_required";
  if (unknown !== undefined) problems.related ??= `related_unknown|${unknown}`;
  // Once it is live its address stays.
  if (!article.currentRevisionId && (await isSlugTaken(tx, article, content.slug))) problems.slug ??= "slug_taken";
  return problems;
}
