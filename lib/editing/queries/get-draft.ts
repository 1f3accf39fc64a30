import { readDocument } from "#lib/articles/queries/read-document.ts";
import { writersOf } from "#lib/articles/queries/writers-of.ts";
import { diffDocuments } from "#lib/articles/rules/diff.ts";
import { hasLeft } from "#lib/articles/rules/redirects.ts";
import { dayOf } from "#lib/articles/rules/review-cycle.ts";
import { checkDraft } from "#lib/editing/commands/check-draft.ts";
import { mergeWithLive } from "#lib/editing/commands/rebase-draft.ts";
import type { DraftFacts } from "#lib/editing/policy.ts";
import { getFollowed } from "#lib/editing/queries/get-followed.ts";
import { authored, named } from "#lib/editing/queries/people.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { isDay, reviewPlanned } from "#lib/editing/rules/readiness.ts";
import type { DraftView } from "#lib/editing/views.ts";
import { db } from "#lib/platform/db.ts";
import { isUuid } from "#lib/shared/text.ts";

const draftFields = {
  articleId: true,
  baseRevisionId: true,
  followsRevisionId: true,
  state: true,
  content: true,
  lockVersion: true,
  createdById: true,
  createdAt: true,
  savedAt: true,
  submittedAt: true,
  signedAt: true,
  signatureNote: true,
  signatureInterests: true,
  signedUntil: true,
  scheduledFor: true,
  returnedReason: true,
  returnedAt: true,
  authors: authored,
  savedBy: named,
  submittedBy: named,
  signedBy: named,
  scheduledBy: named,
  returnedBy: named,
  article: {
    select: {
      id: true,
      groupId: true,
      locale: true,
      slug: true,
      status: true,
      currentRevisionId: true,
      lastReviewedAt: true,
      nextReviewAt: true,
      currentRevision: { select: { number: true } },
    },
  },
} as const;

const findDraft = async (id: string) =>
  isUuid(id) ? db.articleDraft.findUnique({ where: { articleId: id }, select: draftFields }) : null;
type Row = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

async function behindOf(row: Row, content: DraftContent): Promise<DraftView["behind"]> {
  const { currentRevisionId, currentRevision } = row.article;
  if (!currentRevisionId || !currentRevision || currentRevisionId === row.baseRevisionId) return null;
  const merge = await mergeWithLive(db, { ...row, content }, currentRevisionId);
  return {
    liveRevisionId: currentRevisionId,
    number: currentRevision.number,
    conflicts: merge.clean ? [] : merge.conflicts,
  };
}

const signatureOf = ({ signedBy, signedAt, signatureNote, signatureInterests, signedUntil }: Row) =>
  signedBy && signedAt && signedUntil
    ? {
        by: signedBy.pseudonym,
        at: signedAt,
        note: signatureNote ?? "",
        interests: signatureInterests ?? "",
        nextReview: dayOf(signedUntil),
      }
    : null;

/** Days of the next review: the one that stands, and the one that this text brings with it. */
function reviewsOf(row: Row, content: DraftContent) {
  const { article } = row;
  const plannedReview = article.nextReviewAt && dayOf(article.nextReviewAt);
  const planned = reviewPlanned(content, article);
  return {
    isReviewed: article.lastReviewedAt !== null,
    plannedReview,
    nextReview: signatureOf(row)?.nextReview ?? (planned && isDay(planned) ? planned : plannedReview),
  };
}

/** One draft, whole, with what stands in the way of publishing it, and what decides who may act; null when there is none. */
export async function getDraft(id: string): Promise<(DraftView & { facts: DraftFacts }) | null> {
  const row = await findDraft(id);
  if (!row) return null;
  const content = row.content as unknown as DraftContent;
  const { article, baseRevisionId, followsRevisionId } = row;
  const [base, problems, behind, followed, earlierWriters] = await Promise.all([
    baseRevisionId ? readDocument(db, baseRevisionId) : null,
    checkDraft(db, { article, content, baseRevisionId, followsRevisionId }),
    behindOf(row, content),
    getFollowed(db, article, row.followsRevisionId),
    baseRevisionId ? writersOf(db, article.id, baseRevisionId) : [],
  ]);
  return {
    id: row.articleId,
    groupId: article.groupId,
    locale: article.locale,
    state: row.state,
    lockVersion: row.lockVersion,
    begunAt: row.createdAt,
    content,
    followed,
    liveSlug: article.currentRevisionId ? article.slug : null,
    isGone: hasLeft(article.status),
    authors: row.authors.map(({ person }) => person.pseudonym),
    savedAt: row.savedAt,
    savedBy: row.savedBy.pseudonym,
    submitted: row.submittedBy && row.submittedAt ? { by: row.submittedBy.pseudonym, at: row.submittedAt } : null,
    ...reviewsOf(row, content),
    signature: signatureOf(row),
    schedule: row.scheduledBy && row.scheduledFor ? { by: row.scheduledBy.pseudonym, for: row.scheduledFor } : null,
    returned:
      row.returnedReason && row.returnedAt
        ? { reason: row.returnedReason, by: row.returnedBy?.pseudonym ?? null, at: row.returnedAt }
        : null,
    facts: {
      state: row.state,
      authors: row.authors.map(({ personId }) => personId),
      createdById: row.createdById,
      signed: row.signedAt !== null,
      earlierWriters,
    },
    problems,
    differences: diffDocuments(base, content.document),
    behind,
  };
}
