import fc from "fast-check";
import { expect, it } from "vitest";
import { slugOf } from "#lib/shared/slug.ts";

it.each([
  ["L’œil rouge", "l-oeil-rouge"],
  ["Crohn's Disease", "crohns-disease"],
  ["Qu’est-ce que l’Apa\u00a0?", "qu-est-ce-que-l-apa"],
  ["Sjögren’s syndrome (SjS)", "sjogrens-syndrome-sjs"],
  ["100 % Santé", "100-sante"],
  ["¿ ?", ""],
])("%j becomes %j", (text, slug) => expect(slugOf(text)).toBe(slug));

it("cuts between words", () => {
  expect(slugOf("un deux trois", 9)).toBe("un-deux");
  expect(slugOf("anticonstitutionnellement", 4)).toBe("anti");
});

it("always has the form of an address, or is empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 120 }), (text, longest) => {
      const slug = slugOf(text, longest);
      expect(slug === "" || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)).toBe(true);
      expect(slug.length).toBeLessThanOrEqual(longest);
    }),
  );
});
