// What every step with a draft has in common: the article is locked first, then the draft, always in this order; who may,
// and on what they saw; and all of it happens, or nothing.
import type { Person } from "#lib/accounts/rules.ts";
import { type LockedArticle, lockArticle } from "#lib/articles/commands/publish-revision.ts";
import { type EditingRefusal, refusalToStep } from "#lib/editing/policy.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { type DraftState, type DraftStep, isOpen } from "#lib/editing/rules/states.ts";
import { db, type Transaction } from "#lib/platform/db.ts";

export type LockedDraft = {
  articleId: string;
  baseRevisionId: string | null;
  followsRevisionId: string | null;
  state: DraftState;
  content: DraftContent;
  lockVersion: number;
  createdById: string;
  submittedById: string | null;
  scheduledById: string | null;
  scheduledFor: Date | null;
  signature: { personId: string; note: string; interests: string; nextReview: Date } | null;
  authors: string[];
};

/** Codes of editing.refusal.* in content/messages. */
export type StepRefusal =
  | EditingRefusal
  | "stale"
  | "unexpected"
  | "conflict"
  | "article_changed"
  | "article_gone"
  | "original_changed"
  | "signed_other_text"
  | "not_ready"
  | "slug_taken"
  | "next_review_past"
  | "next_review_far"
  | "signature_refused"
  | "hour_past"
  | "hour_far"
  | "hour_after_review"
  | "decider_gone"
  | "publication_failed"
  | "up_to_date"
  | "needs_reason"
  | "gone";

export type StepOutcome = { ok: true } | { ok: false; reason: StepRefusal };

export type DraftWork = { tx: Transaction; article: LockedArticle; draft: LockedDraft };

/** Undoes the transaction, and is answered as a refusal. */
export class Refused extends Error {
  readonly reason: StepRefusal;
  constructor(reason: StepRefusal) {
    super(reason);
    this.reason = reason;
  }
}

const fields = {
  articleId: true,
  baseRevisionId: true,
  followsRevisionId: true,
  state: true,
  content: true,
  lockVersion: true,
  createdById: true,
  submittedById: true,
  scheduledById: true,
  scheduledFor: true,
  signedById: true,
  signatureNote: true,
  signatureInterests: true,
  signedUntil: true,
  authors: { select: { personId: true } },
} as const;

/** The draft of an article, locked until the transaction ends; null when there is none. */
export async function lockDraft(tx: Transaction, articleId: string): Promise<LockedDraft | null> {
  await tx.$queryRaw`SELECT 1 FROM article_draft WHERE article_id = ${articleId}::uuid FOR UPDATE`;
  const row = await tx.articleDraft.findUnique({ where: { articleId }, select: fields });
  if (!row) return null;
  const { content, authors, signedById, signatureNote, signatureInterests, signedUntil, ...draft } = row;
  const signature =
    signedById && signedUntil
      ? {
          personId: signedById,
          note: signatureNote ?? "",
          interests: signatureInterests ?? "",
          nextReview: signedUntil,
        }
      : null;
  // Written by this feature only, with this type.
  return {
    ...draft,
    content: content as unknown as DraftContent,
    authors: authors.map(({ personId }) => personId),
    signature,
  };
}

/** Locks the article and its draft; null when either is not there. */
export async function lockBoth(tx: Transaction, articleId: string): Promise<DraftWork | null> {
  const article = await lockArticle(tx, articleId);
  const draft = article && (await lockDraft(tx, articleId));
  return article && draft ? { tx, article, draft } : null;
}

/** Why a step cannot be taken now by this person, having seen that version. */
async function refusalFor(
  tx: Transaction,
  actor: Person,
  draft: LockedDraft,
  { step, lockVersion: seen }: { step: DraftStep; lockVersion: number },
): Promise<StepRefusal | null> {
  const refusal = refusalToStep(actor, step, { ...draft, signed: draft.signature !== null });
  if (draft.lockVersion === seen || (refusal !== null && refusal !== "wrong_state")) return refusal;
  // What they saw is not what is there: somebody was faster, or they were themselves.
  return isOpen(draft.state) && (await allTheirs(tx, actor, draft, seen)) ? refusal : "stale";
}

/** A page that saves by itself grows older than what its reader has typed. */
async function allTheirs(tx: Transaction, actor: Person, draft: LockedDraft, seen: number): Promise<boolean> {
  const { articleId, lockVersion } = draft;
  const since = { articleId, lockVersion: { gt: seen }, savedById: actor.personId };
  return (await tx.articleDraftVersion.count({ where: since })) === lockVersion - seen;
}

/** Takes one step, in one transaction. Of two people at once, one wins and the other is told. */
export async function changeDraft(
  actor: Person,
  { articleId, ...seen }: { articleId: string; step: DraftStep; lockVersion: number },
  work: (locked: DraftWork) => Promise<void>,
): Promise<StepOutcome> {
  try {
    return await db.$transaction(async (tx) => {
      const locked = await lockBoth(tx, articleId);
      if (!locked) return { ok: false, reason: "stale" };
      const reason = await refusalFor(tx, actor, locked.draft, seen);
      if (reason) return { ok: false, reason };
      await work(locked);
      return { ok: true };
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason };
    throw error;
  }
}

/** What a draft without signature has in the place of one. */
export const unsigned = {
  signedById: null,
  signedAt: null,
  signatureNote: null,
  signatureInterests: null,
  signedUntil: null,
} as const;
export const unscheduled = { scheduledById: null, scheduledFor: null } as const;
export const notReturned = { returnedReason: null, returnedById: null, returnedAt: null } as const;
