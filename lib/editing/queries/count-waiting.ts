import type { DraftsWaiting } from "#lib/editing/views.ts";
import { db } from "#lib/platform/db.ts";

/** How many submitted texts wait for a decision, and how many of them for a signature too. */
export async function countWaiting(): Promise<DraftsWaiting> {
  const state = "submitted" as const;
  const [submitted, unsigned] = await Promise.all([
    db.articleDraft.count({ where: { state } }),
    db.articleDraft.count({ where: { state, signedById: null } }),
  ]);
  return { submitted, unsigned };
}
