import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutSentences } from "#components/enhance/sentences.ts";

const sentences = (text: string, lang = "fr", limit = 300) =>
  cutSentences(text, lang, limit).map(([begin, end]) => text.slice(begin, end).trim());

describe("sentences, as a voice reads them", () => {
  it.each([
    ["Appelez le 15. N’attendez pas.", ["Appelez le 15.", "N’attendez pas."]],
    ["Une crise forte ne cède pas\u202F? Appelez le 15.", ["Une crise forte ne cède pas\u202F?", "Appelez le 15."]],
    ["M. Dupont et Mme Martin ont vu le Dr. Petit hier.", ["M. Dupont et Mme Martin ont vu le Dr. Petit hier."]],
    ["Elle touche 15\u00A0% des gens. C’est beaucoup.", ["Elle touche 15\u00A0% des gens.", "C’est beaucoup."]],
    ["Un médecin, p. ex. Paul, le dit. Ensuite\u202F?", ["Un médecin, p. ex. Paul, le dit.", "Ensuite\u202F?"]],
    ["Il faut 1,5 g par jour, soit 3.5 au plus. Pas plus.", ["Il faut 1,5 g par jour, soit 3.5 au plus.", "Pas plus."]],
    ["Prenez de la vitamine C. Elle est utile.", ["Prenez de la vitamine C.", "Elle est utile."]],
    ["Voir l’av. Foch (cf. Annexe). Puis sortez.", ["Voir l’av. Foch (cf. Annexe).", "Puis sortez."]],
    ["«\u00A0Respirez.\u00A0» Puis attendez.", ["«\u00A0Respirez.\u00A0»", "Puis attendez."]],
    ["Le 3114 répond jour et nuit", ["Le 3114 répond jour et nuit"]],
    ["Fruits, légumes, etc. Mangez de tout.", ["Fruits, légumes, etc.", "Mangez de tout."]],
  ])("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each([
    ["Dr. Smith said so. Call 112.", ["Dr. Smith said so.", "Call 112."]],
    ["Some drugs, e.g. Aspirin, may harm. Ask first!", ["Some drugs, e.g. Aspirin, may harm.", "Ask first!"]],
    ["About 15% of people. That is a lot.", ["About 15% of people.", "That is a lot."]],
  ])("in English: %s", (text, expected) => {
    expect(sentences(text, "en")).toEqual(expected);
  });

  it("of nothing that can be said are none", () => {
    expect(sentences(" \n ")).toEqual([]);
    expect(sentences("– …")).toEqual([]);
  });

  it("too long for one breath are cut at a pause, or between words", () => {
    expect(sentences("Si la crise ne cède pas, appelez le 15 ; asseyez-vous et restez calme", "fr", 45)).toEqual([
      "Si la crise ne cède pas, appelez le 15 ;",
      "asseyez-vous et restez calme",
    ]);
    expect(sentences("un deux trois quatre cinq", "fr", 10)).toEqual(["un deux", "trois", "quatre", "cinq"]);
  });

  it("keep every word, in order, within the limit", () => {
    const word = fc.constantFrom(
      "Le",
      "15",
      "M.",
      "calme,",
      "crise.",
      "p.",
      "ex.",
      "Elle",
      "asthme ;",
      "extraordinairement",
    );
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 1, max: 60 }), (words, limit) => {
        const text = words.join(" ");
        const cuts = cutSentences(text, "fr", limit);
        expect(cuts.every(([begin, end]) => end - begin <= limit)).toBe(true);
        const said = cuts.map(([begin, end]) => text.slice(begin, end)).join("");
        expect(said.replace(/[^\p{L}\p{N}]/gu, "")).toBe(text.replace(/[^\p{L}\p{N}]/gu, ""));
      }),
    );
  });
});
