import { expect, it } from "vitest";
import { refusalOfHour } from "#lib/editing/rules/schedule.ts";

const now = new Date("2026-11-29T10:00:00Z");

it.each([
  ["2026-11-29T10:00:00Z", [], "hour_past"],
  ["2026-11-29T10:00:01Z", [], null],
  ["2027-11-29T22:59:00Z", [], null],
  // In Paris it is the day after.
  ["2027-11-29T23:00:00Z", [], "hour_far"],
  ["2027-03-01T10:00:00Z", ["2027-03-02"], null],
  ["2027-03-02T10:00:00Z", ["2027-03-02"], "hour_after_review"],
  ["2027-03-02T10:00:00Z", ["2028-01-01", "2027-03-01"], "hour_after_review"],
  ["2027-03-02T10:00:00Z", ["2029-11-29"], null],
] as const)("a text for %s, to be read again on %j: %s", (at, reviews, refusal) => {
  expect(refusalOfHour(new Date(at), reviews, now)).toBe(refusal);
});
