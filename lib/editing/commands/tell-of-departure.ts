import type { Departed } from "#lib/articles/commands/unpublish-article.ts";
import { lockDraft } from "#lib/editing/commands/change-draft.ts";
import { tellEditors } from "#lib/editing/commands/tell-editors.ts";

/** Writes to those who were preparing another text of an article that is published no more: theirs can go nowhere. */
export async function tellOfDeparture({ tx, article, explanation, by }: Departed): Promise<void> {
  const draft = await lockDraft(tx, article.id);
  if (draft) await tellEditors({ tx, article, draft }, "draftGone", { reason: explanation, by });
}
