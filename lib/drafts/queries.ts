import { type Draft, isDraftId } from "#lib/drafts/rules.ts";
import { db } from "#lib/platform/db.ts";

/** What was typed into a form, or null when the draft is unknown, over, or another form's. */
export async function readDraft(id: unknown, form: string): Promise<Draft | null> {
  if (!isDraftId(id)) return null;
  const draft = await db.draft.findUnique({
    where: { id, form, expiresAt: { gt: new Date() } },
    select: { id: true, form: true, fields: true, errors: true },
  });
  // Written by commands.ts only, with these types.
  return (
    draft && {
      ...draft,
      fields: draft.fields as Record<string, string>,
      errors: Object.fromEntries((draft.errors ?? []) as [string, string][]),
    }
  );
}

export type KeptDraft = Pick<Draft, "id" | "form" | "fields"> & { updatedAt: Date };

/** The drafts that a person has not sent yet, newest first, of forms whose name begins so. */
export async function listDrafts(personId: string, formPrefix: string): Promise<KeptDraft[]> {
  const drafts = await db.draft.findMany({
    where: { personId, form: { startsWith: formPrefix }, expiresAt: { gt: new Date() } },
    orderBy: { updatedAt: "desc" },
    take: 50,
    select: { id: true, form: true, fields: true, updatedAt: true },
  });
  return drafts.map((draft) => ({ ...draft, fields: draft.fields as Record<string, string> }));
}
