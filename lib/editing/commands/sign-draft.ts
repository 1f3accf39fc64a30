import type { Person } from "#lib/accounts/rules.ts";
import { writersOf } from "#lib/articles/queries/writers-of.ts";
import { columnOf, refusalOfNextReview, today } from "#lib/articles/rules/review-cycle.ts";
import { changeDraft, Refused, type StepOutcome } from "#lib/editing/commands/change-draft.ts";
import { refusalToStep } from "#lib/editing/policy.ts";

type Seen = { articleId: string; lockVersion: number };
export type DraftSignature = { note: string; interests: string; nextReview: string };

/** A clinical reviewer answers for this very text, whole. It counts from the day on which the text is published. */
export const signDraft = (
  actor: Person,
  seen: Seen,
  { note, interests, nextReview }: DraftSignature,
): Promise<StepOutcome> =>
  changeDraft(actor, { ...seen, step: "sign" }, async ({ tx, article, draft }) => {
    // It counts from the day on which the text is published.
    const { scheduledFor } = draft;
    const refusal =
      refusalOfNextReview(nextReview) ?? (scheduledFor && refusalOfNextReview(nextReview, today(scheduledFor)));
    if (refusal) throw new Refused(refusal);
    const { baseRevisionId } = draft;
    // Signed on what is not live any more, it would be a signature on a text that nobody publishes.
    if (article.currentRevisionId !== baseRevisionId) throw new Refused("article_changed");
    const earlierWriters = baseRevisionId ? await writersOf(tx, article.id, baseRevisionId) : [];
    const notTheirs = refusalToStep(actor, "sign", { ...draft, signed: false, earlierWriters });
    if (notTheirs) throw new Refused(notTheirs);
    await tx.articleDraft.update({
      where: { articleId: article.id },
      data: {
        signedById: actor.personId,
        signedAt: new Date(),
        signatureNote: note,
        signatureInterests: interests,
        signedUntil: columnOf(nextReview),
        lockVersion: { increment: 1 },
      },
    });
  });
