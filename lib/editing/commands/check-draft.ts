import { findFollowed } from "#lib/articles/queries/get-translation-state.ts";
import { readDocument } from "#lib/articles/queries/read-document.ts";
import type { ArticleDocument, Locale } from "#lib/articles/rules/document.ts";
import { today } from "#lib/articles/rules/review-cycle.ts";
import { liveContent } from "#lib/editing/queries/live-content.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { sectionField } from "#lib/editing/rules/fields.ts";
import { type Problems, problemsOf, type ReviewDates, textsOf } from "#lib/editing/rules/readiness.ts";
import type { Transaction } from "#lib/platform/db.ts";

type CheckedArticle = { id: string; groupId: string; locale: Locale; currentRevisionId: string | null } & ReviewDates;
type Checked = {
  article: CheckedArticle;
  content: DraftContent;
  baseRevisionId: string | null;
  followsRevisionId: string | null;
};

async function unknownRelated(tx: Transaction, locale: Locale, related: string[]): Promise<string | undefined> {
  const rows = await tx.article.findMany({
    where: { locale, slug: { in: related }, status: "published" },
    select: { slug: true },
  });
  const known = new Set(rows.map(({ slug }) => slug));
  return related.find((slug) => !known.has(slug));
}

const linkToArticle = /\]\(\/(en\/)?articles\/([a-z0-9-]+)/g;

/** The first link of each section to an article that is not published, by the section's key. */
async function deadLinks(tx: Transaction, { sections }: ArticleDocument): Promise<Map<string, string>> {
  const links = sections.flatMap(({ key, markdown }) =>
    Array.from(markdown.matchAll(linkToArticle), ([, english, slug = ""]) => ({
      key,
      place: { locale: english ? ("en" as const) : ("fr" as const), slug },
    })),
  );
  const there = await tx.article.findMany({
    where: { status: "published", OR: links.map(({ place }) => place) },
    select: { locale: true, slug: true },
  });
  const dead = links.filter(
    ({ place }) => !there.some((one) => one.slug === place.slug && one.locale === place.locale),
  );
  return new Map(dead.toReversed().map(({ key, place }) => [key, place.slug]));
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

/** All that the original of a translation has said, in any of its revisions: a text may have been begun on an earlier one. */
async function textsOfOriginal(
  tx: Transaction,
  article: CheckedArticle,
  followsRevisionId: string | null,
): Promise<ReadonlySet<string>> {
  const followed = await findFollowed(tx, article);
  const named = followsRevisionId ? { revisions: { some: { id: followsRevisionId } } } : null;
  const original = followed ? { id: followed.original.id } : named;
  if (!original) return new Set();
  const revisions = await tx.revision.findMany({
    where: { article: original },
    select: { summary: true, keyQuestions: true, sections: { select: { markdown: true } } },
  });
  return new Set(revisions.flatMap(textsOf));
}

/** All that stands in the way of submitting or publishing a text: what it says, and what it names. */
export async function checkDraft(
  tx: Transaction,
  { article, content, baseRevisionId, followsRevisionId }: Checked,
): Promise<Problems> {
  const live = await liveContent(tx, article.id);
  const base = baseRevisionId ? await readDocument(tx, baseRevisionId) : null;
  const originalTexts = await textsOfOriginal(tx, article, followsRevisionId);
  const problems = problemsOf(content, {
    ...{ base, live, originalTexts, review: article, today: today() },
    catchesUp: followsRevisionId !== null,
  });
  const [theme, unknown, dead] = await Promise.all([
    tx.theme.findUnique({ where: { slug: content.theme }, select: { slug: true } }),
    unknownRelated(tx, article.locale, content.related),
    deadLinks(tx, content.document),
  ]);
  if (!theme) problems.theme ??= "theme_required";
  for (const [key, slug] of dead) problems[sectionField(key, "markdown")] ??= `link_unknown|${slug}`;
  if (unknown !== undefined) problems.related ??= `related_unknown|${unknown}`;
  // Once it is live its address stays.
  if (!article.currentRevisionId && (await isSlugTaken(tx, article, content.slug))) problems.slug ??= "slug_taken";
  return problems;
}
