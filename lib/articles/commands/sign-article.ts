import type { Person } from "#lib/accounts/rules.ts";
import { type LockedArticle, lockArticle } from "#lib/articles/commands/publish-revision.ts";
import { canSignArticles, type ReviewRefusal, refusalToSignArticle } from "#lib/articles/policy.ts";
import { writersOf } from "#lib/articles/queries/writers-of.ts";
import { inDoubt } from "#lib/articles/rules/index-doubt.ts";
import { columnOf, dayOf, refusalOfNextReview, today } from "#lib/articles/rules/review-cycle.ts";
import { articlesTag, articleTags } from "#lib/articles/rules/tags.ts";
import { record } from "#lib/journal/commands.ts";
import type { Transaction } from "#lib/platform/db.ts";
import { notify } from "#lib/platform/notify.ts";
import { momentInParis } from "#lib/shared/dates.ts";
import type { Result } from "#lib/shared/result.ts";

export type SignatureInput = {
  articleId: string;
  /** What was read, whole: a signature on anything but the live text is refused. */
  revisionId: string;
  kind: "publication" | "reverification";
  /** What was looked at, in a public sentence. */
  note: string;
  /** Declared interests, public; empty: none. */
  interests: string;
  /** The day of the next review, such as "2027-11-29". */
  nextReview: string;
};

/** Codes of reviews.error.* in content/messages. */
export type SignatureRefusal =
  | ReviewRefusal
  | "article_changed"
  | "next_review_past"
  | "next_review_far"
  | "unexpected";

/** A form that was sent twice, by a second click or after a step back, is one signature: signatures are public, and for ever.
 * With another sentence, or until another day, it is another. */
async function sameSignature(
  tx: Transaction,
  { personId }: Person,
  { nextReviewAt }: LockedArticle,
  { nextReview, ...words }: SignatureInput,
): Promise<string | null> {
  if (nextReviewAt === null || dayOf(nextReviewAt) !== nextReview) return null;
  const known = await tx.reviewSignature.findFirst({
    where: { ...words, personId, signedAt: { gte: momentInParis(today(), "00:00") } },
    select: { id: true },
  });
  return known?.id ?? null;
}

/** A clinical reviewer answers for the live text of an article, whole: its two dates move, and only so. Publishing calls it
 * in its own transaction, after the revision is live. Of two who sign at once both are kept, one after the other. */
export async function signArticle(
  tx: Transaction,
  actor: Person,
  input: SignatureInput,
): Promise<Result<{ signatureId: string }, SignatureRefusal>> {
  const { articleId, revisionId, kind, note, interests, nextReview } = input;
  if (!canSignArticles(actor)) return { ok: false, reason: "needs_clinician" };
  const article = await lockArticle(tx, articleId);
  if (!article) return { ok: false, reason: "unexpected" };
  const writers = await writersOf(tx, articleId, revisionId);
  const refusal =
    refusalToSignArticle(actor, { status: article.status, writers }) ??
    (article.currentRevisionId === revisionId ? null : "article_changed") ??
    refusalOfNextReview(nextReview);
  if (refusal) return { ok: false, reason: refusal };
  const same = await sameSignature(tx, actor, article, input);
  if (same) return { ok: true, signatureId: same };
  const { id: signatureId } = await tx.reviewSignature.create({
    data: { articleId, revisionId, personId: actor.personId, kind, note, interests },
    select: { id: true },
  });
  await tx.article.update({
    where: { id: articleId },
    data: {
      lastReviewedAt: columnOf(today()),
      nextReviewAt: columnOf(nextReview),
      // Read again by a clinician, a text from elsewhere is dated no more (rules/dated.ts).
      datedFrom: null,
      isDated: false,
      // The index ranks late texts lower: it must learn the new day.
      indexedRevisionId: inDoubt,
    },
  });
  await record(tx, {
    kind: kind === "publication" ? "article_signed" : "article_reverified",
    articleId,
    revisionId,
    actorId: actor.personId,
    reason: note,
  });
  await notify(tx, [...articleTags(article), articlesTag]);
  return { ok: true, signatureId };
}
