import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesIn, toHighlights } from "#lib/search/rules/highlight.ts";
import { understandQuery } from "#lib/search/rules/understand-query.ts";
import { compileVocabulary } from "#lib/search/rules/vocabulary.ts";
import { someConcepts, someKnowledge, someVocabulary } from "#lib/search/vocabulary.fixture.ts";

const known = someKnowledge("fr");
const unitsOf = (q: string) => understandQuery(q, known, { foreign: someVocabulary.en }).units;
const pieces = (text: string, q: string) => toHighlights(text, matchesIn(text, unitsOf(q), someVocabulary.fr));

/** Brackets around what answers; what follows at once belongs to it. */
const seen = (text: string, q: string) =>
  pieces(text, q)
    .map(({ text, match }) => (match ? `[${text}]` : text))
    .join("")
    .replaceAll("][", "");

describe("what answers in a text", () => {
  it.each([
    ["asthme", "L’asthme est une maladie.", "L’[asthme] est une maladie."],
    ["ASTHME", "Asthmes", "[Asthmes]"],
    ["crise d’asthme", "Une crise d'asthme.", "Une [crise] d'[asthme]."],
    ["crise", "crisette", "crisette"],
    ["vaccin", "La vaccination, vaccinée", "La [vaccination], [vaccinée]"],
    ["mal au dos", "Une lombalgie", "Une [lombalgie]"],
    ["avc", "Un accident vasculaire cérébral arrive.", "Un [accident vasculaire cérébral] arrive."],
    ["avc", "Un accident de vélo", "Un accident de vélo"],
    ["brain attack", "Un AVC", "Un [AVC]"],
    ["hypertention", "L’hypertension", "L’[hypertension]"],
    ["rougeole", "Le <b>mal</b>", "Le <b>mal</b>"],
    ["mal", "Le <b>mal</b>", "Le <b>[mal]</b>"],
    ["crise", "une\n\n crise \t ici", "une [crise] ici"],
    ["crise", "", ""],
  ])("for %j, %j is shown as %j", (q, text, shown) => {
    expect(seen(text, q)).toBe(shown);
  });

  it("says which words of the question it answers, and how well", () => {
    const units = unitsOf("crise bouche de travers");
    const matches = matchesIn("AVC : la crise", units, someVocabulary.fr);
    const [stroke, attack] = matches;
    expect([...(attack?.credits ?? [])]).toEqual([[0, 1]]);
    expect([...(stroke?.credits.keys() ?? [])]).toEqual([1, 2]);
    for (const credit of stroke?.credits.values() ?? []) expect(credit).toBeLessThan(1);
  });

  it("is looked for by the vocabulary that is asked by, whatever read the text before", () => {
    const text = "Une lombalgie.";
    const units = unitsOf("mal de dos");
    const without = compileVocabulary(
      someConcepts.filter(({ slug }) => slug !== "mal-de-dos"),
      "fr",
    );
    const found = () => [without, someVocabulary.fr].map((one) => matchesIn(text, units, one).length);
    expect(found()).toEqual([0, 1]);
    expect(found()).toEqual([0, 1]);
  });
});

const flat = (text: string) => text.replace(/\s+/g, " ");
const joined = (all: { text: string }[]) => all.map(({ text }) => text).join("");

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        "asthme",
        "bouche",
        "de travers",
        "accident vasculaire",
        "cérébral",
        "l’",
        " ",
        "\n",
        "🫁",
        "œ",
        ". ",
      ),
    )
    .map((parts) => parts.join("")),
);

it("loses nothing and adds nothing: joined, the pieces are the text with single spaces", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom("asthme", "bouche de travers", "avc", "œ"), (text, q) => {
      const shown = pieces(text, q);
      expect(joined(shown)).toBe(flat(text));
      for (const piece of shown) expect(piece.text).not.toBe("");
    }),
    { numRuns: 500 },
  );
});

it("stays inside the text, in order", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom("asthme", "bouche de travers", "avc"), (text, q) => {
      let last = 0;
      for (const { start, end } of matchesIn(text, unitsOf(q), someVocabulary.fr)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
  );
});

it("shows any parts that overlap as one, each letter once", () => {
  const parts = fc
    .array(fc.tuple(fc.nat(30), fc.nat(10)), { maxLength: 6 })
    .map((all) => all.map(([start, length]) => ({ start, end: start + length })).sort((a, b) => a.start - b.start));
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."abcdé"), minLength: 40, maxLength: 60 }),
      parts,
      (text, matches) => {
        const shown = toHighlights(text, matches);
        expect(joined(shown)).toBe(text);
        const marked = shown.flatMap(({ text, match }) => Array.from(text, () => match));
        const wanted = Array.from(text, (_, i) => matches.some(({ start, end }) => i >= start && i < end));
        expect(marked).toEqual(wanted);
      },
    ),
  );
});
