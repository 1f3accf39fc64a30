import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "#lib/shared/language/fold.ts";
import { type Language, wordsOf } from "#lib/shared/language/words.ts";

const foldedWords = (text: string, language: Language) => wordsOf(text, language).map(({ folded }) => folded);

describe("French words", () => {
  it.each([
    ["L’asthme de l'enfant", ["asthme", "de", "enfant"]],
    ["qu'est-ce que l’hypertension", ["est", "ce", "que", "hypertension"]],
    ["lorsqu’on tousse, jusqu'au soir", ["on", "tousse", "au", "soir"]],
    ["l' asthme", ["asthme"]],
    ["l asthme d effort", ["asthme", "effort"]],
    ["mal d oreille, pas d eau, qu il", ["mal", "oreille", "pas", "eau", "il"]],
    ["vitamine D et grossesse", ["vitamine", "d", "et", "grossesse"]],
    ["vitamine D avec du lait", ["vitamine", "d", "avec", "du", "lait"]],
    ["hépatite C", ["hepatite", "c"]],
    ["aujourd’hui", ["aujourd", "hui"]],
    ["rendez-vous", ["rendez", "vous"]],
    ["39°5 de fièvre, covid-19", ["39", "5", "de", "fievre", "covid", "19"]],
    ["asthme 사회 الربو β-bloquants", ["asthme", "β", "bloquants"]],
    ["😀 ❤️ !!!", []],
    ["", []],
  ])("of %j are %j", (text, words) => {
    expect(foldedWords(text, "fr")).toEqual(words);
  });
});

describe("English words", () => {
  it.each([
    ["I can't breathe", ["i", "cant", "breathe"]],
    ["I can’t breathe", ["i", "cant", "breathe"]],
    ["my father's asthma, the kids’ fever", ["my", "father", "asthma", "the", "kids", "fever"]],
    ["Crohn's disease", ["crohn", "disease"]],
    ["vitamin D", ["vitamin", "d"]],
    ["d-dimer", ["d", "dimer"]],
    ["l asthma", ["l", "asthma"]],
  ])("of %j are %j", (text, words) => {
    expect(foldedWords(text, "en")).toEqual(words);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc
    .array(fc.constantFrom("l", "qu", "can", "été", "’", "'", "·", " ", "-", "s", "D", "œ", "39"))
    .map((all) => all.join("")),
);

it("stand where it is said that they stand, in order and apart, whatever the text", () => {
  const bare = (text: string) => fold(text.replace(/['’\u00B7]/g, ""));
  fc.assert(
    fc.property(anyText, fc.constantFrom("fr" as const, "en" as const), (text, language) => {
      let last = 0;
      for (const { folded, start, end } of wordsOf(text, language)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(folded).not.toBe("");
        expect(bare(text.slice(start, end))).toBe(folded);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1_000 },
  );
});
