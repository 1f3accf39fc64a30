import { describe, expect, it } from "vitest";
import { isSamePage, meaningOfFailure, movedTo, retryAt } from "#lib/sources/rules/answer-meaning.ts";

const now = new Date("2026-11-29T08:00:00Z");
const later = new Date("2026-11-29T09:00:00Z");

describe("what an answer means", () => {
  it.each([
    [404, { kind: "gone", httpStatus: 404 }],
    [410, { kind: "gone", httpStatus: 410 }],
    [400, { kind: "barred", httpStatus: 400 }],
    [401, { kind: "barred", httpStatus: 401 }],
    [403, { kind: "barred", httpStatus: 403 }],
    [451, { kind: "barred", httpStatus: 451 }],
    [429, { kind: "busy", until: later }],
    [500, { kind: "unreachable", httpStatus: 500 }],
    [503, { kind: "unreachable", httpStatus: 503 }],
    [302, { kind: "unreachable", httpStatus: 302 }],
  ])("%i", (status, finding) => expect(meaningOfFailure(status, later, now)).toEqual(finding));

  it("too many requests, without a date: six hours", () => {
    expect(meaningOfFailure(429, null, now)).toEqual({ kind: "busy", until: new Date("2026-11-29T14:00:00Z") });
  });
});

describe("Retry-After", () => {
  it.each([
    ["3600", "2026-11-29T09:00:00Z"],
    ["Sun, 29 Nov 2026 09:00:00 GMT", "2026-11-29T09:00:00Z"],
    ["99999999", "2026-11-30T08:00:00Z"],
    ["Sun, 29 Nov 2020 09:00:00 GMT", "2026-11-29T08:00:00Z"],
  ])("%s", (header, date) => expect(retryAt(header, now)).toEqual(new Date(date)));

  it.each([null, "bientôt", ""])("%j says nothing", (header) => expect(retryAt(header, now)).toBeNull());
});

describe("a new address", () => {
  const [a, b] = ["https://exemple.fr/a", "https://exemple.fr/b"];
  it.each([
    [[], null],
    [[{ status: 301, to: a }], a],
    [
      [
        { status: 308, to: a },
        { status: 301, to: b },
      ],
      b,
    ],
    [[{ status: 302, to: a }], null],
    [
      [
        { status: 301, to: a },
        { status: 302, to: b },
      ],
      a,
    ],
    [
      [
        { status: 307, to: a },
        { status: 301, to: b },
      ],
      null,
    ],
  ])("%j: %s", (hops, to) => expect(movedTo(hops)).toBe(to));
});

describe("the same page", () => {
  it.each([
    ['"1"', null, '"1"', null, true],
    ['"1"', "lundi", '"2"', "lundi", false],
    ['"1"', "lundi", '"1"', "mardi", true],
    ['"1"', "lundi", null, "lundi", true],
    [null, "lundi", '"1"', "lundi", true],
    [null, "lundi", null, "mardi", false],
    [null, null, null, null, false],
    ['"1"', null, null, null, false],
  ])("ETag %s, date %s; now %s, %s: %s", (etag, lastModified, newEtag, newDate, same) => {
    expect(isSamePage({ etag, lastModified }, { etag: newEtag, lastModified: newDate })).toBe(same);
  });
});
