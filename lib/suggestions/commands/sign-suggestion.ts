import type { Person } from "#lib/accounts/rules.ts";
import { record } from "#lib/journal/commands.ts";
import { db, type Transaction } from "#lib/platform/db.ts";
import type { DecisionOutcome, DecisionRefusal } from "#lib/suggestions/commands/decide-suggestion.ts";
import { type DecisionFacts, lockForDecision, mergeIntoHead } from "#lib/suggestions/commands/load-for-decision.ts";
import { publishSuggestion } from "#lib/suggestions/commands/publish-suggestion.ts";
import { tellAuthor } from "#lib/suggestions/commands/tell-author.ts";
import { refusalToSign } from "#lib/suggestions/policy.ts";
import { type SignatureDecision, sameText } from "#lib/suggestions/rules.ts";

export type SignatureInput = {
  decision: SignatureDecision;
  /** Public. */
  reason: string;
  /** As shown to the clinician: a signature on anything else is refused. */
  lockVersion: number;
  headRevision: string;
};

/** A clinical reviewer signs an accepted material change, which publishes it, or refuses it. All of it happens, or nothing. */
export async function signSuggestion(actor: Person, id: string, input: SignatureInput): Promise<DecisionOutcome> {
  return db.$transaction(async (tx) => {
    const facts = await lockForDecision(tx, id);
    if (!facts) return { ok: false, reason: "unexpected" };
    const refusal = refuse(actor, facts, input);
    if (refusal) return { ok: false, reason: refusal };
    return input.decision === "sign"
      ? sign(tx, actor, facts, input.reason)
      : refuseSignature(tx, actor, facts, input.reason);
  });
}

function refuse(actor: Person, { suggestion, article }: DecisionFacts, input: SignatureInput): DecisionRefusal | null {
  const refusal = refusalToSign(actor, suggestion);
  if (refusal === "already_decided" || (!refusal && suggestion.lockVersion !== input.lockVersion)) return "stale";
  if (refusal || input.decision === "reject") return refusal;
  if (article.status !== "published") return "article_withdrawn";
  return article.currentRevisionId === input.headRevision ? null : "article_changed";
}

async function sign(tx: Transaction, actor: Person, facts: DecisionFacts, reason: string): Promise<DecisionOutcome> {
  const { suggestion, head } = facts;
  const merge = await mergeIntoHead(tx, facts);
  if (!merge.clean) return { ok: false, reason: "conflict_unresolved" };
  if (sameText(head, merge.document)) return { ok: false, reason: "nothing_kept" };
  await save(tx, actor, suggestion.id, "published", reason);
  await record(tx, {
    kind: "suggestion_signed",
    actorId: actor.personId,
    articleId: suggestion.articleId,
    suggestionId: suggestion.id,
    reason,
  });
  await publishSuggestion(tx, facts, merge.document);
  await tellAuthor(tx, suggestion, "published", reason);
  return { ok: true, published: true };
}

async function refuseSignature(
  tx: Transaction,
  actor: Person,
  { suggestion }: DecisionFacts,
  reason: string,
): Promise<DecisionOutcome> {
  await save(tx, actor, suggestion.id, "rejected", reason);
  await record(tx, {
    kind: "suggestion_signature_refused",
    actorId: actor.personId,
    articleId: suggestion.articleId,
    suggestionId: suggestion.id,
    reason,
  });
  await tellAuthor(tx, suggestion, "rejected", reason);
  return { ok: true, published: false };
}

async function save(
  tx: Transaction,
  actor: Person,
  id: string,
  status: "published" | "rejected",
  signatureReason: string,
): Promise<void> {
  await tx.suggestion.update({
    where: { id },
    data: {
      status,
      signatureReason,
      signedOffById: actor.personId,
      signedOffAt: new Date(),
      lockVersion: { increment: 1 },
    },
  });
}
