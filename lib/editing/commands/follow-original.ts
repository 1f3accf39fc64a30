import type { Person } from "#lib/accounts/rules.ts";
import { changeDraft, Refused, type StepOutcome } from "#lib/editing/commands/change-draft.ts";
import { getFollowed } from "#lib/editing/queries/get-followed.ts";

type Seen = { articleId: string; lockVersion: number; revisionId: string };

/** Says that a translation has taken in what its original says in its present revision: the one that was seen, and no later. */
export const followOriginal = (actor: Person, { revisionId, ...seen }: Seen): Promise<StepOutcome> =>
  changeDraft(actor, { ...seen, step: "follow" }, async ({ tx, article, draft }) => {
    const followed = await getFollowed(tx, article, draft.followsRevisionId);
    if (followed?.current.id !== revisionId || followed.isGone) throw new Refused("original_changed");
    const { articleId } = draft;
    await tx.articleDraft.update({ where: { articleId }, data: { followsRevisionId: revisionId } });
  });
