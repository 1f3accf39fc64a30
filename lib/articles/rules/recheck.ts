// An article cites a page that has changed or vanished: what people can find when they look.

export type RecheckReason = "changed" | "vanished";

/** What an editor can find; prisma/schema/links.prisma has these and the portal's own `no_longer_cited`. */
export const recheckOutcomes = ["still_valid", "citation_replaced", "to_rewrite"] as const;
export type RecheckOutcome = (typeof recheckOutcomes)[number];

export type RecheckFacts = { isClosed: boolean /** Does the live text still cite the address? */; isCited: boolean };

/** Why it cannot be closed so (codes of links.error.* in content/messages). */
export type RecheckRefusal = "already_closed" | "still_cited";

export function refusalToClose(facts: RecheckFacts, outcome: RecheckOutcome): RecheckRefusal | null {
  if (facts.isClosed) return "already_closed";
  return outcome === "citation_replaced" && facts.isCited ? "still_cited" : null;
}
