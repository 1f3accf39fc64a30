import { type Draft, type DraftErrors, isDraftId } from "#lib/drafts/rules.ts";
import { db } from "#lib/platform/db.ts";

/** What was typed into a form, or null when the draft is unknown, over, or another form's. */
export async function readDraft(id: unknown, form: string): Promise<Draft | null> {
  if (!isDraftId(id)) return null;
  const draft = await db.draft.findUnique({
    where: { id, form, expiresAt: { gt: new Date() } },
    select: { id: true, form: true, fields: true, errors: true },
  });
  // Written by keepDraft only, with these types.
  return draft && { ...draft, fields: draft.fields as Record<string, string>, errors: (draft.errors ?? {}) as DraftErrors };
}
