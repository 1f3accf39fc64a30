import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArticleWords, analyseArticle, readingLevels, type TextSection } from "#lib/search/rules/document.ts";
import { conceptToken, isConceptToken, negation } from "#lib/search/rules/tokens.ts";
import { someConcepts, someVocabulary } from "#lib/search/vocabulary.fixture.ts";
import { stem } from "#lib/shared/language/stem.ts";

const aSection = (override: Partial<TextSection> = {}): TextSection => ({
  key: "partie",
  role: "body",
  heading: "",
  text: "",
  ...override,
});
const anArticle = (override: Partial<ArticleWords> = {}): ArticleWords => ({
  locale: "fr",
  title: "",
  names: "",
  questions: "",
  summary: "",
  sections: [aSection()],
  ...override,
});
const analysed = (override: Partial<ArticleWords>) => analyseArticle(anArticle(override), someVocabulary.fr);

const stems = (text: string) => text.split(" ").map((word) => stem(word, "fr"));
const zz = conceptToken;

describe("the parts of an article", () => {
  it("are stems, and the concepts that they name, between spaces", () => {
    expect(analysed({ title: "L’accident vasculaire cérébral de l’enfant" }).title).toBe(
      ` ${[...stems("accident vasculaire cerebral enfant"), zz("avc")].join(" ")} `,
    );
  });

  it("are other names, taken one by one: no term goes from one to the next", () => {
    const { names } = analysed({ names: "Accident vasculaire\nCérébral" });
    expect(names.trim().split(" ")).toEqual(stems("accident vasculaire cerebral"));
  });

  it("are questions, one a line, so that each is answered as a whole", () => {
    const { questions } = analysed({ questions: "Que faire pendant une crise d’asthme ?\nPeut-on faire du sport ?" });
    expect(questions.split("\n")).toEqual([
      ` ${[...stems("crise asthme"), zz("asthme")].join(" ")} `,
      ` ${stems("sport").join(" ")} `,
    ]);
  });

  it("are headings, of the body only: the others stand in every article", () => {
    const sections = [
      aSection({ role: "red_flags", heading: "Signes d’alerte" }),
      aSection({ heading: "Le traitement" }),
      aSection({ heading: "Le traitement de fond" }),
    ];
    expect(analysed({ sections }).headings.trim().split(" ")).toEqual(stems("traitement fond"));
  });

  it("are the words of the body, each once, and those that come back", () => {
    const text = "La fièvre monte. La fièvre tombe. La fièvre revient, puis la toux, et encore la toux.";
    const { body, often } = analysed({ sections: [aSection({ text }), aSection({ role: "unknowns", text: "Rhume" })] });
    const tokens = body.trim().split(" ");
    expect(tokens).toEqual(expect.arrayContaining(stems("fievre toux rhume")));
    expect(new Set(tokens).size).toBe(tokens.length);
    expect(often).toBe(` ${stem("fievre", "fr")} `);
  });

  it("have no negation among them, but the terms that are made with one", () => {
    const { body, words } = analysed({ sections: [aSection({ text: "La personne n’entend plus." })] });
    expect(body).toContain(` ${zz("surdite")} `);
    expect(`${body} ${words.join(" ")}`).not.toContain(negation);
  });
});

describe("the words of an article", () => {
  it("are those of the whole text, folded, each once, with the concepts", () => {
    const { words } = analysed({
      title: "Asthme",
      summary: "L’ASTHME et l’œdème",
      sections: [aSection({ text: "Des vaccins, un vaccin." })],
    });
    expect(words.toSorted()).toEqual(["asthme", "oedeme", "vaccin", "vaccins", zz("asthme")].toSorted());
  });

  it("of headings count where headings do", () => {
    expect(analysed({ sections: [aSection({ role: "red_flags", heading: "Alerte" })] }).words).toEqual([]);
  });
});

describe("how hard it is to read", () => {
  const hard =
    "L’hypovolémie consécutive à une déshydratation intracellulaire nécessite l’administration immédiate de solutés hydroélectrolytiques.";
  const plain = "Buvez un peu d’eau. Restez au lit. Si le mal dure, allez voir un médecin.";

  it.each([
    ["easy", [aSection({ text: hard }), aSection({ role: "easy_to_read", text: plain })]],
    ["plain", [aSection({ text: plain })]],
    ["demanding", [aSection({ text: hard })]],
    ["plain", [aSection({ text: hard }), aSection({ role: "essentials", text: plain })]],
    ["demanding", [aSection({ text: "" })]],
    ["demanding", []],
  ] as const)("%s: by its easy version, or by its first lines", (level, sections) => {
    expect(analysed({ sections: [...sections] }).level).toBe(level);
  });
});

const terms = someConcepts.flatMap(({ terms }) => terms.fr.map(({ text }) => text));
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(fc.constantFrom(...terms, "n’est pas", ".", "\n")).map((all) => all.join(" ")),
);

it("holds what it says, whatever the text: tokens between spaces, every word counted, the same each time", () => {
  const anyArticle = fc.record({
    title: anyText,
    names: anyText,
    questions: anyText,
    summary: anyText,
    sections: fc.array(
      fc.record({ key: fc.constant("k"), role: fc.constant("body" as const), heading: anyText, text: anyText }),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(anyArticle, (article) => {
      const analysis = analysed(article);
      expect(analysed(article)).toEqual(analysis);
      const { title, names, headings, summary, body, often, questions, words, level } = analysis;
      for (const part of [title, names, headings, summary, body, often, ...questions.split("\n")])
        expect(part).toMatch(/^ (?:[^\s']+ )*$|^ {2}$/u);
      expect(readingLevels).toContain(level);
      expect(new Set(words).size).toBe(words.length);
      const counted = new Set(words.map((word) => (isConceptToken(word) ? word : stem(word, "fr"))));
      const all = [title, names, headings, summary, body, often, questions].join(" ").split(/\s+/).filter(Boolean);
      expect(new Set(all)).toEqual(counted);
      for (const token of often.split(" ")) expect(body.split(" ")).toContain(token);
    }),
    { numRuns: 300 },
  );
});
