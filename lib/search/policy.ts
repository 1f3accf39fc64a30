import { type Actor, hasRole } from "#lib/accounts/rules.ts";

/** What people sought in vain, as counts: for those who decide what is written next. */
export const canSeeNeeds = (actor: Actor): boolean =>
  hasRole(actor, "association_editor", "moderator", "clinical_reviewer", "administrator");
