import fc from "fast-check";
import { expect, it } from "vitest";
import { slipsBetween } from "#lib/shared/language/distance.ts";

it.each([
  ["asthme", "asthme", 3, 0],
  ["asthme", "asthmes", 3, 1],
  ["asthme", "astme", 3, 1],
  ["asthme", "asthne", 3, 1],
  ["medical", "medicla", 3, 1],
  ["medical", "emdicla", 3, 2],
  ["diabete", "diabette", 3, 1],
  ["hypertension", "ipertention", 3, 3],
  ["hemorragie", "emoragie", 2, 2],
  ["grippe", "gale", 2, 3],
  ["a", "abcdef", 2, 3],
  ["", "ab", 3, 2],
  ["ab", "ba", 0, 1],
  // The classic that tells optimal string alignment: what was exchanged is not touched again.
  ["ca", "abc", 3, 3],
])("from %j to %j, %i at most: %i", (one, other, most, slips) => {
  expect(slipsBetween(one, other, most)).toBe(slips);
});

const word = fc.string({ unit: fc.constantFrom(..."abcde"), maxLength: 9 });

it("is the same both ways, nothing for the same word only, and bounded", () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
      const slips = slipsBetween(one, other, most);
      expect(slipsBetween(other, one, most)).toBe(slips);
      expect(slips === 0).toBe(one === other);
      expect(slips).toBeGreaterThanOrEqual(Math.min(most + 1, Math.abs(one.length - other.length)));
      expect(slips).toBeLessThanOrEqual(most + 1);
      expect(slips).toBe(Math.min(most + 1, slipsBetween(one, other, 20)));
    }),
    { numRuns: 2_000 },
  );
});
