import { describe, expect, it } from "vitest";
import { cutAtWord, listed } from "#lib/shared/text.ts";

describe("the first words of a text", () => {
  it.each([
    ["Une phrase courte.", 18, "Une phrase courte."],
    ["Une phrase courte.", 17, "Une phrase\u00A0…"],
    ["Une phrase, courte.", 12, "Une phrase\u00A0…"],
    ["Une phrase courte.", 10, "Une phrase\u00A0…"],
    ["anticonstitutionnellement", 10, "anticonsti\u00A0…"],
    ["", 10, ""],
  ])("of %j, at most %i signs: %j", (text, longest, cut) => {
    expect(cutAtWord(text, longest)).toBe(cut);
  });
});

it("joins names as each language does", () => {
  expect(listed(["Léa"], "fr")).toBe("Léa");
  expect(listed(["Léa", "Théo", "Camille"], "fr")).toBe("Léa, Théo et Camille");
  expect(listed(["Léa", "Théo", "Camille"], "en")).toBe("Léa, Théo and Camille");
});
