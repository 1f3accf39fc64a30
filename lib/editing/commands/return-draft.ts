// The ways back: sent back by somebody else with a public reason, taken back by whoever wrote it, thrown away.
import type { Person } from "#lib/accounts/rules.ts";
import {
  changeDraft,
  type DraftWork,
  type LockedDraft,
  Refused,
  type StepOutcome,
  unscheduled,
  unsigned,
} from "#lib/editing/commands/change-draft.ts";
import { tellEditors } from "#lib/editing/commands/tell-editors.ts";
import { isAuthor } from "#lib/editing/policy.ts";
import { record } from "#lib/journal/commands.ts";
import type { Transaction } from "#lib/platform/db.ts";

type Seen = { articleId: string; lockVersion: number };

/** Sends a submitted text back to those who wrote it. The reason is public. */
export const rejectDraft = (actor: Person, seen: Seen, reason: string): Promise<StepOutcome> =>
  changeDraft(actor, { ...seen, step: "reject" }, async (locked) => {
    const { tx, draft } = locked;
    const { articleId } = draft;
    await tx.articleDraft.update({
      where: { articleId },
      data: {
        state: "rejected",
        returnedReason: reason,
        returnedById: actor.personId,
        returnedAt: new Date(),
        lockVersion: { increment: 1 },
        ...unscheduled,
        ...unsigned,
      },
    });
    await copyVersion(tx, draft, actor.personId);
    await record(tx, { kind: "draft_rejected", actorId: actor.personId, articleId, reason });
    await tellEditors(locked, "draftRejected", { reason, by: actor.personId });
  });

/** Takes a submitted text back to change it; a signature that it had is gone. Its authors learn it when another did, and so
 * does everybody: then with a reason. */
export const takeBackDraft = (actor: Person, seen: Seen, reason = ""): Promise<StepOutcome> =>
  changeDraft(actor, { ...seen, step: "take_back" }, async (locked) => {
    const { tx, draft } = locked;
    const { articleId } = draft;
    await tx.articleDraft.update({
      where: { articleId },
      data: { state: "draft", lockVersion: { increment: 1 }, ...unsigned },
    });
    await copyVersion(tx, draft, actor.personId);
    await sayWhenAnother(actor, locked, { kind: "draft_taken_back", mail: "draftTakenBack", reason });
  });

type Said = {
  kind: "draft_taken_back" | "draft_discarded";
  mail: "draftTakenBack" | "draftDiscarded";
  reason: string;
};

/** What its authors do with a text of their own, an administrator does in public and with a reason. */
async function sayWhenAnother(actor: Person, locked: DraftWork, { kind, mail, reason }: Said): Promise<void> {
  if (isAuthor(actor.personId, locked.draft)) return;
  if (reason === "") throw new Refused("needs_reason");
  await record(locked.tx, { kind, actorId: actor.personId, articleId: locked.article.id, reason });
  await tellEditors(locked, mail, { reason, by: actor.personId, name: actor.pseudonym });
}

/** The text stays as it is, under its new version: pages opened from now on are merged on it. */
async function copyVersion(
  tx: Transaction,
  { articleId, lockVersion, content }: LockedDraft,
  savedById: string,
): Promise<void> {
  await tx.articleDraftVersion.create({ data: { articleId, lockVersion: lockVersion + 1, content, savedById } });
}

/** Throws a draft away; a new article that was never published goes with it. Its authors learn it when another did, and so
 * does everybody: then with a reason. */
export const discardDraft = (actor: Person, seen: Seen, reason = ""): Promise<StepOutcome> =>
  changeDraft(actor, { ...seen, step: "discard" }, async (locked) => {
    const { tx, article } = locked;
    await sayWhenAnother(actor, locked, { kind: "draft_discarded", mail: "draftDiscarded", reason });
    await tx.articleDraft.delete({ where: { articleId: article.id } });
    if (article.currentRevisionId === null) await tx.article.delete({ where: { id: article.id } });
  });
