// Every permission on an article's draft, on one screen. No input or output here: the caller brings the facts.
import { type Actor, hasRole } from "#lib/accounts/rules.ts";
import { type DraftState, type DraftStep, nextState } from "#lib/editing/rules/states.ts";

/** Why somebody may not take a step (codes of editing.refusal.* in content/messages); null: they may. */
export type EditingRefusal =
  | "needs_editor"
  | "needs_moderator"
  | "needs_clinical_reviewer"
  | "own_text"
  | "own_text_unread"
  | "not_author"
  | "wrong_state";

export type DraftFacts = {
  state: DraftState;
  /** Everybody whose words are in it. */
  authors: readonly string[];
  createdById: string;
  signed: boolean;
  /** Everybody who wrote what it grew out of: asked for where somebody signs. */
  earlierWriters?: readonly (string | null)[];
};

/** Read drafts: whoever sees the desk. */
export const canSeeDrafts = (actor: Actor): boolean =>
  hasRole(actor, "moderator", "clinical_reviewer", "administrator");

/** Write articles: moderators and clinical reviewers. */
export const canEdit = (actor: Actor): boolean => hasRole(actor, "moderator", "clinical_reviewer");

/** Whose draft it is: theirs who wrote in it; as long as nobody has, theirs who began it. */
export const isAuthor = (personId: string, { authors, createdById }: Pick<DraftFacts, "authors" | "createdById">) =>
  authors.length > 0 ? authors.includes(personId) : createdById === personId;

function refusalOf(actor: Actor, step: DraftStep, draft: DraftFacts): EditingRefusal | null {
  const { authors, signed, earlierWriters = [] } = draft;
  // They do not write, but see to what its authors have left behind.
  if ((step === "take_back" || step === "discard") && hasRole(actor, "administrator")) return null;
  if (!canEdit(actor) || actor.kind !== "person") return "needs_editor";
  const own = authors.includes(actor.personId);
  switch (step) {
    case "sign":
      if (!hasRole(actor, "clinical_reviewer")) return "needs_clinical_reviewer";
      return own || earlierWriters.includes(actor.personId) ? "own_text" : null;
    case "reject":
      return own ? "own_text" : null;
    case "take_back":
    case "discard":
      return isAuthor(actor.personId, draft) ? null : "not_author";
    case "publish":
    case "schedule":
      if (!hasRole(actor, "moderator")) return "needs_moderator";
      // Two people have read whatever goes live: its author alone never publishes it.
      return own && !signed ? "own_text_unread" : null;
    case "unschedule":
      return hasRole(actor, "moderator") ? null : "needs_moderator";
    default:
      return null;
  }
}

/** Why this actor may not take this step with this draft, or null. */
export function refusalToStep(actor: Actor, step: DraftStep, draft: DraftFacts): EditingRefusal | null {
  return refusalOf(actor, step, draft) ?? (nextState(draft.state, step) === null ? "wrong_state" : null);
}
