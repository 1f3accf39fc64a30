// Every permission on a suggestion, on one screen. No input or output here: the caller brings the facts.
import { type Actor, hasRole } from "#lib/accounts/rules.ts";
import type { SuggestionStatus } from "#lib/suggestions/views.ts";

type Target = {
  status: SuggestionStatus;
  authorId: string | null;
  decidedById: string | null;
  /** Who declared an interest in its article. */
  interested: ReadonlySet<string>;
};

/** Why somebody may not act (codes of refusal.* in content/messages); null: they may. */
export type Refusal =
  | "needs_moderator"
  | "needs_clinical_reviewer"
  | "own_suggestion"
  | "own_interest"
  | "already_moderated"
  | "already_decided";

export const canSeeQueue = (actor: Actor): boolean => hasRole(actor, "moderator", "clinical_reviewer", "administrator");

/** Accept or refuse a submitted suggestion: a moderator, never its author. */
export function refusalToDecide(actor: Actor, target: Target): Refusal | null {
  if (!hasRole(actor, "moderator")) return "needs_moderator";
  if (target.authorId === actor.personId) return "own_suggestion";
  if (target.interested.has(actor.personId)) return "own_interest";
  return target.status === "submitted" ? null : "already_decided";
}

/** Sign or refuse an accepted material change: a clinician, neither its author nor the one who accepted it. */
export function refusalToSign(actor: Actor, target: Target): Refusal | null {
  if (!hasRole(actor, "clinical_reviewer")) return "needs_clinical_reviewer";
  if (target.authorId === actor.personId) return "own_suggestion";
  if (target.interested.has(actor.personId)) return "own_interest";
  if (target.decidedById === actor.personId) return "already_moderated";
  return target.status === "awaiting_signature" ? null : "already_decided";
}

/** For the queue: may this actor take the next step, whichever it is? */
export const refusalToAct = (actor: Actor, target: Target): Refusal | null =>
  target.status === "awaiting_signature" ? refusalToSign(actor, target) : refusalToDecide(actor, target);
