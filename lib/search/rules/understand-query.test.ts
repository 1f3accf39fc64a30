import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gatherKnowledge } from "#lib/search/rules/knowledge.ts";
import { longestQuery } from "#lib/search/rules/query-words.ts";
import { conceptToken, isConceptToken, termTokensOf } from "#lib/search/rules/tokens.ts";
import { type UnderstoodQuery, understandQuery } from "#lib/search/rules/understand-query.ts";
import { compileVocabulary } from "#lib/search/rules/vocabulary.ts";
import { someConcepts, someKnowledge, someVocabulary } from "#lib/search/vocabulary.fixture.ts";
import { stem } from "#lib/shared/language/stem.ts";
import type { Language } from "#lib/shared/language/words.ts";

const known = { fr: someKnowledge("fr"), en: someKnowledge("en") };
const understand = (raw: string, language: Language = "fr", exact = false) =>
  understandQuery(raw, known[language], { exact, foreign: someVocabulary[language === "fr" ? "en" : "fr"] });

const wordsIn = ({ units }: UnderstoodQuery) => units.map(({ word }) => word);
const slugsIn = ({ concepts }: UnderstoodQuery) => concepts.map(({ slug }) => slug).sort();
const unitOf = ({ units }: UnderstoodQuery, word: string) => units.find((unit) => unit.word === word);

/** What it is worth to find this instead of that word; nothing when it is not looked for. */
const creditOf = (query: UnderstoodQuery, word: string, token: string) =>
  unitOf(query, word)?.alternatives.find((alternative) => alternative.token === token)?.credit ?? 0;

describe("the words of a French question", () => {
  it.each([
    ["asthme", ["asthme"]],
    ["  Crise\td’ASTHME \n que  faire ? ", ["crise", "asthme"]],
    ["mon père a la bouche de travers", ["pere", "bouche", "travers"]],
    ["comment avoir mon dossier medical", ["dossier", "medical"]],
    ["qu'est-ce que l’hypertension", ["hypertension"]],
    ["l asthme d effort", ["asthme", "effort"]],
    ["l' asthme", ["asthme"]],
    ["jusqu'à quand", ["a", "quand"]],
    ["vitamine D", ["vitamine", "d"]],
    ["vitamine d et grossesse", ["vitamine", "d", "grossesse"]],
    ["hépatite C", ["hepatite", "c"]],
    ["puis-je prendre rendez-vous aujourd’hui", ["prendre", "rendez"]],
    ["covid-19", ["covid", "19"]],
    ["39°5 de fièvre", ["39", "5", "fievre"]],
    ["œdème", ["oedeme"]],
    ["asthme asthme ASTHME", ["asthme"]],
    ["que faire", ["que", "faire"]],
    ["il n’entend plus", ["entend"]],
    ["rien", ["rien"]],
    ["as\u0000th\u00ADme\uD800", ["asthme"]],
    ["e\u0301pilepsie", ["epilepsie"]],
    ['"asthme" -effort & | ! :* \\', ["asthme", "effort"]],
    ["Ａsthme eﬃcace", ["asthme", "efficace"]],
    ["😀 ❤️ !!!", []],
    ["asthme 사회 الربو β-bloquants", ["asthme", "β", "bloquants"]],
    ["", []],
  ])("%j are %j", (asked, words) => {
    expect(wordsIn(understand(asked))).toEqual(words);
  });

  it.each([
    ["maldos", ["mal", "dos"]],
    ["auto medication", ["automedication"]],
    ["mal dos maldos", ["mal", "dos"]],
    ["maldos mal", ["mal", "dos"]],
    // A word of the dictionary.
    ["dosmal", ["dosmal"]],
  ])("are cut and joined where spaces are wrong: %j are %j", (asked, words) => {
    expect(wordsIn(understand(asked))).toEqual(words);
  });

  it("are as long as a word may be, as those of articles are", () => {
    const endless = "ab".repeat(2_000);
    const [unit] = understand(endless).units;
    expect(unit?.alternatives[0]?.token).toBe(termTokensOf(endless, "fr")[0]?.stem);
    expect(unit?.word.length).toBeLessThan(100);
  });

  it("are not pushed out by negations without end", () => {
    expect(wordsIn(understand(`${"pas plus ".repeat(24)} asthme`))).toEqual(["asthme"]);
  });
});

describe("the words of an English question", () => {
  it.each([
    ["What should I do about my father's asthma?", ["father", "asthma"]],
    ["I can't breathe", ["breathe"]],
    ["who", ["who"]],
    ["d-dimer", ["d", "dimer"]],
  ])("%j are %j", (asked, words) => {
    expect(wordsIn(understand(asked, "en"))).toEqual(words);
  });
});

it("a question of another language is about what it names in its own, whatever its words are here", () => {
  const asked = (named: readonly string[]) => understandQuery("pain", known.fr, { named });
  const token = conceptToken("asthme");
  expect(creditOf(asked([]), "", token)).toBe(0);
  expect(creditOf(asked(["asthme"]), "", token)).toBeGreaterThan(0);
  const { units } = asked(["asthme"]);
  expect(units[1]?.weight).toBeGreaterThan(units[0]?.weight ?? 0);
});

describe("the concepts of a question", () => {
  it.each([
    ["asthme", ["asthme"]],
    ["ma bouche est de travers", ["bouche-de-travers"]],
    ["cancer du sein", ["cancer-du-sein"]],
    ["il n’entend plus", ["surdite"]],
    ["il entend", []],
    ["bouche à bouche", ["bouche", "massage-cardiaque"]],
    ["ventoline", ["asthme"]],
    ["accident vasculare cerebral", ["avc"]],
    ["maldos", ["mal-de-dos"]],
    ["pas plus rien", []],
    ["dossier médical", []],
  ])("%j names %j", (asked, slugs) => {
    expect(slugsIn(understand(asked))).toEqual(slugs);
  });

  it("are looked for under each word that names them, as well as the word", () => {
    const query = understand("accident vasculaire cérébral");
    const token = conceptToken("avc");
    const words = ["accident", "vasculaire", "cerebral"];
    const credits = words.map((word) => creditOf(query, word, token));
    expect(new Set(credits).size).toBe(1);
    expect(credits[0]).toBeGreaterThan(0.5);
    for (const word of words) {
      expect(creditOf(query, word, stem(word, "fr"))).toBeGreaterThan(0);
      // One word of the three is less than the three.
      expect(creditOf(query, word, stem(word, "fr"))).toBeLessThan(1);
    }
  });

  it("lead to others, the likeliest first, and never back", () => {
    const query = understand("bouche de travers");
    const credits = ["bouche-de-travers", "avc", "paralysie-faciale"].map((slug) =>
      creditOf(query, "bouche", conceptToken(slug)),
    );
    expect(credits).toEqual(credits.toSorted((a, b) => b - a));
    expect(new Set([...credits, 0]).size).toBe(4);
    expect(slugsIn(query)).toEqual(["bouche-de-travers"]);
    expect(creditOf(understand("avc"), "avc", conceptToken("bouche-de-travers"))).toBe(0);
  });

  it("say what they lead to, as something else than what the question names", () => {
    const leadsOf = (query: UnderstoodQuery) =>
      query.units.map(({ word, alternatives }) => [
        word,
        alternatives.filter(({ isLead }) => isLead).map(({ token }) => token),
      ]);
    const asthma = conceptToken("asthme");
    expect(leadsOf(understand("asthme et sport"))).toEqual([
      ["asthme", [asthma]],
      ["sport", [asthma]],
    ]);
    expect(leadsOf(understand("asthme"))).toEqual([["asthme", []]]);
  });

  it("come with the one of most words first", () => {
    expect(understand("asthme et bouche de travers").concepts.map(({ slug }) => slug)).toEqual([
      "bouche-de-travers",
      "asthme",
    ]);
  });

  it("are worth less where the word had to be corrected", () => {
    const [written, corrected] = ["hypertension", "hypertention"].map((word) =>
      creditOf(understand(word), word, conceptToken("hypertension")),
    );
    expect(corrected).toBeGreaterThan(0.5);
    expect(corrected).toBeLessThan(written ?? 0);
  });
});

describe("misspelt words", () => {
  it.each([
    ["hypertention", [{ typed: "hypertention", read: "hypertension" }]],
    ["crise d'asthne", [{ typed: "asthne", read: "asthme" }]],
    ["dossier medicla", [{ typed: "medicla", read: "medical" }]],
    ["asthme", []],
    ["asthmes", []],
    // Of the same stem as the word: nothing is lost.
    ["diabette", []],
    ["ramoneur", []],
    ["xyzzyx", []],
    // Unfinished, not mistaken.
    ["hypertens", []],
  ])("%j is said to be read as %j", (asked, corrections) => {
    expect(understand(asked).corrections).toEqual(corrections);
  });

  it("are looked for as they were typed too, first of all", () => {
    const query = understand("vaxin");
    expect(unitOf(query, "vaxin")?.alternatives[0]).toMatchObject({ token: stem("vaxin", "fr"), credit: 1 });
    expect(creditOf(query, "vaxin", stem("vaccin", "fr"))).toBeGreaterThan(0.5);
  });

  it("are taken as they are where that is asked", () => {
    const query = understand("hypertention maldos gross", "fr", true);
    expect(query.corrections).toEqual([]);
    expect(wordsIn(query)).toEqual(["hypertention", "maldos", "gross"]);
    for (const { word, alternatives } of query.units)
      expect(alternatives).toMatchObject([{ token: stem(word, "fr"), credit: 1 }]);
    expect(slugsIn(understand("cancer du sein", "fr", true))).toEqual(["cancer-du-sein"]);
  });

  it("at the end may be unfinished; before, not", () => {
    expect(creditOf(understand("gross"), "gross", stem("grossesse", "fr"))).toBeGreaterThan(0.5);
    expect(creditOf(understand("gross fievre"), "gross", stem("grossesse", "fr"))).toBe(0);
  });
});

it("what no article has is not looked for, save what was typed", () => {
  const nowhere = gatherKnowledge(someVocabulary.fr, { articles: 100, frequencies: new Map() }, new Set());
  const { units, concepts } = understandQuery("asthme xyzzyx", nowhere);
  expect(units.map(({ alternatives }) => alternatives.map(({ token }) => token))).toEqual([
    [stem("asthme", "fr")],
    [stem("xyzzyx", "fr")],
  ]);
  expect(concepts.map(({ slug }) => slug)).toEqual(["asthme"]);
});

describe("how much a word says", () => {
  it("is more where it is rarer", () => {
    const query = understand("dossier traitement");
    expect(unitOf(query, "dossier")?.weight).toBeGreaterThan(unitOf(query, "traitement")?.weight ?? 9);
  });

  it.each(["mari", "hier", "39"])("is little for a word that fits any subject: %s", (word) => {
    const query = understand(`${word} inconnus`);
    expect(unitOf(query, word)?.weight).toBeLessThan((unitOf(query, "inconnus")?.weight ?? 0) / 2);
  });

  it("is more where it names a subject", () => {
    const lexicon = {
      articles: 100,
      frequencies: new Map([
        ["lombalgie", 3],
        [conceptToken("mal-de-dos"), 3],
      ]),
    };
    const others = someConcepts.filter(({ slug }) => slug !== "mal-de-dos");
    const [named, unnamed] = [someConcepts, others].map(
      (concepts) =>
        understandQuery("lombalgie", gatherKnowledge(compileVocabulary(concepts, "fr"), lexicon, new Set())).units[0],
    );
    expect(named?.weight).toBeGreaterThan(unnamed?.weight ?? 9);
  });
});

describe("the other language", () => {
  it.each([
    ["brain attack", "fr", ["avc"]],
    ["j'ai du wheezing", "fr", ["asthme"]],
    ["souffle court", "en", ["asthme"]],
    ["asthme", "en", ["asthme"]],
  ] as const)("names concepts too: %j in %s, %j", (asked, language, slugs) => {
    expect(slugsIn(understand(asked, language))).toEqual(slugs);
  });

  it("is not heard in words that this one has", () => {
    // « Bouge » is French; were it not, nothing would change.
    expect(slugsIn(understand("la cuisine"))).toEqual([]);
    expect(slugsIn(understand("sein", "fr"))).toEqual(["sein"]);
  });

  it("has no mistakes: what it named is not said to be corrected", () => {
    expect(understand("wheezing").corrections).toEqual([]);
  });
});

describe("the text shown again", () => {
  it("keeps what was typed, cleaned", () => {
    expect(understand("  L’asthme,\u0007 c’est\n quoi ? 😀").text).toBe("L'asthme, c'est quoi ? 😀");
  });

  it("is cut without breaking a character", () => {
    expect(understand("😀".repeat(600)).text).toBe("😀".repeat(longestQuery));
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme", maxLength: 700 }),
  fc.base64String({ maxLength: 3_000 }),
);
const loneSurrogates = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
const terms = someConcepts.flatMap(({ terms }) => [...terms.fr, ...terms.en].map(({ text }) => text));
const plausible = fc
  .array(
    fc.constantFrom(...terms, "pas", "plus", "mal", "dos", "maldos", "auto", "medication", "not", "can't", "diabette"),
  )
  .map((parts) => parts.join(" "));
const anything = fc.oneof(anyText, loneSurrogates, plausible);
const anyLanguage = fc.constantFrom("fr" as const, "en" as const);

describe("whatever is typed", () => {
  it("gives a bounded, well-formed text and units to look for, each once", () => {
    fc.assert(
      fc.property(anything, anyLanguage, fc.boolean(), (raw, language, exact) => {
        const { text, units, concepts, corrections } = understand(raw, language, exact);
        expect(Array.from(text).length).toBeLessThanOrEqual(longestQuery);
        expect(text.isWellFormed()).toBe(true);
        expect(units.length).toBeLessThanOrEqual(24);
        expect(new Set(units.map(({ word }) => word)).size).toBe(units.length);
        for (const { word, weight, alternatives } of units) {
          expect(word.length).toBeLessThanOrEqual(120);
          expect(weight).toBeGreaterThan(0);
          expect(alternatives.length).toBeGreaterThan(0);
          expect(alternatives.length).toBeLessThanOrEqual(16);
          const credits = alternatives.map(({ credit }) => credit);
          expect(credits).toEqual(credits.toSorted((a, b) => b - a));
          expect(Math.min(...credits)).toBeGreaterThan(0);
          expect(Math.max(...credits)).toBeLessThanOrEqual(1);
          const tokens = alternatives.map(({ token }) => token);
          expect(new Set(tokens).size).toBe(tokens.length);
          for (const token of tokens) expect(token).toMatch(/^[^\s'\\"-]+$/u);
          // Words that are spelt as our tokens of concepts are ("zzz") stay words.
          expect(tokens.some((token) => !isConceptToken(token) || isConceptToken(word))).toBe(true);
        }
        expect(new Set(concepts.map(({ slug }) => slug)).size).toBe(concepts.length);
        if (exact) expect(corrections).toEqual([]);
      }),
      { numRuns: 1_000, examples: [["zZ==", "fr", false]] },
    );
  });

  it("is understood the same when asked again as it was shown", () => {
    fc.assert(
      fc.property(anything, anyLanguage, (raw, language) => {
        const once = understand(raw, language);
        expect(understand(once.text, language)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });
});
