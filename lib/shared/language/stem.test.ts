import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "#lib/shared/language/fold.ts";
import { stem } from "#lib/shared/language/stem.ts";

const stemOf = (word: string, language: "fr" | "en" = "fr") => stem(fold(word), language);

describe("French words of one family meet", () => {
  it.each([
    ["vaccin", ["vaccins", "vaccination", "vacciné", "vaccinée", "vacciner"]],
    ["fatigue", ["fatigué", "fatiguée", "fatigues", "fatigués", "fatiguées", "fatiguee"]],
    ["brûlure", ["brûlures", "brulure"]],
    ["médical", ["médicale", "médicaux", "médicales"]],
    ["hôpital", ["hôpitaux", "hopital"]],
    ["infirmier", ["infirmiers", "infirmière", "infirmières"]],
    ["premier", ["première", "premières"]],
    ["infectieux", ["infectieuse", "infectieuses"]],
    ["douloureux", ["douloureuse"]],
    ["saignement", ["saignements", "saigner", "saigne"]],
    ["âgé", ["âgée", "âgées"]],
    ["tomber", ["tombèrent", "tombé", "tombée"]],
    ["dose", ["doses", "doser", "dosage"]],
    ["œil", ["yeux"]],
    ["tête", ["têtes"]],
    ["hiver", ["hivers"]],
  ])("%s: %j", (word, family) => {
    expect(family.map((other) => stemOf(other))).toEqual(family.map(() => stemOf(word)));
  });
});

describe("French words of different families stay apart", () => {
  it.each([
    ["dose", "dos"],
    ["amiante", "amie"],
    ["tête", "téter"],
    ["fils", "fil"],
    ["temps", "tempe"],
    ["colonne", "côlon"],
    ["sein", "saint"],
    ["zone", "zona"],
    ["poux", "pouce"],
    ["gènes", "gêner"],
  ])("%s and %s", (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});

describe("English words", () => {
  it.each([
    ["vaccine", ["vaccines", "vaccinated", "vaccination"]],
    ["allergy", ["allergies"]],
    ["cough", ["coughed", "coughing", "coughs"]],
    ["pregnancy", ["pregnancies"]],
    ["child", ["children"]],
    ["foot", ["feet"]],
    ["tooth", ["teeth"]],
  ])("of one family meet: %s, %j", (word, family) => {
    expect(family.map((other) => stemOf(other, "en"))).toEqual(family.map(() => stemOf(word, "en")));
  });

  it.each([
    ["AIDS", "aid"],
    ["hearing", "hear"],
    ["heart", "hearth"],
    ["liver", "live"],
  ])("of different families stay apart: %s, %s", (one, other) => {
    expect(stemOf(one, "en")).not.toBe(stemOf(other, "en"));
  });
});

it.each(["c", "b6", "b12", "os", "19", "covid19"])("%s is its own stem", (word) => {
  expect([stem(word, "fr"), stem(word, "en")]).toEqual([word, word]);
});

it("is never empty and always the same, whatever the word", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.constantFrom("fr" as const, "en" as const),
      (text, language) => {
        const folded = fold(text);
        fc.pre(folded !== "");
        const made = stem(folded, language);
        expect(made).not.toBe("");
        expect(stem(folded, language)).toBe(made);
      },
    ),
  );
});

const data = path.resolve("../shared/data/snowball-hunspell-fr");

describe.skipIf(!existsSync(data))("Snowball's French words (skipped where ../shared is not)", () => {
  it("keep one stem without their accents, nine in ten of those that had one with them", () => {
    const lines = (name: string) => readFileSync(path.join(data, `snowball_french_${name}.txt`), "utf8").split("\n");
    const accented = lines("output");
    const families = Map.groupBy(
      lines("voc")
        .filter((word) => word !== "")
        .map((word, i) => ({ word, family: accented[i] })),
      ({ family }) => family,
    );
    let [words, together] = [0, 0];
    for (const family of families.values()) {
      const whole = family.map(({ word }) => word).filter((word) => !word.includes("'"));
      if (whole.length < 2 || whole.every((word) => fold(word) === word)) continue;
      const sizes = Map.groupBy(whole, (word) => stemOf(word))
        .values()
        .map((same) => same.length);
      words += whole.length;
      together += Math.max(...sizes);
    }
    expect(words).toBeGreaterThan(5_000);
    expect(together / words).toBeGreaterThan(0.9);
  });
});
