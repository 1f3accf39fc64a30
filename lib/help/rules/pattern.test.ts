import { describe, expect, it } from "vitest";
import { emergencyFinder } from "#lib/help/rules/emergency.ts";
import { barewordsOf, readPattern } from "#lib/help/rules/pattern.ts";
import type { Emergencies } from "#lib/help/schema.ts";

const none = { fr: [], en: [] };
const lists = { people: { fr: "père|belle mère|voisin", en: "father|neighbour" } };

/** Whether a rule made of this one French pattern is called by a query. */
function finds(kind: "when" | "alone", pattern: string, query: string, words: Partial<Emergencies> = {}): boolean {
  const rule = {
    rule: "test",
    lines: [],
    sources: [],
    about: [],
    advice: { fr: "a", en: "a" },
    when: none,
    alone: none,
    unless: none,
  };
  const emergencies: Emergencies = {
    ...{ lists, spelt: { fr: { pu: "plus" }, en: {} }, misspelt: { fr: "respirer", en: "breathe" } },
    ...{ ordinary: { fr: "étoffer", en: "rapid" }, beside: { fr: "un|aide", en: "a|help" } },
    ...words,
    rules: [{ ...rule, [kind]: { fr: [pattern], en: [] } }],
  };
  return emergencyFinder(emergencies, "fr")(query).length > 0;
}

describe("a pattern", () => {
  it("finds one word or the other, in its other forms", () => {
    expect(finds("when", "saigne|crache", "il saignait")).toBe(true);
    expect(finds("when", "saigne|crache", "il dort")).toBe(false);
  });

  it("finds words in a row, with or without their apostrophes", () => {
    expect(finds("when", "perte d'équilibre", "Perte d’équilibre")).toBe(true);
    expect(finds("when", "perte d'équilibre", "perte d equilibre")).toBe(true);
    expect(finds("when", "perte d'équilibre", "perte de mon équilibre")).toBe(false);
  });

  it("finds what follows, with a few words between and never before", () => {
    expect(finds("when", "respire > plus", "il respire presque plus")).toBe(true);
    expect(finds("when", "respire > plus", "il n’en peut plus, il respire")).toBe(false);
    expect(finds("when", "respire > plus", "il respire bien mieux qu’hier et il ne tousse plus")).toBe(false);
  });

  it("finds both in any order, near each other", () => {
    expect(finds("when", "bras + poitrine", "la poitrine, puis le bras")).toBe(true);
    expect(finds("when", "bras + poitrine", `bras ${"et encore un mot ".repeat(5)} poitrine`)).toBe(false);
  });

  it("does not find what it excludes, unless that is only something like it", () => {
    expect(finds("when", "respirer - nez", "mal à respirer du nez")).toBe(false);
    expect(finds("when", "respirer - série", "à respirer je ne sers à rien")).toBe(true);
  });

  it("finds the words of a list, each of them exact words, beginnings and numbers", () => {
    expect(finds("when", "mon @people > tombé", "ma mère, mon père est tombé")).toBe(true);
    expect(finds("when", "=accouche", "après l’accouchement")).toBe(false);
    expect(finds("when", "convuls*", "il est convulsif")).toBe(true);
    expect(finds("when", "fièvre > 38-42", "fièvre à 39,5")).toBe(true);
    expect(finds("when", "fièvre > 38-42", "fièvre à 37")).toBe(false);
  });

  it("tolerates misspelling of the words that are listed for it, unless what is typed is an ordinary word", () => {
    expect(finds("when", "respirer", "mal a rèspirrer")).toBe(true);
    expect(finds("when", "respirer", "jrespir")).toBe(true);
    expect(finds("when", "conspirer", "conspirrer", { misspelt: { fr: "respirer", en: "a" } })).toBe(false);
    expect(finds("when", "étouffer", "étoufer", { misspelt: { fr: "étouffer", en: "a" } })).toBe(true);
    expect(finds("when", "étouffer", "étoffer", { misspelt: { fr: "étouffer", en: "a" } })).toBe(false);
  });

  it("reads what is typed in haste as it was meant", () => {
    expect(finds("when", "respire > plus", "y respire pu")).toBe(true);
  });

  it("may be a name that stands alone, or beside words that say nothing else", () => {
    expect(finds("alone", "avc", "AVC !!")).toBe(true);
    expect(finds("alone", "avc", "aide, un avc")).toBe(true);
    expect(finds("alone", "avc", "après un avc")).toBe(false);
  });
});

describe("a pattern that cannot be read", () => {
  const reasonOf = (pattern: string) => {
    const reading = readPattern(pattern, lists, "fr");
    return reading.ok ? null : reading.reason;
  };

  it("says why", () => {
    expect(reasonOf("avc|")).toBe("il manque un mot à côté de « | »");
    expect(reasonOf("@personne + tombe")).toBe("aucune liste « @personne »");
    expect(reasonOf("a* + tombe")).toBe("« a* » est trop court");
    expect(reasonOf("tombe +bras")).toBe("« +bras » n’est pas un mot");
    expect(reasonOf("- bras")).toBe("commence par « - »");
    expect(reasonOf("bras - a > b")).toBe("« > » ne va pas après « - »");
    expect(reasonOf("…")).toBe("« … » n’a pas de mot");
    expect(reasonOf("=d'eau-forte")).toBe("« =d'eau-forte » doit être un seul mot");
  });
});

describe("the words of a query", () => {
  it("keep what an elision says of who and what, and leave the rest", () => {
    expect(barewordsOf("il m’a dit qu’il s’est noyé, j ai 2mois", "fr")).toEqual(
      "il me a dit que il est noye ai 2 mois".split(" "),
    );
    expect(barewordsOf("my mum's can’t", "en")).toEqual(["my", "mum", "cant"]);
  });
});
