import { describe, expect, it } from "vitest";
import { affordable, probesOf } from "#lib/search/rules/probes.ts";

const units = [
  { word: "mon", weight: 0.1, alternatives: [{ token: "mon", credit: 1, isLead: false, articles: 9 }] },
  {
    word: "asthme",
    weight: 3,
    alternatives: [
      { token: "asthm", credit: 1, isLead: false, articles: 9 },
      { token: "zzasthme", credit: 0.9, isLead: false, articles: 9 },
      { token: "bronch", credit: 0.01, isLead: false, articles: 9 },
    ],
  },
  { word: "crise", weight: 2, alternatives: [{ token: "cris", credit: 1, isLead: false, articles: 9 }] },
];

it("asks for what says most first, whichever word it stands for", () => {
  expect(probesOf({ units }, 10)).toEqual([
    { unit: 1, token: "asthm", gain: 3, articles: 9 },
    { unit: 1, token: "zzasthme", gain: 2.7, articles: 9 },
    { unit: 2, token: "cris", gain: 2, articles: 9 },
    { unit: 0, token: "mon", gain: 0.1, articles: 9 },
    { unit: 1, token: "bronch", gain: 0.03, articles: 9 },
  ]);
});

it("gives up the rest past the number that an engine takes", () => {
  expect(probesOf({ units }, 3).map(({ token }) => token)).toEqual(["asthm", "zzasthme", "cris"]);
  expect(probesOf({ units: [] }, 3)).toEqual([]);
});

describe("what an engine can afford", () => {
  const asked = (...articles: number[]) =>
    affordable(
      articles.map((some, unit) => ({ unit, token: `t${unit}`, gain: 1, articles: some })),
      100,
    ).map(({ unit }) => unit);

  it.each([
    [
      [40, 50, 20, 10],
      [0, 1, 3],
    ],
    [[500, 1, 2], [0]],
    [
      [60, 60, 40],
      [0, 2],
    ],
    [
      [0, 0],
      [0, 1],
    ],
    [[], []],
  ])("of probes that %j articles have, those numbered %j", (articles, numbers) => {
    expect(asked(...articles)).toEqual(numbers);
  });
});
