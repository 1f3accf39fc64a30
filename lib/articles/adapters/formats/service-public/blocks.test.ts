import { describe, expect, it } from "vitest";
import type { Block } from "#lib/articles/adapters/formats/service-public/block.ts";
import { toBlocks } from "#lib/articles/adapters/formats/service-public/blocks.ts";
import { HeadingLexicon } from "#lib/articles/adapters/formats/service-public/heading-lexicon.ts";
import { toLines } from "#lib/articles/adapters/formats/service-public/lines.ts";
import { findTable } from "#lib/articles/adapters/formats/service-public/tables.ts";

const lexicon = new HeadingLexicon();
lexicon.learnTitles("Démarches à faire", "Cas général");
lexicon.learnSheet(toLines("Texte.\nCoût du service\nC'est gratuit."));

const short = (block: Block): string => {
  if (block.kind === "heading") return `# ${block.text}`;
  if (block.kind === "list") return block.items.map((item) => `- ${item}`).join(" ");
  if (block.kind === "table") return block.rows.map((row) => row.join(" | ")).join(" / ");
  return block.kind === "note" ? `> ${block.text}` : block.text;
};
const read = (...lines: string[]) => toBlocks(toLines(lines.join("\n")), lexicon).map(short);

describe("blocks", () => {
  it.each<[string, string[], string[]]>([
    ["a line alone between sentences is a heading", ["Un.", "Résidence", "Deux."], ["Un.", "# Résidence", "Deux."]],
    [
      "two of them are two headings",
      ["Un.", "Résidence", "Français", "Deux."],
      ["Un.", "# Résidence", "# Français", "Deux."],
    ],
    [
      "what was announced is a list, up to a known heading",
      ["Il faut\u00a0:", "Carte", "Photo", "Coût du service", "Rien."],
      ["Il faut\u00a0:", "- Carte - Photo", "# Coût du service", "Rien."],
    ],
    [
      "an unknown last line of an announced list is an item",
      ["Il faut les pièces suivantes\u00a0:", "Carte", "Photo", "Vous signez tout."],
      ["Il faut les pièces suivantes\u00a0:", "- Carte - Photo", "Vous signez tout."],
    ],
    [
      "a question after a list is a heading",
      ["Il faut\u00a0:", "Carte", "Photo", "Où aller\u00a0?", "Vous venez ici."],
      ["Il faut\u00a0:", "- Carte - Photo", "# Où aller\u00a0?", "Vous venez ici."],
    ],
    [
      "a short last item may have a full stop",
      ["Il faut les pièces suivantes\u00a0:", "Carte", "Photo", "Déclaration signée.", "Vous venez ici."],
      ["Il faut les pièces suivantes\u00a0:", "- Carte - Photo - Déclaration signée.", "Vous venez ici."],
    ],
    [
      "items in lower case end with the full stop; what follows is a remark",
      ["Vous pouvez\u00a0:", "soit venir,", "soit écrire.", "le courrier est gratuit."],
      ["Vous pouvez\u00a0:", "- soit venir, - soit écrire.", "> le courrier est gratuit."],
    ],
    [
      "a sentence that lost its colon introduces items",
      ["Un.", "Les mairies doivent", "recevoir,", "et répondre."],
      ["Un.", "Les mairies doivent", "- recevoir, - et répondre."],
    ],
    [
      "where the link after a colon is lost, the next line is a heading",
      ["Demandez-le en ligne\u00a0:", "Taux", "Il est fixe."],
      ["Demandez-le en ligne\u00a0:", "# Taux", "Il est fixe."],
    ],
    [
      "ways of contact part a list",
      ["Un.", "Mairie", "Par téléphone", "01 02 03 04 05", "Appel gratuit", "Par courrier", "75000 Paris"],
      ["Un.", "# Mairie", "# Par téléphone", "- 01 02 03 04 05 - Appel gratuit", "# Par courrier", "75000 Paris"],
    ],
    ["dashes are those of a list", ["Un.", "- l'un", "- l'autre", "Fin."], ["Un.", "- l'un - l'autre", "Fin."]],
    [
      "a table between headings",
      ["Un.", "Coût du service", "Année", "Minimum", "1952", "60 ans", "1953", "61 ans", "Cas général", "Deux."],
      ["Un.", "# Coût du service", "Année | Minimum / 1952 | 60 ans / 1953 | 61 ans", "# Cas général", "Deux."],
    ],
    [
      "amounts are no headings",
      ["Il touche\u00a0:", "39 000 €", "Le reste est rendu."],
      ["Il touche\u00a0:", "39 000 €", "Le reste est rendu."],
    ],
    ["nothing", [], []],
  ])("%s", (_, lines, expected) => {
    expect(read(...lines)).toEqual(expected);
  });
});

describe("tables", () => {
  it.each<[string, string, string | undefined]>([
    ["two columns", "Nom|Prix|A|1 €|B|2 €", "Nom,Prix/A,1 €/B,2 €"],
    [
      "three, the first of numbers",
      "Enfants|Seul|Couple|0|10 €|20 €|1|15 €|25 €",
      "Enfants,Seul,Couple/0,10 €,20 €/1,15 €,25 €",
    ],
    [
      "words in the middle",
      "S|Tarif|Base|Rendu|A|25 €|25 €|6 €|B|Libre|23 €|5 €",
      "S,Tarif,Base,Rendu/A,25 €,25 €,6 €/B,Libre,23 €,5 €",
    ],
    [
      "yes and no",
      "Revenu|Compté\u00a0?|Pension|Oui|Aide|Non, sauf exception",
      "Revenu,Compté\u00a0?/Pension,Oui/Aide,Non, sauf exception",
    ],
    ["one row is not enough", "Nom|Prix|A|1 €", undefined],
    ["the cells do not answer", "Carte|Photo|Timbre|Livret|Avis|Acte", undefined],
    [
      "heads of groups among the rows",
      "P|Tarif|Base|Rendu|Jeunes|A|4 €|4 €|2 €|B|5 €|5 €|3 €|Autres|A|6 €|6 €|4 €",
      undefined,
    ],
    ["the head of a group under those of the columns", "R|Bas|Haut|3 enfants|A|9 €|5 €|B|8 €|4 €", undefined],
    ["under a heading", "Titre|Nom|Prix|A|1 €|B|2 €", "Nom,Prix/A,1 €/B,2 €"],
    ["under what may be the head of a lost column", "Type|Nom|Prix|A|1 €|B|2 €", undefined],
    ["years and dates first", "Né en|Âge|Avant 1951|60 ans|1952|61 ans", "Né en,Âge/Avant 1951,60 ans/1952,61 ans"],
    ["only values", "1 €|2 €|3 €|4 €|5 €|6 €", undefined],
  ])("%s", (_, cells, expected) => {
    expect(
      findTable(cells.split("|"), (cell) => cell === "Titre")
        ?.rows.map((row) => row.join(","))
        .join("/"),
    ).toBe(expected);
  });
});
