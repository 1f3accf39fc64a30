import type { Person } from "#lib/accounts/rules.ts";
import { readDocument } from "#lib/articles/queries/read-document.ts";
import { type DocumentMerge, mergeDocuments } from "#lib/articles/rules/merge.ts";
import {
  changeDraft,
  type LockedDraft,
  Refused,
  type StepOutcome,
  unsigned,
} from "#lib/editing/commands/change-draft.ts";
import type { Transaction } from "#lib/platform/db.ts";

/** The draft's document with what has become of the live text since it was begun. */
export async function mergeWithLive(
  tx: Transaction,
  draft: Pick<LockedDraft, "baseRevisionId" | "content">,
  liveRevisionId: string | null,
): Promise<DocumentMerge> {
  const { document } = draft.content;
  if (liveRevisionId === draft.baseRevisionId || !liveRevisionId || !draft.baseRevisionId)
    return { clean: true, document };
  const [base, live] = [await readDocument(tx, draft.baseRevisionId), await readDocument(tx, liveRevisionId)];
  return mergeDocuments(base, document, live);
}

/** Takes the changes of the live text into the draft, where they meet none of its own. It has to be signed anew. */
export const rebaseDraft = (actor: Person, seen: { articleId: string; lockVersion: number }): Promise<StepOutcome> =>
  changeDraft(actor, { ...seen, step: "rebase" }, async ({ tx, article, draft }) => {
    const { articleId } = draft;
    if (article.currentRevisionId === draft.baseRevisionId) throw new Refused("up_to_date");
    const merge = await mergeWithLive(tx, draft, article.currentRevisionId);
    if (!merge.clean) throw new Refused("conflict");
    const content = { ...draft.content, document: merge.document };
    const lockVersion = draft.lockVersion + 1;
    await tx.articleDraft.update({
      where: { articleId },
      data: { content, baseRevisionId: article.currentRevisionId, lockVersion, ...unsigned },
    });
    await tx.articleDraftVersion.create({ data: { articleId, lockVersion, content, savedById: actor.personId } });
  });
