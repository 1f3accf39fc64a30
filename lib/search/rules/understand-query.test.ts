import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestQuery, understandQuery } from "#lib/search/rules/understand-query.ts";

const frenchTerms: [asked: string, terms: string[]][] = [
  ["asthme", ["asthme"]],
  ["  Crise\td’ASTHME \n que  faire ? ", ["crise", "asthme"]],
  ["mon père a la bouche de travers", ["père", "bouche", "travers"]],
  ["comment avoir mon dossier medical", ["dossier", "medical"]],
  ["qu'est-ce que l’hypertension", ["hypertension"]],
  ["l asthme d effort", ["asthme", "effort"]],
  ["l' asthme", ["asthme"]],
  ["jusqu'à quand", ["à", "quand"]],
  ["vitamine D", ["vitamine", "d"]],
  ["vitamine d et grossesse", ["vitamine", "d", "grossesse"]],
  ["hépatite C", ["hépatite", "c"]],
  ["puis-je prendre rendez-vous aujourd’hui", ["prendre", "rendez"]],
  ["covid-19", ["covid", "19"]],
  ["39°5 de fièvre", ["39", "5", "fièvre"]],
  ["œdème", ["œdème"]],
  ["asthme asthme ASTHME", ["asthme"]],
  ["que faire", ["que", "faire"]],
  ["as\u0000th\u00ADme\uD800", ["asthme"]],
  ["e\u0301pilepsie", ["épilepsie"]],
  ['"asthme" -effort & | ! :* \\', ["asthme", "effort"]],
  ["Ａsthme eﬃcace", ["asthme", "efficace"]],
  ["😀 ❤️ !!!", []],
  ["asthme 사회 الربو β-bloquants", ["asthme", "β", "bloquants"]],
  ["", []],
];

describe("French queries", () => {
  it.each(frenchTerms)("%j is about %j", (asked, terms) => {
    expect(understandQuery(asked, "fr").terms).toEqual(terms);
  });
});

const englishTerms: [asked: string, terms: string[]][] = [
  ["What should I do about my father's asthma?", ["father", "asthma"]],
  ["I can't breathe", ["breathe"]],
  ["who", ["who"]],
  ["d-dimer", ["d", "dimer"]],
];

describe("English queries", () => {
  it.each(englishTerms)("%j is about %j", (asked, terms) => {
    expect(understandQuery(asked, "en").terms).toEqual(terms);
  });
});

describe("the text shown again", () => {
  it("keeps what was typed, cleaned", () => {
    expect(understandQuery("  L’asthme,\u0007 c’est\n quoi ? 😀", "fr").text).toBe("L'asthme, c'est quoi ? 😀");
  });

  it("is cut without breaking a character", () => {
    expect(understandQuery("😀".repeat(600), "fr").text).toBe("😀".repeat(longestQuery));
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme", maxLength: 700 }),
  fc.base64String({ maxLength: 3_000 }),
);
const loneSurrogates = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
const anyLocale = fc.constantFrom("fr" as const, "en" as const);

describe("whatever is typed", () => {
  it("gives a bounded, well-formed text and terms of letters and digits", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, loneSurrogates), anyLocale, (raw, locale) => {
        const { text, terms } = understandQuery(raw, locale);
        expect(Array.from(text).length).toBeLessThanOrEqual(longestQuery);
        expect(text.isWellFormed()).toBe(true);
        expect(terms.length).toBeLessThanOrEqual(24);
        for (const term of terms) expect(term).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*$/u);
        expect(new Set(terms).size).toBe(terms.length);
      }),
      { numRuns: 500 },
    );
  });

  it("is understood the same when asked again as it was shown", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, loneSurrogates), anyLocale, (raw, locale) => {
        const once = understandQuery(raw, locale);
        expect(understandQuery(once.text, locale)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });
});
