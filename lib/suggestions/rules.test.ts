import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citedKeys } from "#lib/articles/rules/document.ts";
import { placeCitation } from "#lib/suggestions/rules.ts";

describe("placeCitation", () => {
  it.each([
    ["Un.\n\nDeux.", "Un.\n\nDeux bis.", "Un.\n\nDeux bis[^s]."],
    ["Un.", "Un.\n\nNouveau paragraphe", "Un.\n\nNouveau paragraphe[^s]"],
    ["Un.", "Autre ?", "Autre [^s]?"],
    ["Un.", "Ici[^s], et là.", "Ici[^s], et là."],
    ["Un.\n\nDeux.", "Un.", "Un[^s]."],
  ])("%j → %j", (before, proposed, expected) => {
    expect(placeCitation(before, proposed, "s")).toBe(expected);
  });

  it("always cites the source exactly once, and changes nothing else", () => {
    const paragraphs = fc
      .array(fc.lorem({ mode: "sentences", maxCount: 2 }), { minLength: 1, maxLength: 5 })
      .map((all) => all.join("\n\n"));
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, proposed) => {
        const placed = placeCitation(before, proposed, "s");
        expect(citedKeys(placed)).toEqual(["s"]);
        expect(placed.replace("[^s]", "")).toBe(proposed);
      }),
    );
  });
});
