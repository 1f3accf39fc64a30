import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextSection } from "#lib/search/rules/document.ts";
import type { ShownArticle } from "#lib/search/rules/engine.ts";
import { choosePassage } from "#lib/search/rules/passages.ts";
import { understandQuery } from "#lib/search/rules/understand-query.ts";
import { someKnowledge, someVocabulary } from "#lib/search/vocabulary.fixture.ts";

const known = someKnowledge("fr");
const unitsOf = (q: string) => understandQuery(q, known).units;

type Part = [heading: string, text: string, role?: TextSection["role"]];
const anArticle = (summary: string, ...parts: Part[]): ShownArticle => ({
  ...{ id: "a", slug: "a", title: "Un titre", summary },
  sections: parts.map(([heading, text, role = "body"], i) => ({ key: `partie-${i}`, role, heading, text })),
});
const choose = (article: ShownArticle, q: string) => choosePassage(article, unitsOf(q), someVocabulary.fr);
const shown = (article: ShownArticle, q: string) =>
  choose(article, q)
    .extract.map(({ text }) => text)
    .join("");
const filler = "Rien de cela ne parle du sujet, et pourtant la phrase est longue comme un jour sans pain. ".repeat(4);

describe("the summary is shown", () => {
  it("where it answers as well as the text", () => {
    const article = anArticle("La crise d’asthme passe.", ["Suite", "Une crise d’asthme dure peu."]);
    const { section, extract } = choose(article, "crise d’asthme");
    expect(section).toBeNull();
    expect(extract.filter(({ match }) => match).map(({ text }) => text)).toEqual(["crise", "asthme"]);
  });

  it("where nothing answers", () => {
    expect(choose(anArticle("Un résumé.", ["Suite", "Un texte."]), "asthme")).toEqual({
      section: null,
      extract: [{ text: "Un résumé.", match: false }],
      worth: 0,
    });
    expect(choose(anArticle(""), "asthme").extract).toEqual([]);
  });
});

describe("a passage of the text is shown", () => {
  it("where it answers more of the question, with its section", () => {
    const article = anArticle(
      "L’asthme.",
      ["Sport", "On peut courir."],
      ["La crise", "Prenez le médicament. Une crise d’asthme se traite vite."],
    );
    const { section, worth } = choose(article, "crise d’asthme");
    expect(section).toEqual({ key: "partie-1", heading: "La crise" });
    expect(worth).toBeGreaterThan(choose(anArticle("L’asthme."), "crise d’asthme").worth);
    expect(shown(article, "crise d’asthme")).toBe("Une crise d’asthme se traite vite.");
  });

  it("where its words stand together, rather than here and there", () => {
    const article = anArticle(
      "",
      ["Loin", `Une crise arrive. ${filler} L’asthme aussi.`],
      ["Près", "Une crise. Puis l’asthme."],
    );
    expect(choose(article, "crise d’asthme").section?.heading).toBe("Près");
  });

  it("where its heading says what the whole section is about", () => {
    const article = anArticle("", ["Le rhume", "L’enfant tousse."], ["L’asthme", "L’enfant tousse."]);
    expect(choose(article, "asthme de l’enfant").section?.heading).toBe("L’asthme");
  });

  it("rather than the list of what nobody knows", () => {
    const article = anArticle("", ["Inconnu", "Une crise d’asthme.", "unknowns"], ["Connu", "Une crise d’asthme."]);
    expect(choose(article, "crise d’asthme").section?.heading).toBe("Connu");
  });

  it.each([
    ["asthme et sport", "Sport"],
    ["asthme à l’école", "École"],
    ["asthme et sport à l’école", "École"],
  ])("where it says the words of %j, rather than what they lead to together", (q, heading) => {
    const article = anArticle(
      "Voici comment vivre avec l’asthme.",
      ["L’asthme", "L’asthme est une maladie des bronches."],
      ["Sport", "L’asthme n’empêche pas le sport."],
      ["École", "Le sport avec de l’asthme : parlez-en à l’école."],
    );
    expect(choose(article, q).section?.heading).toBe(heading);
  });

  it("where it says what the question leads to, and nothing says its words", () => {
    const article = anArticle("Un résumé.", ["Suite", "Rien ici."], ["Fin", "C’est peut-être un AVC."]);
    const { section, extract } = choose(article, "bouche de travers");
    expect(section?.heading).toBe("Fin");
    expect(extract.filter(({ match }) => match).map(({ text }) => text)).toEqual(["AVC"]);
  });

  it("and is worth all that it says where articles are ordered, what the question leads to too", () => {
    const article = anArticle("", ["Suite", "C’est peut-être un AVC."]);
    const named = anArticle("", ["Suite", "La bouche est de travers."]);
    const [led, direct] = [article, named].map((one) => choose(one, "bouche de travers").worth);
    expect(led).toBeGreaterThan((direct ?? 0) / 2);
    expect(led).toBeLessThan(direct ?? 0);
  });

  it("where it names the subject in other words", () => {
    const article = anArticle("Un résumé.", ["Suite", "C’est froid. La lombalgie dure peu."]);
    expect(shown(article, "mal de dos")).toBe("La lombalgie dure peu.");
  });
});

describe("where a passage begins and ends", () => {
  it.each([
    ["with the sentence that answers", "Un début. Une crise.", "crise", "Une crise."],
    [
      "with as much after it as is read at a glance",
      `Une crise. Elle passe. ${filler}`,
      "crise",
      /^Une crise\. Elle passe\. /,
    ],
    [
      "never inside a number",
      "La fièvre dépasse 38.5 degrés. Autre chose.",
      "fievre",
      "La fièvre dépasse 38.5 degrés. Autre chose.",
    ],
    [
      "never inside a number that answers",
      "On agit à 38.5 degrés de fièvre.",
      "fievre",
      "On agit à 38.5 degrés de fièvre.",
    ],
    ["never inside an address", "Voyez sante.fr pour la fièvre.", "fievre", "Voyez sante.fr pour la fièvre."],
    ["after a closing guillemet", "Il dit : « Assez ! » La fièvre monte.", "fievre", "La fièvre monte."],
    ["at the end of a line", "Une liste\nla fièvre monte\nla suite", "fievre", "… la fièvre monte la suite …"],
    ["with a question", "Pourquoi ? La fièvre ! Voilà…", "fievre", "La fièvre ! Voilà…"],
  ])("%s", (_, text, q, passage) => {
    const extract = shown(anArticle("", ["", text]), q);
    if (typeof passage === "string") expect(extract).toBe(passage);
    else expect(extract).toMatch(passage);
  });

  it.each([
    ["before the match", `${"mot ".repeat(200)}et la fièvre`],
    ["after it", `la fièvre ${"mot ".repeat(200)}`],
    ["on both sides", `${"mot ".repeat(200)}la fièvre ${"mot ".repeat(200)}`],
    ["before it, without a space", `${"mot,".repeat(200)}fièvre ${"mot ".repeat(100)}`],
    ["before it, without a space anywhere", `${"mot,".repeat(200)}fièvre`],
  ])("a sentence too long is cut, what answers stays: %s", (_, text) => {
    const { extract } = choose(anArticle("", ["", `Un début. ${text}`]), "fievre");
    expect(extract.some(({ match }) => match)).toBe(true);
    expect(extract.map((piece) => piece.text).join("").length).toBeLessThan(500);
  });
});

const words = [
  "la",
  "crise",
  "d’asthme",
  "fièvre",
  "38.5",
  "mot",
  "accident vasculaire cérébral",
  "Enfin",
  "anticonstitutionnellement",
];
const signs = [" ", " ", " ", ", ", ". ", ".", " ? ", "… ", "\n", "\n\n", ' ». "', "!!", "🫁 "];
const prose = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...signs)), { maxLength: 150 })
  .map((all) => all.flat().join(""));
const anyText = fc.oneof(prose, fc.string({ unit: "grapheme", maxLength: 400 }));

it("is always a piece of the text, with what answers in it, and never endless", () => {
  const flat = (text: string) => text.replace(/\s+/g, " ");
  fc.assert(
    fc.property(
      anyText,
      fc.array(anyText, { maxLength: 3 }),
      fc.constantFrom("crise", "asthme fievre", "avc", "xyz"),
      (summary, texts, q) => {
        const article = anArticle(summary, ...texts.map((text): Part => ["Titre", text]));
        const { section, extract, worth } = choose(article, q);
        const whole = extract.map(({ text }) => text).join("");
        expect(worth).toBeGreaterThanOrEqual(0);
        if (section === null) {
          expect(whole).toBe(flat(summary));
          return;
        }
        const text = flat(article.sections.find(({ key }) => key === section.key)?.text ?? "");
        expect(text).toContain(
          whole
            .replace(/^… (?=.)/, "")
            .replace(/ …$/, "")
            .trim(),
        );
        expect(extract.some(({ match }) => match)).toBe(true);
        expect(whole.length).toBeLessThan(500);
      },
    ),
    { numRuns: 500 },
  );
});
