import { type Actor, hasRole } from "#lib/accounts/rules.ts";

/** What people sought in vain, as counts: for the desk, which decides what is written next. */
export const canSeeNeeds = (actor: Actor): boolean => hasRole(actor, "moderator", "clinical_reviewer", "administrator");
