import { expect, it } from "vitest";
import { declaresInterest } from "#lib/articles/rules/interests.ts";

it.each([
  ["", false],
  [" \n", false],
  ["Aucun.", false],
  ["aucun lien d’intérêts", false],
  ["Je n’ai aucun lien d’intérêts à déclarer.", false],
  ["Néant", false],
  ["None", false],
  ["No conflict of interest", false],
  ["n/a", false],
  ["Payée par LaboX.", true],
  ["Aucun, sauf une formation payée par LaboX", true],
  ["Non lucratif : bénévole de l’association", true],
  ["Consultant", true],
])("%j: %j", (words, declares) => expect(declaresInterest(words)).toBe(declares));
