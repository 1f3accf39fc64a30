import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { termMatcher } from "#lib/glossary/rules/terms.ts";
import type { GlossaryEntry } from "#lib/glossary/schema.ts";

const entry = (slug: string, fr: string, forms: string[] = []) =>
  ({ slug, term: { fr, en: fr }, forms: { fr: forms, en: [] } }) as unknown as GlossaryEntry;

const entries = [
  entry("arret-cardiaque", "arrêt cardiaque", ["arrêts cardiaques"]),
  entry("arret", "arrêt", ["arrêt de travail"]),
  entry("ame", "AME"),
  entry("asthme", "asthme", ["asthmatique"]),
  entry("oeil", "maladie de l’œil"),
  entry("psychotique", "psychotique"),
];
const match = termMatcher(entries, "fr");

const told = (text: string) => match(text).map(({ slug, start, end }) => `${slug}: ${text.slice(start, end)}`);

describe("terms in a text", () => {
  it.each([
    ["Un arrêt cardiaque peut survenir.", ["arret-cardiaque: arrêt cardiaque"]],
    [
      "Un arrêt\ncardiaque, un arrêt\u00a0cardiaque",
      ["arret-cardiaque: arrêt\ncardiaque", "arret-cardiaque: arrêt\u00a0cardiaque"],
    ],
    ["Les Arrêts cardiaques.", ["arret-cardiaque: Arrêts cardiaques"]],
    ["ARRÊT CARDIAQUE", ["arret-cardiaque: ARRÊT CARDIAQUE"]],
    ["Un arrêt cardiaques ? Un arrêt.", ["arret: arrêt", "arret: arrêt"]],
    ["Un arrêt de travail", ["arret: arrêt de travail"]],
    ["L’AME, pas l’âme ni l’ame.", ["ame: AME"]],
    ["asthmatiques", []],
    ["asthme-", ["asthme: asthme"]],
    ["(asthme)", ["asthme: asthme"]],
    ["anti-psychotique, antipsychotique", []],
    ["psychotique-dépressif", []],
    ["L'asthme et la maladie de l'œil", ["asthme: asthme", "oeil: maladie de l'œil"]],
    ["İ asthme", ["asthme: asthme"]],
    ["", []],
  ])("%j: %j", (text, found) => expect(told(text)).toEqual(found));

  it("has none where there is no glossary", () => expect(termMatcher([], "fr")("asthme")).toEqual([]));

  it("never overlap, and each is a form of its term", () => {
    const pieces = fc.constantFrom("arrêt", " cardiaque", " de travail", "AME", "asthme", "-", " ", "’", "x", "\n");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        let end = 0;
        for (const found of match(text)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          end = found.end;
          const form = text.slice(found.start, found.end).replace(/\s/g, " ").toLowerCase();
          const owner = entries.find(({ slug }) => slug === found.slug);
          expect([owner?.term.fr, ...(owner?.forms.fr ?? [])].map((one) => one?.toLowerCase())).toContain(form);
        }
      }),
    );
  });
});
