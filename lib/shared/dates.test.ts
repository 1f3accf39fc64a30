import { describe, expect, test } from "vitest";
import { formatDateTime, formatDay, formatPartialDate, isoDay, momentInParis } from "#lib/shared/dates.ts";

// Still the last day of the year in London, already the first in Paris.
const newYear = new Date("2026-12-31T23:30:00Z");

describe("on Paris time", () => {
  test("days", () => {
    expect(formatDay(newYear, "fr")).toBe("1er janvier 2027");
    expect(formatDay(newYear, "en")).toBe("1 January 2027");
    expect(isoDay(newYear)).toBe("2027-01-01");
  });

  test("moments", () => {
    expect(formatDateTime(newYear, "fr")).toBe("1er janvier 2027 à 00\u00a0h\u00a030");
    expect(formatDateTime(newYear, "en")).toBe("1 January 2027 at 00:30");
  });
});

test.each([
  ["2024", "2024", "2024"],
  ["2024-06", "juin 2024", "June 2024"],
  ["2024-06-18", "18 juin 2024", "18 June 2024"],
  ["2024-06-01", "1er juin 2024", "1 June 2024"],
  ["2024-13", "2024-13", "2024-13"],
  ["printemps 2024", "printemps 2024", "printemps 2024"],
])("a date is as precise as it was written: %s", (date, inFrench, inEnglish) => {
  expect(formatPartialDate(date, "fr")).toBe(inFrench);
  expect(formatPartialDate(date, "en")).toBe(inEnglish);
});

describe("momentInParis", () => {
  test.each([
    ["2026-11-29", "08:30", "2026-11-29T07:30:00.000Z"],
    ["2026-07-14", "00:00", "2026-07-13T22:00:00.000Z"],
    ["2027-01-01", "00:15", "2026-12-31T23:15:00.000Z"],
  ])("%s %s is %s", (day, time, moment) => {
    expect(momentInParis(day, time).toISOString()).toBe(moment);
  });
});
