import { describe, expect, it } from "vitest";
import { auditGaps, conformityOf, countCriteria } from "#lib/accessibility/rules.ts";
import type { Audit, Criterion } from "#lib/accessibility/schema.ts";

const criterion = (number: string, state: Criterion["state"] = "conform"): Criterion => ({
  number,
  title: { fr: "titre", en: "title" },
  state,
  how: state === "waiting" ? "not_yet" : "automatic",
  note: "vu",
});

const audit = (...criteria: Criterion[]): Audit => ({
  version: "4.1.2",
  checkedOn: "2026-11-29",
  by: { fr: "nous", en: "us" },
  thirdParty: null,
  themes: [{ number: 1, name: { fr: "Images", en: "Images" }, criteria }],
});

describe("the state of conformity", () => {
  it.each([
    ["not", null],
    ["not", { respected: 33, applicable: 67 }],
    ["partial", { respected: 34, applicable: 67 }],
    ["partial", { respected: 66, applicable: 67 }],
    ["full", { respected: 67, applicable: 67 }],
  ] as const)("is %s with %j", (expected, figures) => {
    const thirdParty = figures && { by: "un tiers", on: "2027-01-01", ...figures };
    expect(conformityOf({ thirdParty })).toBe(expected);
  });

  it("never follows from our own look, however good", () => {
    expect(conformityOf(audit(criterion("1.1")))).toBe("not");
  });
});

it("counts what does not apply apart from what is not met", () => {
  const counts = countCriteria(
    audit(
      criterion("1.1"),
      criterion("1.2", "not_applicable"),
      criterion("1.3", "waiting"),
      criterion("1.4", "not_conform"),
    ),
  );
  expect(counts).toMatchObject({ conform: 1, not_conform: 1, not_applicable: 1, waiting: 1, total: 4, applicable: 3 });
});

it("sees a criterion that is missing, doubled or out of order", () => {
  expect(auditGaps(audit(criterion("1.1")))).toContain("1.2");
  expect(auditGaps(audit(criterion("1.2"), criterion("1.1")))).toEqual(expect.arrayContaining(["1.1", "1.2"]));
});
