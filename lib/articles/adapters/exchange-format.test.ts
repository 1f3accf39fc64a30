import { describe, expect, it } from "vitest";
import { readRecord, toReceived } from "#lib/articles/adapters/exchange-format.ts";
import { anExchangeRecord } from "#tests/support/factories.ts";

const publishers = new Map([["assurance-maladie", { fr: "Assurance maladie", en: "National health insurance" }]]);

function received(override: Record<string, unknown> = {}) {
  const record = readRecord(anExchangeRecord(override));
  if ("problem" in record) throw new Error(record.problem);
  return toReceived(record.checked, "portal", publishers);
}

const problem = (override: Record<string, unknown>) => {
  const record = readRecord(anExchangeRecord(override));
  return "problem" in record ? record.problem : null;
};

const section = (override: Record<string, unknown> = {}) => ({
  key: "demander",
  heading: "La demander",
  markdown: "Vous la demandez en ligne.",
  ...override,
});

describe("a record of the exchange format", () => {
  it("becomes an article with its provenance", () => {
    expect(received()).toMatchObject({
      origin: "import:portal",
      externalId: "F12345",
      audience: ["everyone"],
      madeWith: "imported",
      provenance: {
        publisher: "Direction de l’information légale et administrative",
        licence: "Licence Ouverte 2.0",
        documentDate: "2021-03-01",
        attribution: null,
      },
      document: { keyQuestions: [], citations: [{ checked: "unchecked", checkedOn: null, source: null }] },
    });
  });

  it("knows the publishers of the registry by their slug", () => {
    const article = received({
      locale: "en",
      source: "assurance-maladie",
      citations: [{ key: "ameli-vitale", source: "assurance-maladie", title: "La carte Vitale" }],
    });
    expect(article.provenance.publisher).toBe("National health insurance");
    expect(article.document.citations[0]).toMatchObject({ source: "assurance-maladie", publisher: null });
  });

  it("gives reserved keys their part of the page", () => {
    const article = received({ sections: [section({ key: "red-flags" }), section()] });
    expect(article.document.sections.map(({ role }) => role)).toEqual(["red_flags", "body"]);
  });

  it("keeps text in one form: composed accents, Unix line breaks, French spaces", () => {
    const markdown = "Évitez\r\nle tabac\u00a0!".normalize("NFD");
    expect(received({ sections: [section({ markdown })] }).document.sections[0]?.markdown).toBe(
      "Évitez\nle tabac\u00a0!",
    );
  });
});

describe("a record is refused, with the field and the reason,", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["without title", { title: "  " }, "title : est vide"],
    ["with a field that nobody reads", { titel: "x" }, "titel"],
    ["with an unknown language", { locale: "de" }, "locale"],
    ["with a slug in capitals", { slug: "Carte" }, "slug : doit être fait de mots"],
    ["with an unknown aspect", { sections: [section({ aspect: "Signs" })] }, "sections.0.aspect"],
    ["without section", { sections: [] }, "sections : n’a aucune section"],
    ["with the same section twice", { sections: [section(), section()] }, "sections : la clé « demander »"],
    ["with too many sections", { sections: Array.from({ length: 201 }, () => section()) }, "plus de 200 sections"],
    ["with too long a section", { sections: [section({ markdown: "a".repeat(200_001) })] }, "sections.0.markdown"],
    ["with a note without citation", { sections: [section({ markdown: "Non[^x]." })] }, "la note « x »"],
    ["with a script for an address", { url: "javascript:alert(1)" }, "url : doit être une adresse http(s)"],
    ["with a day that does not exist", { documentDate: "2021-02-30" }, "documentDate"],
    ["with a NUL character", { title: "a\u0000b" }, "title : contient des caractères impossibles à conserver"],
    ["with half a character", { title: "a\ud800b" }, "title : contient des caractères impossibles à conserver"],
  ])("%s", (_name, override, reason) => expect(problem(override)).toContain(reason));

  it.each([null, 3, "texte", []])("as %j", (record) => expect(readRecord(record)).toHaveProperty("problem"));
});
