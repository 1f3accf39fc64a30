import fc from "fast-check";
import { expect, it } from "vitest";
import { fold } from "#lib/shared/language/fold.ts";

it.each([
  ["Fièvre", "fievre"],
  ["ŒDÈME", "oedeme"],
  ["nævus", "naevus"],
  ["Ça", "ca"],
  ["maïs", "mais"],
  ["e\u0301pilepsie", "epilepsie"],
  ["eﬃcace", "efficace"],
  ["Ａsthme", "asthme"],
  ["İstanbul", "istanbul"],
  ["ᴬ", "a"],
  ["β-bloquant", "β-bloquant"],
  ["B12", "b12"],
])("%s is compared as %s", (word, folded) => {
  expect(fold(word)).toBe(folded);
});

it("has no accent, no capital, and is its own folded form, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const folded = fold(text);
      expect(folded).not.toMatch(/\p{M}|[A-ZŒÆœæ]/u);
      expect(fold(folded)).toBe(folded);
    }),
    { numRuns: 1_000 },
  );
});
