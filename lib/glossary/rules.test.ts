import { expect, it } from "vitest";
import { termFinder } from "#lib/glossary/rules.ts";
import type { GlossaryEntry } from "#lib/glossary/schema.ts";

const entry = (slug: string, fr: string, forms: string[] = []) =>
  ({ slug, term: { fr, en: fr }, forms: { fr: forms, en: [] } }) as unknown as GlossaryEntry;

const find = termFinder(
  [
    entry("arret-cardiaque", "arrêt cardiaque", ["arrêts cardiaques"]),
    entry("arret", "arrêt de travail"),
    entry("ame", "AME"),
    entry("asthme", "asthme", ["asthmatique"]),
    entry("oeil", "maladie de l’œil"),
  ],
  "fr",
);

it.each([
  ["Un arrêt cardiaque peut survenir.", ["arret-cardiaque"]],
  ["Les Arrêts cardiaques.", ["arret-cardiaque"]],
  ["L’AME, pas l’âme ni l’ame.", ["ame"]],
  ["asthmatiques", []],
  ["L'asthme et la maladie de l'œil", ["asthme", "oeil"]],
  ["", []],
])("%j uses %j", (text, slugs) => expect([...find(text)]).toEqual(slugs));

it("finds nothing where there is no glossary", () => expect(termFinder([], "fr")("asthme").size).toBe(0));
