import { describe, expect, it } from "vitest";
import { kindOf, toLines } from "#lib/articles/adapters/formats/service-public/lines.ts";

const texts = (flat: string) => toLines(flat).map(({ text }) => text);

describe("the lines of a flat text", () => {
  it.each([
    ["doubled spaces and tabs", "La  carte  bleue \n\t\t\t01 23 \n", ["La carte bleue", "01 23"]],
    [
      "a link that broke its sentence",
      "La  charte du patient \n\n  protège chacun.",
      ["La charte du patient protège chacun."],
    ],
    ["a full stop alone on its line", "Selon le  barème \n\n.\nAutre.", ["Selon le barème.", "Autre."]],
    [
      "lines wrapped by the mark-up",
      "      Ouvrez votre\n       compte ,\n      puis\n       Vos demandes .",
      ["Ouvrez votre compte, puis Vos demandes."],
    ],
    ["two items, each a link", " Un tarif \n\n\n Une aide \n\n", ["Un tarif", "Une aide"]],
    [
      "items in lower case stay apart",
      "Vous pouvez\u00a0:\nsoit venir,\nsoit écrire.",
      ["Vous pouvez\u00a0:", "soit venir,", "soit écrire."],
    ],
    [
      "ordinals",
      "Le 1 er  mars et le 60 e  anniversaire, dans 3 de ces cas.",
      ["Le 1er mars et le 60e anniversaire, dans 3 de ces cas."],
    ],
    ["the titles of films are left out", "Avant.\n Vidéo\u00a0: Comment faire ? \nAprès.", ["Avant.", "Après."]],
    ["lines of signs only", "\u00a0\n.\n—\nTexte.", ["Texte."]],
    ["brackets around a link", "Remboursé ( 70\u00a0% ).", ["Remboursé (70\u00a0%)."]],
    ["nothing", " \n\t\n", []],
  ])("%s", (_, flat, expected) => {
    expect(texts(flat)).toEqual(expected);
  });

  it("that stand apart are known", () => {
    expect(toLines("Texte.\n\n En gras \n\nSuite.").map(({ apart }) => apart)).toEqual([false, true, false]);
  });

  it.each([
    ["Conditions", "label"],
    ["Qui est concerné\u00a0?", "label"],
    ["Justificatifs (avis d'impôt, loyer, etc.)", "label"],
    ["contact@exemple.fr", "label"],
    [`Une personne ${"vraiment ".repeat(20)}seule`, "long"],
    ["Elle est gratuite.", "sentence"],
    ["Pièces à joindre\u00a0:", "intro"],
    ["soit par courrier,", "item"],
    ["- ou autrement", "item"],
    ["la demande est gratuite.", "note"],
  ])("%s is a %s", (text, kind) => {
    expect(kindOf({ text, apart: false })).toBe(kind);
  });
});
