import { expect, it } from "vitest";
import { fullName } from "#lib/sources/rules/full-name.ts";

it.each([
  ["Haute Autorité de santé", "HAS", "Haute Autorité de santé (HAS)"],
  ["Service de santé britannique (NHS)", "NHS", "Service de santé britannique (NHS)"],
  ["Cochrane", null, "Cochrane"],
])("%s, %s: %s", (name, acronym, said) => expect(fullName({ name, acronym })).toBe(said));
