import type { Person } from "#lib/accounts/rules.ts";
import type { ArticleDocument } from "#lib/articles/rules/document.ts";
import { hasConflictMarkers } from "#lib/articles/rules/merge.ts";
import { minorRefusal } from "#lib/articles/rules/minor-change.ts";
import { record } from "#lib/journal/commands.ts";
import { db, type Transaction } from "#lib/platform/db.ts";
import {
  type DecisionFacts,
  lockForDecision,
  mergeIntoHead,
  proposedCitations,
} from "#lib/suggestions/commands/load-for-decision.ts";
import { publishSuggestion } from "#lib/suggestions/commands/publish-suggestion.ts";
import { tellAuthor } from "#lib/suggestions/commands/tell-author.ts";
import { type Refusal, refusalToDecide } from "#lib/suggestions/policy.ts";
import {
  applyChanges,
  type Decision,
  sameText,
  statusAfterAcceptance,
  type TextChange,
} from "#lib/suggestions/rules.ts";

export type DecisionInput = {
  decision: Decision;
  /** Public. */
  reason: string;
  /** As shown to the moderator: a decision on anything else is refused. */
  lockVersion: number;
  headRevision: string;
  /** The whole text of sections, for `accept_with_changes`. */
  texts: TextChange[];
};

/** Codes of refusal.* and review.error.* in content/messages. */
export type DecisionRefusal =
  | Refusal
  | "stale"
  | "article_changed"
  | "article_withdrawn"
  | "conflict_unresolved"
  | "text_required"
  | "minor_refused"
  | "nothing_kept"
  | "unexpected";
export type DecisionOutcome = { ok: true; published: boolean } | { ok: false; reason: DecisionRefusal };

/** A moderator accepts, accepts with changes, or refuses. All of it happens, or nothing. Of two people at once, one wins. */
export async function decideSuggestion(actor: Person, id: string, input: DecisionInput): Promise<DecisionOutcome> {
  return db.$transaction(async (tx) => {
    const facts = await lockForDecision(tx, id);
    if (!facts) return { ok: false, reason: "unexpected" };
    const refusal = refuse(actor, facts, input);
    if (refusal) return { ok: false, reason: refusal };
    return input.decision === "reject" ? reject(tx, actor, facts, input) : accept(tx, actor, facts, input);
  });
}

function refuse(actor: Person, { suggestion, article }: DecisionFacts, input: DecisionInput): DecisionRefusal | null {
  const refusal = refusalToDecide(actor, suggestion);
  if (refusal === "already_decided" || (!refusal && suggestion.lockVersion !== input.lockVersion)) return "stale";
  if (refusal || input.decision === "reject") return refusal;
  if (article.status !== "published") return "article_withdrawn";
  if (article.currentRevisionId !== input.headRevision) return "article_changed";
  if (input.decision === "accept") return null;
  if (input.texts.some(({ text }) => text.trim() === "")) return "text_required";
  return input.texts.some(({ text }) => hasConflictMarkers(text)) ? "conflict_unresolved" : null;
}

async function reject(
  tx: Transaction,
  actor: Person,
  { suggestion }: DecisionFacts,
  { reason }: DecisionInput,
): Promise<DecisionOutcome> {
  await saveDecision(tx, actor, suggestion.id, reason, { status: "rejected" });
  await record(tx, {
    kind: "suggestion_rejected",
    actorId: actor.personId,
    articleId: suggestion.articleId,
    suggestionId: suggestion.id,
    reason,
  });
  await tellAuthor(tx, suggestion, "rejected", reason);
  return { ok: true, published: false };
}

async function accept(
  tx: Transaction,
  actor: Person,
  facts: DecisionFacts,
  input: DecisionInput,
): Promise<DecisionOutcome> {
  const { suggestion, article, head } = facts;
  const withChanges = input.decision === "accept_with_changes";
  const merge = withChanges
    ? { clean: true as const, document: edited(facts, input.texts) }
    : await mergeIntoHead(tx, facts);
  if (!merge.clean) return { ok: false, reason: "conflict_unresolved" };
  if (sameText(head, merge.document)) return { ok: false, reason: "nothing_kept" };
  if (suggestion.minor && !isMinor(head, merge.document)) return { ok: false, reason: "minor_refused" };

  const status = statusAfterAcceptance(suggestion.minor);
  await saveDecision(tx, actor, suggestion.id, input.reason, {
    status,
    withChanges,
    ...(withChanges && { acceptedOnId: article.currentRevisionId }),
  });
  if (withChanges) await saveTexts(tx, suggestion.id, input.texts);
  await record(tx, {
    kind: "suggestion_accepted",
    actorId: actor.personId,
    articleId: suggestion.articleId,
    suggestionId: suggestion.id,
    reason: input.reason,
  });
  if (status === "published") await publishSuggestion(tx, facts, merge.document);
  await tellAuthor(tx, suggestion, status === "published" ? "published" : "awaiting", input.reason);
  return { ok: true, published: status === "published" };
}

/** The article as the moderator wants it: only sections that the suggestion touches. */
function edited({ suggestion, head }: DecisionFacts, texts: TextChange[]): ArticleDocument {
  const touched = new Set(suggestion.changes.map(({ sectionKey }) => sectionKey));
  return applyChanges(
    head,
    texts.filter(({ sectionKey }) => touched.has(sectionKey)),
    proposedCitations(suggestion),
  );
}

const isMinor = (before: ArticleDocument, after: ArticleDocument) =>
  before.sections.every((section) => {
    const next = after.sections.find(({ key }) => key === section.key);
    return next?.markdown === section.markdown || (next && minorRefusal(section, next.markdown) === null);
  });

type Saved = { status: "rejected" | "published" | "awaiting_signature"; withChanges?: boolean; acceptedOnId?: string };

async function saveDecision(
  tx: Transaction,
  actor: Person,
  id: string,
  decisionReason: string,
  saved: Saved,
): Promise<void> {
  await tx.suggestion.update({
    where: { id },
    data: {
      ...saved,
      decisionReason,
      decidedById: actor.personId,
      decidedAt: new Date(),
      lockVersion: { increment: 1 },
    },
  });
}

async function saveTexts(tx: Transaction, suggestionId: string, texts: TextChange[]): Promise<void> {
  for (const { sectionKey, text } of texts) {
    await tx.suggestionChange.updateMany({ where: { suggestionId, sectionKey }, data: { accepted: text.trim() } });
  }
}
