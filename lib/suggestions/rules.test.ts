import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citedKeys } from "#lib/articles/rules/document.ts";
import { hasConflictMarkers, minorRefusal, placeCitation } from "#lib/suggestions/rules.ts";

const body = (markdown: string) => ({ role: "body" as const, markdown });

describe("minorRefusal", () => {
  it.each([
    ["une faute d’accord", "Les signe viennent d’un coup.", "Les signes viennent d’un coup."],
    ["un article", "un douleur vive", "une douleur vive"],
    ["une élision", "crise de asthme", "crise d’asthme"],
    ["une apostrophe", "l'asthme", "l’asthme"],
    ["une espace", "Que faire ?", "Que faire ?"],
    ["un mot plus simple", "une dyspnée gênante", "un essoufflement gênant"],
    ["an English typo", "Call for hlep at once.", "Call for help at once."],
  ])("lets pass %s", (_, before, after) => {
    expect(minorRefusal(body(before), after)).toBeNull();
  });

  it.each([
    ["a figure", "numbers", "toutes les 4 heures", "toutes les 6 heures"],
    ["a decimal", "numbers", "0,5 litre", "5 litres"],
    ["a unit", "numbers", "10 mg", "10 g"],
    ["a unit in words", "numbers", "attendez dix minutes", "attendez dix heures"],
    ["a number in words", "numbers", "deux fois", "trois fois"],
    ["a dose taken away", "numbers", "prenez 1 g au plus", "prenez au besoin"],
    ["a percentage", "numbers", "5 %", "50 %"],
    ["a temperature", "numbers", "38°", "39°"],
    ["a negation dropped", "negation", "ne donnez pas à boire", "donnez à boire"],
    ["a negation elided", "negation", "Il n’est jamais trop tard", "Il est trop tard"],
    ["without", "negation", "sans avis médical", "avec un avis médical"],
    ["English not", "negation", "Do not eat.", "Do eat."],
    ["English n't", "negation", "You shouldn't eat.", "You should eat."],
    ["a citation removed", "citations", "Oui[^has].", "Oui."],
    ["a citation added", "citations", "Oui.", "Oui[^has]."],
    ["a citation moved to another", "citations", "Oui[^has].", "Oui[^who]."],
  ])("refuses %s", (_, reason, before, after) => {
    expect(minorRefusal(body(before), after)).toBe(reason);
    expect(minorRefusal(body(after), before)).toBe(reason);
  });

  it("refuses any change to red flags", () => {
    expect(minorRefusal({ role: "red_flags", markdown: "Apelez le 15" }, "Appelez le 15")).toBe("red-flags");
  });

  it("refuses whatever changes a digit, in any text", () => {
    fc.assert(
      fc.property(fc.lorem(), fc.nat(999), fc.nat(999), fc.lorem(), (before, a, b, after) => {
        fc.pre(a !== b);
        expect(minorRefusal(body(`${before} ${a} ${after}`), `${before} ${b} ${after}`)).toBe("numbers");
      }),
    );
  });
});

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

describe("hasConflictMarkers", () => {
  it.each([
    ["<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs", true],
    ["a\n=======", true],
    ["Titre\n======", false],
    ["a < b", false],
  ])("%j → %s", (text, found) => {
    expect(hasConflictMarkers(text)).toBe(found);
  });
});
