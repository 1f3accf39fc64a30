import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleDocument } from "#lib/articles/rules/document.ts";
import { minorDocumentRefusal, minorRefusal } from "#lib/articles/rules/minor-change.ts";
import { aCitation, anArticleDocument, withSection } from "#tests/support/factories.ts";

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

describe("minorDocumentRefusal", () => {
  const before = anArticleDocument();
  const gestures = "Buvez souvent, par petites gorgées.\n\nMangez ce qui vous fait envie.";

  it.each<[string, string | null, Partial<ArticleDocument>]>([
    ["nothing at all", null, {}],
    ["a word of a section", null, withSection(before, "soigner", gestures.replace("envie", "plaisir"))],
    ["a word of the title", null, { title: "Gastro-entérite : boire, dormir, surveiller" }],
    ["a figure of the summary", "numbers", { summary: `${before.summary} En 3 jours.` }],
    ["a negation in a name", "negation", { alsoCalled: ["non"] }],
    ["a figure of a section", "numbers", withSection(before, "soigner", `${gestures} Un litre, 2 fois.`)],
    ["a red flag", "red-flags", withSection(before, "red-flags", "- Du sang.")],
    ["a section less", "sections", { sections: before.sections.slice(1) }],
    ["sections in another order", "sections", { sections: before.sections.toReversed() }],
    ["a source more", "citations", { citations: [aCitation(), aCitation({ key: "autre" })] }],
    ["the date of a source", "citations", { citations: [aCitation({ documentDate: "2026" })] }],
    [
      "a figure of a heading",
      "numbers",
      {
        sections: before.sections.map((one) =>
          one.key === "soigner" ? { ...one, heading: "Se soigner en 2 jours" } : one,
        ),
      },
    ],
  ])("%s: %s", (_, refusal, change) => {
    expect(minorDocumentRefusal(before, { ...before, ...change })).toBe(refusal);
  });
});
