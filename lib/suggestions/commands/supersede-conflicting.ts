import { record } from "#lib/journal/commands.ts";
import { db, type Transaction } from "#lib/platform/db.ts";
import { logger } from "#lib/platform/logger.ts";
import { translator } from "#lib/shared/messages.ts";
import { type DecisionFacts, lockForDecision, mergeIntoHead } from "#lib/suggestions/commands/load-for-decision.ts";
import { tellAuthor } from "#lib/suggestions/commands/tell-author.ts";

type Row = { id: string };

/** Looks again at every open suggestion whose article has a new revision since the last look, or is published no more: one
 * that still merges is carried forward, one that no longer can is superseded and its author told why. What waits is derived,
 * so a crash heals. Conflicts opened by our own files stay while there is an article to settle them in: only a person can. */
export async function supersedeConflicting(): Promise<number> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.id FROM suggestion s JOIN article a ON a.id = s.article_id
    WHERE s.status IN ('submitted', 'awaiting_signature')
      AND (a.status <> 'published' OR s.origin = 'reader' AND s.base_revision_id <> a.current_revision_id
                                      AND s.merges_with_id IS DISTINCT FROM a.current_revision_id)
    ORDER BY s.id`;
  for (const { id } of rows) {
    // One that fails must not keep the others waiting.
    await db
      .$transaction((tx) => lookAgain(tx, id))
      .catch((err) => logger.error({ err, suggestion: id }, "suggestion not looked at again"));
  }
  return rows.length;
}

async function lookAgain(tx: Transaction, id: string): Promise<void> {
  const facts = await lockForDecision(tx, id);
  if (!facts || !["submitted", "awaiting_signature"].includes(facts.suggestion.status)) return;
  if (facts.article.status !== "published") return supersede(tx, facts, "unpublished", await whyUnpublished(tx, facts));
  const { clean } = await mergeIntoHead(tx, facts);
  if (!clean) {
    const reason = translator(facts.suggestion.locale)("contribution.supersededReason");
    return supersede(tx, facts, "superseded", reason);
  }
  await tx.suggestion.update({ where: { id }, data: { mergesWithId: facts.article.currentRevisionId } });
}

/** In the public words of who decided so. */
async function whyUnpublished(tx: Transaction, { article, suggestion }: DecisionFacts): Promise<string> {
  const { withdrawnReason } = await tx.article.findUniqueOrThrow({
    where: { id: article.id },
    select: { withdrawnReason: true },
  });
  return translator(suggestion.locale)("contribution.unpublishedReason", { reason: withdrawnReason ?? "" });
}

async function supersede(
  tx: Transaction,
  { suggestion }: DecisionFacts,
  outcome: "superseded" | "unpublished",
  reason: string,
): Promise<void> {
  const { id, articleId } = suggestion;
  // An acceptance already given keeps its own reason.
  const why =
    suggestion.status === "submitted"
      ? { decisionReason: reason, decidedAt: new Date() }
      : { signatureReason: reason, signedOffAt: new Date() };
  await tx.suggestion.update({ where: { id }, data: { status: "superseded", ...why, lockVersion: { increment: 1 } } });
  await record(tx, { kind: "suggestion_superseded", articleId, suggestionId: id, reason });
  await tellAuthor(tx, suggestion, outcome, reason);
}
