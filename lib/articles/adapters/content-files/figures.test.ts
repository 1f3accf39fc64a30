import { describe, expect, it } from "vitest";
import { unsupportedFigures } from "#lib/articles/adapters/content-files/figures.ts";

const found = (markdown: string) => unsupportedFigures(markdown).map(({ index, sentence }) => `${index} ${sentence}`);

describe("figures that need a note", () => {
  it.each([
    ["En France, 10 % des élèves ont de l’asthme.", ["0 En France, 10 % des élèves ont de l’asthme."]],
    ["Il dure.\n\nEnviron 3 jours. Puis il passe[^a].", ["2 Environ 3 jours."]],
    ["Environ 3 jours[^a]. Puis 4 jours.", ["0 Puis 4 jours."]],
    ["Signes :\n\n- un\n- 2 fois par an", ["3 2 fois par an"]],
  ])("%s", (markdown, sentences) => expect(found(markdown)).toEqual(sentences));
});

describe("figures that need none", () => {
  it.each([
    "Environ 3 jours[^a].",
    "Environ 3 jours.[^a] Puis il passe.",
    "Appelez le 15 ou le 112.",
    "Call 15. Ask the doctor on 15.",
    "Écrivez au 114 par SMS.",
    "Le diabète de type 2 et la vitamine B12 après la COVID-19.",
    "Selon l’article L. 1111-7 du code.",
    "Combien de temps ? Plus de 3 jours ?",
    "Voir [la page](/articles/vaccins-2026).",
    "1. Asseyez-vous.\n2. Respirez.",
    "Les dates[^a] :\n\n- 2024\n- 2025",
  ])("%s", (markdown) => expect(found(markdown)).toEqual([]));
});
