import type { Person } from "#lib/accounts/rules.ts";
import { changeDraft, notReturned, type StepOutcome } from "#lib/editing/commands/change-draft.ts";
import { checkDraft } from "#lib/editing/commands/check-draft.ts";
import { settleKeys } from "#lib/editing/rules/operations.ts";
import type { Problems } from "#lib/editing/rules/readiness.ts";

export type SubmitOutcome = StepOutcome | { ok: false; reason: "not_ready"; problems: Problems };

/** Hands a finished text to those who sign and publish; from then on nobody changes it. What is missing is said by field. */
export async function submitDraft(actor: Person, articleId: string, lockVersion: number): Promise<SubmitOutcome> {
  let problems: Problems = {};
  const outcome = await changeDraft(
    actor,
    { articleId, step: "submit", lockVersion },
    async ({ tx, article, draft }) => {
      const content = settleKeys(draft.content);
      problems = await checkDraft(tx, { ...draft, article, content });
      if (Object.keys(problems).length > 0) return;
      await tx.articleDraft.update({
        where: { articleId },
        data: {
          content,
          state: "submitted",
          submittedById: actor.personId,
          submittedAt: new Date(),
          lockVersion: { increment: 1 },
          ...notReturned,
        },
      });
      await tx.articleDraftVersion.create({
        data: { articleId, lockVersion: draft.lockVersion + 1, content, savedById: actor.personId },
      });
    },
  );
  return outcome.ok && Object.keys(problems).length > 0 ? { ok: false, reason: "not_ready", problems } : outcome;
}
