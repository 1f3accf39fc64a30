import { describe, expect, it } from "vitest";
import { readabilityOf, syllablesOf } from "#lib/articles/rules/readability.ts";

describe("syllables", () => {
  it.each([
    ["le", 1],
    ["bouche", 1],
    ["santé", 2],
    ["maladie", 3],
    ["hôpital", 3],
    ["parlent", 1],
    ["médicaments", 4],
    ["cœur", 1],
  ])("%s has %i", (word, count) => expect(syllablesOf(word)).toBe(count));
});

describe("readability", () => {
  it("is higher for short words in short sentences", () => {
    const easy = readabilityOf("Buvez de l’eau. Restez au frais. Appelez le 15.");
    const hard = readabilityOf(
      "L’administration systématique de thérapeutiques anticoagulantes nécessite une surveillance biologique rapprochée.",
    );
    expect(easy?.score).toBeGreaterThan(70);
    expect(hard?.score).toBeLessThan(20);
    expect(easy).toMatchObject({ longestSentence: 3 });
  });

  it("is nothing for a text without words", () => expect(readabilityOf("15 – 112.")).toBeNull());
});
