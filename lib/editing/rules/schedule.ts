// When a text may be published at an hour to come. What would be refused at its hour is refused when it is scheduled: nobody
// may be there to hear of it then.
import { addMonths, refusalOfNextReview, today } from "#lib/articles/rules/review-cycle.ts";

/** Further ahead it is a mistake, or a decision for somebody else. */
const longestWait = 12;

/** Why a text may not be scheduled for an hour (codes of editing.refusal.*); null: it may.
 * @param reviews the days of the next review that it brings with it, by its signature and by its own plan. */
export function refusalOfHour(
  at: Date,
  reviews: readonly string[],
  now = new Date(),
): "hour_past" | "hour_far" | "hour_after_review" | null {
  if (at <= now) return "hour_past";
  const day = today(at);
  if (day > addMonths(today(now), longestWait)) return "hour_far";
  return reviews.some((review) => refusalOfNextReview(review, day) === "next_review_past") ? "hour_after_review" : null;
}
