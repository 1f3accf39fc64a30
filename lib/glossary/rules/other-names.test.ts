import { expect, it } from "vitest";
import { otherNames } from "#lib/glossary/rules/other-names.ts";
import type { GlossaryEntry } from "#lib/glossary/schema.ts";

it.each([
  ["accident vasculaire cérébral", ["AVC", "accidents vasculaires cérébraux"], ["AVC"]],
  ["abcès", [], []],
  ["œil", ["yeux"], ["yeux"]],
  ["attaque", ["attaques", "crise", "crises"], ["crise"]],
])("%s with %j is also %j", (fr, forms, names) =>
  expect(otherNames({ term: { fr, en: "" }, forms: { fr: forms, en: [] } } as unknown as GlossaryEntry, "fr")).toEqual(
    names,
  ),
);
