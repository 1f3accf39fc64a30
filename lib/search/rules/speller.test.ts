import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSpeller } from "#lib/search/rules/speller.ts";

const words: Record<string, number> = {
  ...{ asthme: 12, diabete: 20, hypertension: 15, hemorragie: 4, medical: 60, dossier: 9, vitamine: 8, fievre: 30 },
  ...{
    sein: 10,
    mal: 70,
    dos: 25,
    vaccin: 20,
    vaccins: 14,
    vaccination: 22,
    psoriasis: 3,
    automedication: 2,
    covid19: 5,
  },
  ...{ rein: 9, grippe: 18, phlebite: 3, cystite: 4, zona: 2, otite: 6 },
};
const speller = createSpeller(
  new Map(Object.entries(words)),
  new Set(["saint", "sain", "cuisine", "bougie", "medicale", "grappe"]),
  "fr",
);
const english = createSpeller(
  new Map([
    ["cough", 9],
    ["pneumonia", 2],
    ["stroke", 7],
    ["breast", 5],
  ]),
  new Set(),
  "en",
);

const best = (word: string) => speller.readings(word)[0]?.word;

describe("a misspelt word", () => {
  it.each([
    ["flebite", "phlebite"],
    ["sistite", "cystite"],
    ["soriasis", "psoriasis"],
    ["ipertension", "hypertension"],
    ["vaxin", "vaccin"],
    ["emoragie", "hemorragie"],
  ])("is read as what sounds alike: %s, %s", (word, meant) => {
    expect(best(word)).toBe(meant);
  });

  it.each([
    ["diabette", "diabete"],
    ["hypertention", "hypertension"],
    ["astme", "asthme"],
    ["medicla", "medical"],
    ["vitamne", "vitamine"],
    ["hypetrension", "hypertension"],
    ["dossie", "dossier"],
  ])("is read as what is a slip away: %s, %s", (word, meant) => {
    expect(best(word)).toBe(meant);
  });

  it("in English too", () => {
    expect(english.readings("numonia")[0]?.word).toBe("pneumonia");
    expect(english.readings("storke")[0]?.word).toBe("stroke");
  });

  it.each(["xyzzyx", "qwfpg", "do", "b12", "covid18", ""])("is left alone where nothing is near: %j", (word) => {
    expect(speller.readings(word)).toEqual([]);
  });
});

describe("a word of the language that nobody used here", () => {
  it.each(["cuisine", "bougie", "grappe"])("is not taken for a slip: %s", (word) => {
    expect(speller.readings(word)).toEqual([]);
  });

  it("may be meant as what it sounds like, less surely than a word that does not exist", () => {
    const [reading] = speller.readings("saint");
    expect(reading?.word).toBe("sein");
    expect(reading?.likelihood).toBeLessThan(speller.readings("sint")[0]?.likelihood ?? 0);
  });
});

it.each([
  ["asthme", true, true],
  ["asthmes", true, true],
  ["cuisine", false, true],
  ["astme", false, false],
  ["covid19", true, true],
])("knows %s: %s; a word of the language: %s", (word, known, isWord) => {
  expect([speller.knows(word), speller.isWord(word)]).toEqual([known, isWord]);
});

describe("a word that is not finished", () => {
  it.each([
    ["vacc", ["vaccination", "vaccin", "vaccins"]],
    ["hypert", ["hypertension"]],
    ["do", []],
    ["xyz", []],
  ])("%s goes on, the commonest first: %j", (beginning, completions) => {
    expect(speller.completions(beginning)).toEqual(completions);
  });
});

it.each([
  ["maldos", ["mal", "dos"]],
  ["dossiermedical", ["dossier", "medical"]],
  ["maldedos", null],
  ["asthme", null],
  ["ma", null],
  ["", null],
])("%j was run together: %j", (word, parts) => {
  expect(speller.split(word)).toEqual(parts);
});

const near = fc
  .tuple(fc.constantFrom(...Object.keys(words)), fc.nat(12), fc.nat(12), fc.constantFrom("", "e", "ph", "é", "tt"))
  .map(([word, at, length, put]) => word.slice(0, at) + put + word.slice(at + (length % 3)));
const anyWord = fc.oneof(
  near,
  fc.string({ unit: "grapheme", maxLength: 70 }),
  fc.string({ unit: fc.constantFrom(..."aeinst") }),
);

it("has at most three readings of known words, the likeliest first, whatever the word", () => {
  fc.assert(
    fc.property(anyWord, fc.constantFrom(speller, english), (word, some) => {
      const readings = some.readings(word);
      expect(readings.length).toBeLessThanOrEqual(3);
      expect(new Set(readings.map((reading) => reading.word)).size).toBe(readings.length);
      let last = 1;
      for (const { word: meant, likelihood } of readings) {
        expect(some.knows(meant)).toBe(true);
        expect(likelihood).toBeGreaterThan(0);
        expect(likelihood).toBeLessThanOrEqual(last);
        last = likelihood;
      }
      const completions = some.completions(word);
      expect(completions.length).toBeLessThanOrEqual(3);
      for (const completion of completions) expect(completion.startsWith(word)).toBe(true);
      const parts = some.split(word);
      expect(parts?.join("") ?? word).toBe(word);
    }),
    { numRuns: 1_000 },
  );
});
