import type { JournalKind } from "#lib/journal/rules.ts";
import type { Transaction } from "#lib/platform/db.ts";

export type NewEntry = {
  kind: JournalKind;
  /** The pseudonym row of who acted; null for the portal itself and for people without an account. */
  actorId?: string | null;
  articleId?: string;
  suggestionId?: string;
  revisionId?: string;
  /** The public reason, where the decision has one. */
  reason?: string;
};

/** Appends to the public record, in the transaction of the decision that it records. */
export async function record(tx: Transaction, entry: NewEntry): Promise<void> {
  await tx.journalEntry.create({ data: entry });
}
