import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  columnOf,
  dayOf,
  daysLate,
  furthestReview,
  refusalOfNextReview,
  reviewState,
  today,
} from "#lib/articles/rules/review-cycle.ts";

describe("the day in Paris", () => {
  it.each([
    ["in winter, from 23:00 universal time", "2026-11-28T23:00:00Z", "2026-11-29"],
    ["and not a millisecond before", "2026-11-28T22:59:59.999Z", "2026-11-28"],
    ["in summer, from 22:00 universal time", "2026-07-01T22:00:00Z", "2026-07-02"],
    ["on the day when clocks go forward", "2026-03-29T22:00:00Z", "2026-03-30"],
    ["on the day when clocks go back", "2026-10-25T22:59:59Z", "2026-10-25"],
  ])("%s", (_, instant, day) => {
    expect(today(new Date(instant))).toBe(day);
  });
});

describe("the state of a text", () => {
  it.each([
    [null, "2026-11-29", "undated"],
    ["2028-01-01", "2026-11-29", "current"],
    ["2027-01-29", "2026-11-29", "current"],
    ["2027-01-28", "2026-11-29", "due"],
    ["2026-11-30", "2026-11-29", "due"],
    ["2026-11-29", "2026-11-29", "due"],
    ["2026-11-28", "2026-11-29", "overdue"],
    ["2020-02-29", "2026-11-29", "overdue"],
  ] as const)("to be read again on %s: on %s it is %s", (term, day, state) => {
    expect(reviewState(term === null ? null : columnOf(term), day)).toBe(state);
  });
});

describe("months", () => {
  it.each([
    ["2026-11-29", 12, "2027-11-29"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2028-02-29", 36, "2031-02-28"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-12-31", 2, "2027-02-28"],
  ])("%s and %i months: %s", (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});

describe("the day of the next review", () => {
  it.each([
    ["2026-11-29", "next_review_past"],
    ["2025-01-01", "next_review_past"],
    ["2026-11-30", null],
    ["2029-11-29", null],
    ["2029-11-30", "next_review_far"],
  ])("%s", (next, refusal) => {
    expect(refusalOfNextReview(next, "2026-11-29")).toBe(refusal);
  });
});

const day = fc
  .date({ min: new Date("1970-01-01"), max: new Date("2200-01-01"), noInvalidDate: true })
  .map((date) => dayOf(date));

describe("as time goes by", () => {
  it("a text is current, then due for sixty days and its very day, then overdue, and never goes back", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (term, offset) => {
        const state = reviewState(columnOf(term), addDays(term, offset));
        expect(state).toBe(offset > 0 ? "overdue" : offset >= -60 ? "due" : "current");
      }),
    );
  });

  it("it is late by as many days as have passed", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (term, offset) => {
        expect(daysLate(columnOf(term), addDays(term, offset))).toBe(Math.max(0, offset));
      }),
    );
  });

  it("the furthest day may be given, the next may not, and whatever may be given is not late", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -10, max: 1_500 }), (from, offset) => {
        expect(refusalOfNextReview(furthestReview(from), from)).toBeNull();
        expect(refusalOfNextReview(addDays(furthestReview(from), 1), from)).toBe("next_review_far");
        const next = addDays(from, offset);
        if (refusalOfNextReview(next, from) === null) expect(reviewState(columnOf(next), from)).not.toBe("overdue");
      }),
    );
  });
});
