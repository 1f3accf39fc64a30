// Every permission on a whole article, on one screen. No input or output here: the caller brings the facts.
import { type Actor, hasRole, type Person } from "#lib/accounts/rules.ts";

type Status = "draft" | "published" | "withdrawn" | "superseded";

/** Why somebody may not act (codes of reviews.error.* in content/messages); null: they may. */
export type ReviewRefusal = "needs_clinician" | "needs_editor" | "own_text" | "not_published";

export const canSeeReviews = (actor: Actor): boolean =>
  hasRole(actor, "moderator", "clinical_reviewer", "administrator");

/** Sign whole texts: clinicians. */
export const canSignArticles = (actor: Actor): actor is Person => hasRole(actor, "clinical_reviewer");

/** Sign a whole text: a clinician, and none of those who wrote it. Nobody answers for their own words. */
export function refusalToSignArticle(
  actor: Actor,
  text: { status: Status; writers: readonly (string | null)[] },
): ReviewRefusal | null {
  if (!canSignArticles(actor)) return "needs_clinician";
  if (text.writers.includes(actor.personId)) return "own_text";
  return text.status === "published" ? null : "not_published";
}

/** Withdraw, consolidate, or declare published in error: whoever answers for the portal. */
export function refusalToUnpublish(actor: Actor, article: { status: Status }): ReviewRefusal | null {
  if (!hasRole(actor, "moderator", "administrator")) return "needs_editor";
  return article.status === "published" ? null : "not_published";
}

/** Look again at what an article cites, and say what was found: an editor. */
export const canCloseRecheck = (actor: Actor): actor is Person => hasRole(actor, "moderator", "clinical_reviewer");
