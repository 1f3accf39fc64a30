import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholeWord } from "#lib/search/rules/terms.ts";
import { negation, termTokensOf } from "#lib/search/rules/tokens.ts";
import { compileVocabulary } from "#lib/search/rules/vocabulary.ts";
import { aConcept, someConcepts, someVocabulary } from "#lib/search/vocabulary.fixture.ts";
import { stem } from "#lib/shared/language/stem.ts";
import { type Language, wordsOf } from "#lib/shared/language/words.ts";

const namedIn = (text: string, language: Language = "fr") =>
  someVocabulary[language].conceptsIn(termTokensOf(text, language)).map(({ concept }) => concept.slug);

/** As understand-query.ts asks, each word being read in one way. */
function askedIn(text: string, language: Language = "fr", vocabulary = someVocabulary[language]): string[] {
  const sentence = wordsOf(text, language).map(({ folded }) => stem(folded, language));
  const places = termTokensOf(text, language).map(({ stem, folded }) =>
    stem === negation ? [negation] : [stem, wholeWord(folded)],
  );
  return vocabulary.recognise(places, ` ${sentence.join(" ")} `).map(({ concept }) => concept.slug);
}

describe("in an article", () => {
  it.each([
    ["L’accident vasculaire cérébral est une urgence.", ["avc"]],
    ["Des accidents vasculaires cérébraux.", ["avc"]],
    ["Un accident du système vasculaire.", []],
    ["Le vasculaire cérébral de l’accident.", []],
    ["Le cancer du sein n’est pas le seul cancer.", ["cancer-du-sein", "cancer"]],
    ["Le sein et le cancer.", ["sein", "cancer"]],
    ["Le diabète de type 2", ["diabete-de-type-2"]],
    ["Le diabète de type inconnu", ["diabete"]],
    ["La personne n’entend plus.", ["surdite"]],
    ["Il ne peut plus entendre.", []],
    ["La personne entend bien.", []],
    ["Le bouche à bouche est pratiqué.", ["massage-cardiaque"]],
    ["Le MAR, les MARs.", ["anesthesiste", "anesthesiste"]],
    ["Le mari a marié sa fille.", []],
    ["", []],
  ])("a term counts as it is written: %j names %j", (text, slugs) => {
    expect(namedIn(text)).toEqual(slugs);
  });

  it.each(["Ventoline", "Il a de l’asme."])("neither brands nor misspellings count: %j", (text) => {
    expect(namedIn(text)).toEqual([]);
  });

  it("says by which stems", () => {
    const tokens = termTokensOf("Après un accident vasculaire cérébral", "fr");
    const [named] = someVocabulary.fr.conceptsIn(tokens);
    expect(named).toMatchObject({ start: tokens.length - 3, length: 3 });
  });
});

describe("in a question", () => {
  it.each([
    ["ma bouche est toute de travers", ["bouche-de-travers"]],
    ["de travers la bouche", ["bouche-de-travers"]],
    ["accident cérébral vasculaire", ["avc"]],
    ["travers mur salle bain cuisine bouche", ["bouche"]],
    ["cancer du sein", ["cancer-du-sein"]],
    ["cancer", ["cancer"]],
    ["il entend", []],
    ["il n’entend plus rien", ["surdite"]],
    ["il n’entend pas", ["surdite"]],
    ["ventoline", ["asthme"]],
    ["asme", ["asthme"]],
    ["souffle court", ["asthme"]],
    ["lombalgie", ["mal-de-dos"]],
    ["le mar", ["anesthesiste"]],
    ["mon mari", []],
    ["", []],
  ])("its words count near each other, in any order: %j names %j", (text, slugs) => {
    expect(askedIn(text).sort()).toEqual([...slugs].sort());
  });

  it("a word may be read in several ways, and it is said which one was meant", () => {
    const meant = stem("asthme", "fr");
    const found = someVocabulary.fr.recognise([["asthne", meant], ["cris"]], " asthne crise ");
    expect(found).toMatchObject([{ concept: { slug: "asthme" }, places: [0], stems: [meant] }]);
  });

  it("a term of which the empty words leave one word alone counts word by word", () => {
    expect(askedIn("my right to know", "en")).toEqual(["droit-de-savoir"]);
    expect(askedIn("pain on the right", "en")).toEqual([]);
  });

  it("a term that repeats a word counts word by word, however the question was cut", () => {
    const found = someVocabulary.fr.recognise([["bouch"]], " fair du bouch a bouch ");
    expect(found.map(({ concept }) => concept.slug).sort()).toEqual(["bouche", "massage-cardiaque"]);
    expect(askedIn("la bouche")).toEqual(["bouche"]);
  });

  it("a term that is marked as exact counts word by word, empty words and order included", () => {
    const vocabulary = compileVocabulary(
      [aConcept("soif", ["Soif", "Thirst"], { fr: { lay: ["=je bois tout le temps"] } })],
      "fr",
    );
    const asked = ["Je bois tout le temps !", "je bois du thé tout le temps", "le temps, je bois tout"];
    expect(asked.map((text) => askedIn(text, "fr", vocabulary))).toEqual([["soif"], [], []]);
  });

  it("both meanings of a term are named", () => {
    const vocabulary = compileVocabulary(
      [aConcept("cote", ["Côte", "Rib"]), aConcept("cotes", ["Côté", "Side"])],
      "fr",
    );
    expect(askedIn("côte", "fr", vocabulary)).toEqual(["cote", "cotes"]);
  });
});

it("a term of nothing but a negation names nothing: « PA » reads as « pas »", () => {
  expect(termTokensOf("PA", "fr").map(({ stem }) => stem)).toEqual([negation]);
  expect(namedIn("Ce n’est pas grave.")).toEqual([]);
  expect(askedIn("pas plus rien")).toEqual([]);
});

it("lists the words to spell by, without those that are misspelt on purpose", () => {
  const { words } = someVocabulary.fr;
  expect([...words]).toEqual(expect.arrayContaining(["asthme", "ventoline", "vasculaire", "lombalgie"]));
  expect(words.has("asme")).toBe(false);
});

it("leads to concepts one way only", () => {
  expect(someVocabulary.fr.concept("bouche-de-travers")?.finds).toContain("avc");
  expect(someVocabulary.fr.concept("avc")?.finds).toEqual([]);
  expect(someVocabulary.fr.concept("inconnu")).toBeUndefined();
});

it("recognises each of its terms, in whatever order its words come", () => {
  const terms = someConcepts.flatMap(({ slug, terms: { fr } }) =>
    fr.map(({ text }) => ({ slug, stems: [...new Set(termTokensOf(text, "fr").map(({ stem }) => stem))] })),
  );
  const several = terms.filter(({ stems }) => stems.length > 1);
  fc.assert(
    fc.property(
      fc
        .constantFrom(...several)
        .chain(({ slug, stems }) =>
          fc.shuffledSubarray(stems, { minLength: stems.length }).map((shuffled) => ({ slug, shuffled })),
        ),
      ({ slug, shuffled }) => {
        const found = someVocabulary.fr.recognise(
          shuffled.map((one) => [one]),
          ` ${shuffled.join(" ")} `,
        );
        expect(found.map(({ concept }) => concept.slug)).toContain(slug);
      },
    ),
  );
});

it("never gives a place that is not there, whatever the stems", () => {
  const stems = [
    ...new Set(someConcepts.flatMap(({ terms }) => terms.fr.flatMap(({ text }) => termTokensOf(text, "fr")))),
  ];
  const anyStem = fc.oneof(fc.constantFrom(...stems.map(({ stem }) => stem)), fc.constant("autre"));
  fc.assert(
    fc.property(fc.array(fc.array(anyStem, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (places) => {
      for (const { places: found, stems: by } of someVocabulary.fr.recognise(places, " ")) {
        expect(new Set(found).size).toBe(found.length);
        expect(found.length).toBe(by.length);
        for (const place of found) expect(places[place]?.some((one) => by.includes(one))).toBe(true);
      }
      const first = places.map(([one = ""]) => ({ stem: one, folded: one }));
      let end = 0;
      for (const { start, length } of someVocabulary.fr.conceptsIn(first)) {
        expect(start + length).toBeLessThanOrEqual(first.length);
        expect(start + length).toBeGreaterThanOrEqual(end);
        end = start + length;
      }
    }),
    { numRuns: 500 },
  );
});
