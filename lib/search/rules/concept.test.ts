import { describe, expect, it } from "vitest";
import { foreignConcept, joinConcepts, sharedTerms, termKey } from "#lib/search/rules/concept.ts";
import { aConcept, someConcepts } from "#lib/search/vocabulary.fixture.ts";

const asthma = aConcept("asthme", ["Asthme", "Asthma"], { fr: { lay: ["souffle court"] } });
const textsOf = (terms: { text: string }[] | undefined) => terms?.map(({ text }) => text);

it.each([
  ["L’Œdème  de Quincke", "œdeme de QUINCKE"],
  ["covid-19", "Covid 19"],
  ["mal de tête", "Mal de tete !"],
])("%j and %j are one term", (one, other) => {
  expect(termKey(one, "fr")).toBe(termKey(other, "fr"));
});

describe("terms that several concepts claim", () => {
  it("are told with their language and their claimants, whatever their accents", () => {
    const breathless = aConcept("essoufflement", ["Essoufflement", "Short breath"], {
      fr: { lay: ["SOUFFLE  COURT"] },
    });
    const other = aConcept("bronchite", ["Bronchite", "Bronchitis"], { en: { lay: ["asthma"] } });
    expect(sharedTerms([asthma, breathless, other])).toEqual([
      { term: "souffle court", language: "fr", slugs: ["asthme", "essoufflement"] },
      { term: "asthma", language: "en", slugs: ["asthme", "bronchite"] },
    ]);
  });

  it("are not those that one concept has twice, nor those of two languages", () => {
    const twice = aConcept("cancer", ["Cancer", "Cancer"], { fr: { lay: ["cancer", "tumeur"] } });
    expect(sharedTerms([twice, aConcept("tumeur", ["Grosseur", "Tumeur"])])).toEqual([]);
  });
});

describe("concepts of others", () => {
  it.each([
    [
      { slug: "x-1", fr: ["Pied vert", "Vert"], en: ["Green foot"] },
      { fr: "Pied vert", en: "Green foot" },
    ],
    [
      { slug: "x-1", fr: ["Pied vert"], en: [] },
      { fr: "Pied vert", en: "Pied vert" },
    ],
    [
      { slug: "x-1", fr: [], en: ["Green foot"] },
      { fr: "Green foot", en: "Green foot" },
    ],
    [
      { slug: "x-1", fr: [], en: [] },
      { fr: "x-1", en: "x-1" },
    ],
  ])("have a name in both languages: %j", (written, name) => {
    const concept = foreignConcept(written);
    expect(concept.name).toEqual(name);
    expect(concept.trust).toBeLessThan(asthma.trust);
  });

  it("that share a French term with ours add their other terms to it, none twice", () => {
    const foreign = foreignConcept({
      slug: "x-1",
      fr: ["Maladie asthmatique", "ASTHME"],
      en: ["Asthma", "Asthmatic disease"],
    });
    const [joined, ...more] = joinConcepts([asthma], [foreign]);
    expect(more).toEqual([]);
    expect(joined).toMatchObject({ slug: "asthme", name: asthma.name, trust: 1 });
    expect(textsOf(joined?.terms.fr)).toEqual(["Asthme", "souffle court", "Maladie asthmatique"]);
    expect(textsOf(joined?.terms.en)).toEqual(["Asthma", "Asthmatic disease"]);
    expect(textsOf(asthma.terms.fr)).toEqual(["Asthme", "souffle court"]);
  });

  it("that share none stand on their own, an English one being none", () => {
    const foreign = foreignConcept({ slug: "x-1", fr: ["Bronchospasme"], en: ["Asthma"] });
    expect(joinConcepts([asthma], [foreign]).map(({ slug }) => slug)).toEqual(["asthme", "x-1"]);
  });

  it("meet among themselves as they meet ours", () => {
    const [one, same] = [
      foreignConcept({ slug: "x-1", fr: ["Pied vert"], en: ["Green foot"] }),
      foreignConcept({ slug: "y-1", fr: ["pied vert", "PV"], en: [] }),
    ];
    const joined = joinConcepts([asthma], [one, same]);
    expect(joined.map(({ slug }) => slug)).toEqual(["asthme", "x-1"]);
    expect(textsOf(joined[1]?.terms.fr)).toEqual(["Pied vert", "PV"]);
  });

  it("change nothing where there are none", () => {
    expect(joinConcepts(someConcepts, [])).toEqual(someConcepts);
  });
});
