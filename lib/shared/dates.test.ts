import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatDateTime,
  formatDay,
  formatPartialDate,
  formatShortDay,
  isoDay,
  isPartialDate,
  momentInParis,
} from "#lib/shared/dates.ts";

// Still the last day of the year in London, already the first in Paris.
const newYear = new Date("2026-12-31T23:30:00Z");

describe("on Paris time", () => {
  test("days", () => {
    expect(formatDay(newYear, "fr")).toBe("1er janvier 2027");
    expect(formatDay(newYear, "en")).toBe("1 January 2027");
    expect(formatShortDay(newYear, "fr")).toBe("01/01/2027");
    expect(formatShortDay(newYear, "en")).toBe("01/01/2027");
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
  ["2024-02-31", "2024-02-31", "2024-02-31"],
  ["printemps 2024", "printemps 2024", "printemps 2024"],
])("a date is as precise as it was written: %s", (date, inFrench, inEnglish) => {
  expect(formatPartialDate(date, "fr")).toBe(inFrench);
  expect(formatPartialDate(date, "en")).toBe(inEnglish);
});

test.each([
  ["2024", true],
  ["2024-02", true],
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2024-02-31", false],
  ["2024-13", false],
  ["2024-99-99", false],
  ["24", false],
  ["", false],
])("%j is a date as documents give it: %j", (date, isOne) => expect(isPartialDate(date)).toBe(isOne));

describe("momentInParis", () => {
  test.each([
    ["2026-11-29", "08:30", "2026-11-29T07:30:00.000Z"],
    ["2026-07-14", "00:00", "2026-07-13T22:00:00.000Z"],
    ["2027-01-01", "00:15", "2026-12-31T23:15:00.000Z"],
    // Clocks go from 02:00 to 03:00: half past two is not an hour of that day.
    ["2027-03-28", "00:30", "2027-03-27T23:30:00.000Z"],
    ["2027-03-28", "01:30", "2027-03-28T00:30:00.000Z"],
    ["2027-03-28", "02:30", "2027-03-28T01:30:00.000Z"],
    ["2027-03-28", "03:00", "2027-03-28T01:00:00.000Z"],
    ["2027-03-28", "03:30", "2027-03-28T01:30:00.000Z"],
    // Clocks go back from 03:00 to 02:00: half past two comes twice, and the second one is meant.
    ["2027-10-31", "00:30", "2027-10-30T22:30:00.000Z"],
    ["2027-10-31", "01:30", "2027-10-30T23:30:00.000Z"],
    ["2027-10-31", "02:30", "2027-10-31T01:30:00.000Z"],
    ["2027-10-31", "03:30", "2027-10-31T02:30:00.000Z"],
  ])("%s %s is %s", (day, time, moment) => {
    expect(momentInParis(day, time).toISOString()).toBe(moment);
  });

  test("a clock in Paris shows that hour again, whichever it is", () => {
    const timeOf = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", timeStyle: "short" });
    const roundTrip = (moment: Date) => {
      const [day, time] = [isoDay(moment), timeOf.format(moment)];
      const found = momentInParis(day, time);
      expect([isoDay(found), timeOf.format(found)]).toEqual([day, time]);
    };
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
        roundTrip,
      ),
    );
    // Around both changes of clocks, each quarter of an hour.
    for (const night of ["2027-03-28", "2027-10-31"]) {
      const midnight = new Date(`${night}T00:00:00Z`).getTime();
      for (let quarter = -16; quarter < 16; quarter++) roundTrip(new Date(midnight + quarter * 900_000));
    }
  });
});
