import type { Draft, DraftErrors } from "#lib/drafts/rules.ts";
import { db } from "#lib/platform/db.ts";

const keptDays = 30;

/** Keeps what somebody typed, before anything is judged. The same id again replaces what it held. */
export async function keepDraft(draft: Draft & { personId: string | null }): Promise<void> {
  const { id, form, fields, errors, personId } = draft;
  const data = { form, fields, errors, personId, expiresAt: new Date(Date.now() + keptDays * 24 * 3_600_000) };
  await db.draft.upsert({ where: { id }, create: { id, ...data }, update: data });
}

/** Adds what was wrong with a draft that is kept already. */
export async function noteDraftErrors(id: string, errors: DraftErrors): Promise<void> {
  await db.draft.updateMany({ where: { id }, data: { errors } });
}

export async function dropDraft(id: string): Promise<void> {
  await db.draft.deleteMany({ where: { id } });
}

/** Forgets drafts that nobody came back to. */
export async function forgetExpiredDrafts(): Promise<void> {
  await db.draft.deleteMany({ where: { expiresAt: { lt: new Date() } } });
}
