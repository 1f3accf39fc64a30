// When a published text has to be read again. Days are calendar days in Paris, written "2026-11-29": the law counts in
// whole days, and a review is late for everyone from the same midnight on.
import { isoDay } from "#lib/shared/dates.ts";

export const reviewStates = ["current", "due", "overdue", "undated"] as const;
/** `undated`: nobody has said when it is to be read again. */
export type ReviewState = (typeof reviewStates)[number];

/** How long before its day a review begins to be asked for. */
export const daysOfNotice = 60;

/** The furthest day that a signature may give for the next review. */
const longestTerm = 36;

/** Nothing in a next review says more than this many months are needed: what a form proposes. */
const usualTerm = 12;

/** Today, in Paris. */
export const today = (now = new Date()): string => isoDay(now);

/** A date column holds a day at midnight, universal time. */
export const dayOf = (column: Date): string => column.toISOString().slice(0, 10);
export const columnOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

export function addDays(day: string, days: number): string {
  const date = columnOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

/** The same day some months later, or the last one of that month where it has no such day (article 641 of the French code of
 * civil procedure). */
export function addMonths(day: string, months: number): string {
  const date = columnOf(day);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  last.setUTCDate(Math.min(date.getUTCDate(), last.getUTCDate()));
  return dayOf(last);
}

/** How a text stands today, by the day of its next review. On that very day it is still in time. */
export function reviewState(nextReviewAt: Date | null, day = today()): ReviewState {
  if (nextReviewAt === null) return "undated";
  const term = dayOf(nextReviewAt);
  if (day > term) return "overdue";
  return addDays(day, daysOfNotice) >= term ? "due" : "current";
}

/** By how many days a review is late; 0 where it is not. */
export const daysLate = (nextReviewAt: Date | null, day = today()): number =>
  nextReviewAt === null ? 0 : Math.max(0, (columnOf(day).getTime() - nextReviewAt.getTime()) / 86_400_000);

/** Why a day may not be the next review's (codes of reviews.error.*); null: it may. */
export function refusalOfNextReview(next: string, day = today()): "next_review_past" | "next_review_far" | null {
  if (next <= day) return "next_review_past";
  return next > furthestReview(day) ? "next_review_far" : null;
}

export const furthestReview = (day = today()): string => addMonths(day, longestTerm);
export const usualReview = (day = today()): string => addMonths(day, usualTerm);
