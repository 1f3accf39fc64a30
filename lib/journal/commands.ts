import { v7 } from "uuid";
import type { JournalKind } from "#lib/journal/rules.ts";
import type { Transaction } from "#lib/platform/db.ts";
import { insertRows } from "#lib/platform/insert-rows.ts";

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

/** Appends to the public record, in the transaction of the decisions that it records. */
export async function record(tx: Transaction, ...entries: NewEntry[]): Promise<void> {
  const at = new Date();
  const rows = entries.map((entry) => ({
    // Of two in one millisecond it tells which came first (RFC 9562, 6.2).
    id: v7(),
    at,
    kind: entry.kind,
    actor_id: entry.actorId,
    article_id: entry.articleId,
    suggestion_id: entry.suggestionId,
    revision_id: entry.revisionId,
    reason: entry.reason,
  }));
  await insertRows(tx, "journal_entry", rows);
}
