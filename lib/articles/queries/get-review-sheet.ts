import { reasonsToLookAgain } from "#lib/articles/queries/reasons-to-look-again.ts";
import { writersOf } from "#lib/articles/queries/writers-of.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import { reviewState } from "#lib/articles/rules/review-cycle.ts";
import type { ReviewSheet } from "#lib/articles/views/reviews.ts";
import { db } from "#lib/platform/db.ts";
import { isUuid } from "#lib/shared/text.ts";

const titled = { select: { title: true } } as const;
const sheetFields = {
  id: true,
  groupId: true,
  locale: true,
  slug: true,
  status: true,
  isDated: true,
  lastReviewedAt: true,
  nextReviewAt: true,
  unpublishedFor: true,
  withdrawnAt: true,
  withdrawnReason: true,
  theme: { select: { nameFr: true, nameEn: true } },
  currentRevision: { select: { id: true, number: true, title: true, madeWith: true, createdAt: true } },
  signatures: {
    orderBy: { signedAt: "desc" },
    select: {
      id: true,
      kind: true,
      note: true,
      interests: true,
      signedAt: true,
      person: { select: { pseudonym: true } },
      revision: { select: { number: true } },
    },
  },
} as const;

type Found = { sheet: ReviewSheet; writers: (string | null)[] };

/** All that a review of one article needs, and who may not sign it because they wrote it; null when there is none.
 * @param named the language in which its theme is named. */
export async function getReviewSheet(named: Locale, id: string): Promise<Found | null> {
  const article = isUuid(id) ? await db.article.findUnique({ where: { id }, select: sheetFields }) : null;
  if (!article?.currentRevision) return null;
  const { currentRevision, signatures, theme, locale, slug, groupId, nextReviewAt } = article;
  const [reasons, writers, translations, openSuggestions, departure] = await Promise.all([
    article.status === "published" ? reasonsToLookAgain(id) : [],
    writersOf(db, id, currentRevision.id),
    db.article.findMany({
      where: { groupId, id: { not: id }, status: "published" },
      select: { id: true, locale: true, slug: true, currentRevision: titled },
    }),
    db.suggestion.count({ where: { articleId: id, status: { in: ["submitted", "awaiting_signature"] } } }),
    departureOf(article),
  ]);
  const { id: revisionId, number: revision, title, madeWith, createdAt: changedAt } = currentRevision;
  const sheet = {
    ...{ id, locale, slug, title, madeWith, revisionId, revision, changedAt, reasons, openSuggestions, departure },
    ...{ nextReviewAt, lastReviewedAt: article.lastReviewedAt, status: article.status, isDated: article.isDated },
    theme: named === "fr" ? theme.nameFr : theme.nameEn,
    state: reviewState(nextReviewAt),
    signatures: signatures.map((one) => ({
      ...{ id: one.id, kind: one.kind, note: one.note, interests: one.interests, at: one.signedAt },
      by: one.person.pseudonym,
      revision: one.revision.number,
    })),
    translations: translations.map((one) => ({
      ...{ id: one.id, locale: one.locale },
      title: one.currentRevision?.title ?? one.slug,
    })),
  };
  return { sheet, writers };
}

type Departed = {
  locale: Locale;
  slug: string;
  unpublishedFor: "withdrawn" | "consolidated" | "published_in_error" | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
};

async function departureOf(article: Departed): Promise<ReviewSheet["departure"]> {
  const { locale, slug, unpublishedFor, withdrawnAt, withdrawnReason } = article;
  if (withdrawnAt === null) return null;
  const redirect = await db.articleRedirect.findUnique({
    where: { locale_slug: { locale, slug } },
    select: { target: { select: { slug: true, currentRevision: titled } } },
  });
  const target = redirect?.target;
  return {
    // What its first publisher withdrew bears no reason of ours.
    reason: unpublishedFor ?? "withdrawn",
    at: withdrawnAt,
    explanation: withdrawnReason ?? "",
    target: target ? { slug: target.slug, title: target.currentRevision?.title ?? target.slug } : null,
  };
}
