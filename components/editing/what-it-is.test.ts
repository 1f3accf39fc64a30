import { expect, it } from "vitest";
import { whatItIs } from "#components/editing/what-it-is.ts";

it.each([
  [{ isLive: true, isGone: false, isTranslation: true }, "modifie un article en ligne"],
  [{ isLive: true, isGone: true, isTranslation: false }, "modifie un article qui n’est plus publié"],
  [{ isLive: false, isGone: false, isTranslation: true }, "traduction"],
  [{ isLive: false, isGone: false, isTranslation: false }, "nouvel article"],
])("%j is said: %s", (draft, words) => {
  expect(whatItIs("fr", draft)).toBe(words);
});
