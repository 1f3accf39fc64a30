import fc from "fast-check";
import { expect, it } from "vitest";
import { weekOf } from "#lib/search/rules/weeks.ts";

it.each([
  ["2026-11-23T00:00:00Z", "2026-11-23"],
  ["2026-11-28T12:34:56Z", "2026-11-23"],
  ["2026-11-29T23:59:59.999Z", "2026-11-23"],
  ["2026-11-30T00:00:00Z", "2026-11-30"],
  ["2027-01-01T10:00:00Z", "2026-12-28"],
  ["2024-02-29T10:00:00Z", "2024-02-26"],
  ["1969-12-31T10:00:00Z", "1969-12-29"],
])("%s is in the week of Monday %s", (day, monday) => {
  expect(weekOf(new Date(day)).toISOString()).toBe(`${monday}T00:00:00.000Z`);
});

it("is a Monday at midnight, less than seven days before, and its own week", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2200-01-01"), noInvalidDate: true }), (date) => {
      const monday = weekOf(date);
      expect(monday.getUTCDay()).toBe(1);
      expect(date.getTime() - monday.getTime()).toBeGreaterThanOrEqual(0);
      expect(date.getTime() - monday.getTime()).toBeLessThan(7 * 86_400_000);
      expect(weekOf(monday)).toEqual(monday);
    }),
  );
});
