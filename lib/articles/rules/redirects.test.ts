import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endOf, refusalOfTarget, type Step, slugMeant } from "#lib/articles/rules/redirects.ts";

it.each([
  ["asthme", "asthme"],
  [" asthme ", "asthme"],
  ["/articles/asthme", "asthme"],
  ["/en/articles/asthma", "asthma"],
  ["/articles/asthme/historique", "asthme"],
  ["https://sante.exemple.invalid/articles/asthme?x=1#signes", "asthme"],
  ["/articles/asthme#signes", "asthme"],
  ["", ""],
])("%j means %j", (typed, slug) => {
  expect(slugMeant(typed)).toBe(slug);
});

describe("where readers are sent", () => {
  it.each([
    ["withdrawn", "", null, null],
    ["withdrawn", "asthme", "other", "target_not_wanted"],
    ["consolidated", " ", null, "target_required"],
    ["consolidated", "asthme", null, "target_unknown"],
    ["consolidated", "asthme", "own", "target_same"],
    ["consolidated", "asthme", "other", null],
    ["published_in_error", "", null, null],
    ["published_in_error", "asthme", null, "target_unknown"],
    ["published_in_error", "asthme", "own", "target_same"],
    ["published_in_error", "asthme", "other", null],
  ] as const)("%s, to %j (%s): %s", (reason, typed, target, refusal) => {
    expect(refusalOfTarget(reason, typed, { own: "own", target })).toBe(refusal);
  });
});

type Place = { at: string; gone: boolean };
const place = (at: string, gone = false): Place => ({ at, gone });

describe("an old address", () => {
  it.each<[string, Step<Place>[], { place: Place | null } | null]>([
    ["that never was", [], null],
    ["of one move", [{ from: "a", to: place("b") }], { place: place("b") }],
    [
      "of two moves",
      [
        { from: "b", to: place("c") },
        { from: "a", to: place("b", true) },
      ],
      { place: place("c") },
    ],
    ["of a text published in error", [{ from: "a", to: null }], { place: null }],
    [
      "of one that was merged into a text published in error",
      [
        { from: "a", to: place("b", true) },
        { from: "b", to: null },
      ],
      { place: null },
    ],
    [
      "that would lead in a circle",
      [
        { from: "a", to: place("b", true) },
        { from: "b", to: place("a", true) },
      ],
      null,
    ],
  ])("%s", (_, steps, end) => {
    expect(endOf("a", steps)).toEqual(end);
  });

  it("ends at a living article or at none, whatever was decided, in whatever order", () => {
    const decision = fc.record({
      leaves: fc.nat({ max: 9 }),
      for: fc.constantFrom("consolidated" as const, "published_in_error" as const),
      target: fc.option(fc.nat({ max: 9 })),
    });
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 30 }), (decisions) => {
        const live = new Set(Array.from({ length: 10 }, (_, i) => `a${i}`));
        const moves = new Map<string, string | null>();
        for (const { leaves, target, ...decided } of decisions) {
          const own = `a${leaves}`;
          const typed = target === null ? "" : `a${target}`;
          const found = live.has(typed) ? typed : null;
          if (!live.has(own) || refusalOfTarget(decided.for, typed, { own, target: found })) continue;
          live.delete(own);
          moves.set(own, found);
        }
        const steps = [...moves].map(([from, to]) => ({ from, to: to === null ? null : place(to, !live.has(to)) }));
        for (const from of moves.keys()) {
          const end = endOf(from, steps);
          expect(end).not.toBeNull();
          if (end?.place) expect(live.has(end.place.at)).toBe(true);
        }
      }),
    );
  });
});
