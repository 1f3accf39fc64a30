// Where the readers of an article go once it is published no more. Nothing here is ever undone: an article that left does not
// come back, and whatever takes its place is live at that moment. So each step leads to an article that left later, or never,
// and every way ends.

export const unpublishReasons = ["withdrawn", "consolidated", "published_in_error"] as const;
export type UnpublishReason = (typeof unpublishReasons)[number];

/** What the public journal calls each of them. */
export const departureKinds = {
  withdrawn: "article_withdrawn",
  consolidated: "article_consolidated",
  published_in_error: "article_removed",
} as const satisfies Record<UnpublishReason, string>;

/** A withdrawn text stays at its address; the others are gone. */
export const statusAfter = (reason: UnpublishReason) =>
  reason === "withdrawn" ? ("withdrawn" as const) : ("superseded" as const);

/** Has an article left what is published? */
export const hasLeft = (status: "draft" | "published" | ReturnType<typeof statusAfter>): boolean =>
  status === "withdrawn" || status === "superseded";

/** The slug that somebody means: "/articles/asthme", a whole address, or the slug alone. */
export function slugMeant(typed: string): string {
  const path = (URL.parse(typed.trim())?.pathname ?? typed.trim()).replace(/[?#].*$/, "");
  return path.replace(/^.*\/articles\//, "").split("/")[0] ?? "";
}

/** Codes of reviews.error.* in content/messages. */
export type TargetRefusal = "target_required" | "target_not_wanted" | "target_unknown" | "target_same";

/** Why readers may not be sent there; null: they may. `target`: the live article of the same language at the address that
 * was typed, if there is one. */
export function refusalOfTarget(
  reason: UnpublishReason,
  typed: string,
  { own, target }: { own: string; target: string | null },
): TargetRefusal | null {
  if (typed.trim() === "") return reason === "consolidated" ? "target_required" : null;
  if (reason === "withdrawn") return "target_not_wanted";
  if (target === null) return "target_unknown";
  return target === own ? "target_same" : null;
}

/** One step: an address that was an article's leads to another article; null: to nothing. */
export type Step<Place> = { from: string; to: Place | null };

/** Follows an old address to its end, however many moves ago. Null when it was never an address, or if it led in a circle. */
export function endOf<Place extends { at: string; gone: boolean }>(
  from: string,
  steps: readonly Step<Place>[],
): { place: Place | null } | null {
  const left = new Map(steps.map((step) => [step.from, step]));
  for (let at = from; ; ) {
    const step = left.get(at);
    left.delete(at);
    if (!step) return null;
    if (step.to === null || !step.to.gone) return { place: step.to };
    at = step.to.at;
  }
}
