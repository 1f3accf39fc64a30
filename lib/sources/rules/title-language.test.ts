import { expect, it } from "vitest";
import { titleLanguage } from "#lib/sources/rules/title-language.ts";

it.each([
  ["Stroke", "en", "en"],
  ["Stroke", null, null],
  ["Contraception", "fr", "fr"],
  ["How Much Exercise Do I Need?", "en", "en"],
  ["A patient’s guide", null, "en"],
  ["Hépatite C : principaux faits", "en", "fr"],
  ["Le burn-out, un « phénomène lié au travail »", "en", "fr"],
  ["L’autonomie", "en", "fr"],
  ["Accessing a psychological care centre (centres médico-psychologiques)", "fr", "en"],
  ["Mes Conseils Covid", "fr", "fr"],
  ["Infertility (fact sheet)", "en", "en"],
  ["Depression in later life", "fr", "en"],
] as const)("%s, of a publisher in %s: %s", (title, publishers, language) => {
  expect(titleLanguage(title, publishers)).toBe(language);
});
