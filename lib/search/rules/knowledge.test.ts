import { describe, expect, it } from "vitest";
import { emptyLexicon, gatherKnowledge } from "#lib/search/rules/knowledge.ts";
import { someKnowledge, someVocabulary } from "#lib/search/vocabulary.fixture.ts";
import { stem } from "#lib/shared/language/stem.ts";

const known = someKnowledge("fr");
const rarityOf = (word: string, of = known) => of.rarity(stem(word, "fr"));

describe("how telling a word is", () => {
  it("is the more, the fewer articles have it", () => {
    const rarities = ["personne", "fievre", "dossier", "inconnu"].map((word) => rarityOf(word));
    expect(rarities).toEqual(rarities.toSorted((a, b) => a - b));
    expect(new Set(rarities).size).toBe(rarities.length);
    expect(Math.min(...rarities)).toBeGreaterThan(0);
  });

  it("is that of the commonest word of its family", () => {
    expect(rarityOf("vaccination")).toBe(rarityOf("vaccins"));
    expect(rarityOf("vaccin")).toBeCloseTo(Math.log(1 + 80.5 / 20.5));
  });

  it("stays a number where counts are older than the number of articles, or nothing is known", () => {
    const late = gatherKnowledge(someVocabulary.fr, { articles: 1, frequencies: new Map([["fievre", 40]]) }, new Set());
    expect(rarityOf("fievre", late)).toBeGreaterThan(0);
    const nothing = gatherKnowledge(someVocabulary.fr, emptyLexicon, new Set());
    expect(rarityOf("fievre", nothing)).toBeGreaterThan(0);
  });
});

it("spells by the library and by the vocabulary, not by what stands for concepts", () => {
  expect(["dossier", "lombalgie", "zzasthme", "zzavc"].map((word) => known.speller.knows(word))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(known.speller.completions("zza")).toEqual([]);
});
