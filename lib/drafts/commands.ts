import type { Draft, DraftErrors } from "#lib/drafts/rules.ts";
import { db } from "#lib/platform/db.ts";

const keptDays = 30;

/** Keeps what somebody typed, before anything is judged. The same id again replaces what it held. */
export async function keepDraft(draft: Omit<Draft, "errors"> & { personId: string | null }): Promise<void> {
  const { id, form, fields, personId } = draft;
  const expiresAt = new Date(Date.now() + keptDays * 24 * 3_600_000);
  // One statement: this stands before every contribution. A session that ended meanwhile does not disown the draft.
  await db.$executeRaw`
    INSERT INTO draft (id, form, fields, errors, person_id, expires_at, updated_at)
    VALUES (${id}, ${form}, ${fields}::jsonb, NULL, ${personId}::uuid, ${expiresAt}, now())
    ON CONFLICT (id) DO UPDATE SET form = EXCLUDED.form, fields = EXCLUDED.fields, errors = EXCLUDED.errors,
      person_id = coalesce(EXCLUDED.person_id, draft.person_id), expires_at = EXCLUDED.expires_at, updated_at = now()`;
}

/** Adds what was wrong with a draft that is kept already, in this order: the store gives objects back in another. */
export async function noteDraftErrors(id: string, errors: DraftErrors): Promise<void> {
  await db.draft.updateMany({ where: { id }, data: { errors: Object.entries(errors) } });
}

export async function dropDraft(id: string): Promise<void> {
  await db.draft.deleteMany({ where: { id } });
}

/** Forgets drafts that nobody came back to. */
export async function forgetExpiredDrafts(): Promise<void> {
  await db.draft.deleteMany({ where: { expiresAt: { lt: new Date() } } });
}
