import { describe, expect, it } from "vitest";
import { comparisonAddress, readComparison } from "#lib/articles/rules/comparison.ts";

const read = (query: string) => readComparison("fr", (name) => new URLSearchParams(query).get(name) ?? "");

describe("the address of a comparison", () => {
  it.each([
    ["de=1&a=3", { from: 1, to: 3, columns: false }],
    ["de=1&a=3&vue=colonnes", { from: 1, to: 3, columns: true }],
    ["", { from: null, to: null, columns: false }],
    ["de=&a=2", { from: null, to: 2, columns: false }],
    ["de=-1&a=1e3", { from: 0, to: 0, columns: false }],
    ["de=deux&a=99999999&vue=autre", { from: 0, to: 0, columns: false }],
    ["from=1&to=2", { from: null, to: null, columns: false }],
  ])("%j asks %j", (query, asked) => expect(read(query)).toEqual(asked));

  it.each(["fr", "en"] as const)("is read as it was made, in %s", (locale) => {
    for (const columns of [true, false]) {
      const url = new URL(comparisonAddress(locale, "asthme", { from: 2, to: 5, columns }), "http://portal.invalid");
      const asked = readComparison(locale, (name) => url.searchParams.get(name) ?? "");
      expect(asked).toEqual({ from: 2, to: 5, columns });
    }
  });
});
