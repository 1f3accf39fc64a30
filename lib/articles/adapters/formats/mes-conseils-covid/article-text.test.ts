import { describe, expect, it } from "vitest";
import { readArticleText } from "#lib/articles/adapters/formats/mes-conseils-covid/article-text.ts";
import type { LinkedPages } from "#lib/articles/adapters/formats/mes-conseils-covid/links.ts";
import { createConverter } from "#lib/articles/adapters/formats/mes-conseils-covid/to-markdown.ts";

const pages: LinkedPages = new Map([
  ["le-test", { title: "Le test", slug: "covid-le-test", locale: "fr", keys: new Set(["ou-aller"]) }],
]);
const sources: Record<string, string> = {
  "le-test": ".. question:: Où aller ?\n\n    À la **pharmacie**, voir [plus bas](#apres).\n",
  "tableaux_vaccination/doses": "<table>\n<tr><td>1 dose</td></tr>\n</table>",
};
const around = { pages, converter: createConverter(pages), sourceOf: (name: string) => sources[name] };

const read = (source: string, path = "thematiques/1-page.md") => readArticleText(path, source, around);
const sections = (source: string, path?: string) =>
  read(source, path)?.sections.map(({ key, heading, markdown }) => ({ key, heading, markdown }));
/** What becomes of the text of one section. */
const text = (source: string) => sections(`## T\n\n${source}`)?.[0]?.markdown;

describe("a page", () => {
  it("has a section for its introduction and one for each question", () => {
    const page = [
      "# Le **titre**",
      "<header><p>Tout savoir sur le sujet qui nous occupe.</p></header>",
      ".. toc:: Sommaire\n    :depth: 2",
      '<div itemtype="FAQ">',
      ".. question:: Et la 2<sup>e</sup> dose ?\n    :level: 3\n\n    Oui.\n\n    #### Quand\n\n    Demain.",
      "</div>",
    ].join("\n\n");
    expect(read(page)).toEqual({
      title: "Le titre",
      summary: "Tout savoir sur le sujet qui nous occupe.",
      keyQuestions: ["Et la 2e dose ?"],
      sections: [
        { key: "introduction", heading: "Introduction", markdown: "Tout savoir sur le sujet qui nous occupe." },
        { key: "et-la-2-e-dose", heading: "Et la 2e dose ?", markdown: "Oui.\n\n### Quand\n\nDemain." },
      ],
    });
  });

  it("keeps the headings over its questions, with their list and tags", () => {
    const page =
      ".. section:: Chez soi\n    :tags: 0 à 4 ans\n\n.. question:: A ?\n\n    a\n\n## Dehors\n\n.. question:: B ?\n\n    b";
    expect(sections(page)).toMatchObject([
      { key: "chez-soi", markdown: "_0 à 4 ans_\n\n- [A ?](#partie-a)" },
      { key: "a" },
      { key: "dehors", markdown: "- [B ?](#partie-b)" },
      { key: "b" },
    ]);
  });

  it("has keys that are unique, and none of the reserved ones by accident", () => {
    const page = ["Questions", "Masque", "Masque"].map((title) => `## ${title}\n\nx`).join("\n\n");
    expect(sections(page)?.map(({ key }) => key)).toEqual(["questions-page", "masque", "masque-2"]);
  });

  it("takes over a question of another page, or says where it is", () => {
    const page =
      ".. injection:: le-test.html#ou-aller\n\n.. renvoi:: /le-test.html#ou-aller\n\n.. renvoi:: parti.html#ou-cela";
    expect(sections(page)).toEqual([
      {
        key: "ou-aller",
        heading: "Où aller ?",
        markdown: "À la **pharmacie**, voir [plus bas](/articles/covid-le-test).",
      },
      {
        key: "ou-aller-2",
        heading: "Où aller ?",
        markdown: "Voir la réponse sur notre page « [Le test](/articles/covid-le-test#partie-ou-aller) ».",
      },
      {
        key: "ou-cela",
        heading: "ou cela",
        markdown:
          "Voir la réponse sur notre page « [parti](https://mesconseilscovid.sante.gouv.fr/parti.html#ou-cela) ».",
      },
    ]);
  });

  it("shows the tables that it calls for", () => {
    expect(
      text("{{ tableau_vaccination('doses') }}\n\n{{ formulaire('rappel') }}\n\n{{ tableau_vaccination('perdu') }}"),
    ).toBe("1 dose");
  });

  it("reads a heading in HTML over several lines, with its tags", () => {
    const page =
      '<summary>\n<h2>\n  Vaccins <br>\n  <span class="tag tag-3">3 ans</span> <svg><path d="m6"/></svg>\n</h2>\n</summary>\n\nOui.';
    expect(sections(page)).toEqual([{ key: "vaccins", heading: "Vaccins", markdown: "_3 ans_\n\nOui." }]);
  });

  it.each(["", "  \n", "# \n", "<form>\n\n## Âge ?\n\n<input></form>", "<div hidden>Réponse</div>", "![](x.png)"])(
    "of which nothing can be read is none: %j",
    (source) => expect(read(source)).toBeNull(),
  );
});

describe("a text of the questionnaire", () => {
  it("is kept for oneself and for a relative", () => {
    const both = "J’ai de la **fièvre**\n\n---\n\nIl ou elle a de la **fièvre**\n";
    expect(read(both, "questions/question_fièvre.md")).toMatchObject({
      title: "J’ai de la fièvre",
      sections: [
        { key: "pour-vous", heading: "Pour vous", markdown: "J’ai de la **fièvre**" },
        { key: "pour-un-proche", heading: "Pour un proche" },
      ],
    });
  });

  it.each([
    ["conseils/conseils_vaccins_12_ans.md", "Conseils Covid : vaccins, 12 ans et plus"],
    ["conseils_couvre_feu_972.md", "Conseils Covid : couvre-feu, Martinique"],
    ["conseils/conseils_chose_jamais_vue.md", "Conseils Covid : chose jamais vue"],
  ])("of advice is called by the name of its file: %s", (path, title) => {
    expect(read("Nous vous conseillons de :\n\n- sortir ;\n- lire.", path)).toMatchObject({
      title,
      summary: "Nous vous conseillons de : sortir…",
      sections: [{ key: "conseils", heading: "Conseils" }],
    });
  });

  it("that is only a title says it", () => {
    expect(sections("# Le nom", "meta/meta_titre.md")).toEqual([
      { key: "texte", heading: "Texte", markdown: "Le nom" },
    ]);
  });

  it("says for whom a step is, as its class did", () => {
    expect(text("1. {.seulement-si-vaccine} Restez.\n1. {.autre} Sortez.")).toBe(
      "1. _(si vous êtes vacciné(e))_ Restez.\n2. Sortez.",
    );
  });
});

describe("the text of a section", () => {
  it.each([
    [
      "a list right after its paragraph",
      "On voit :\n- un\n  * deux\n+ trois",
      "On voit :\n\n- un\n  - deux\n\n* trois",
    ],
    ["raised letters", "la 2<sup>e</sup>\n- le 1<sup>er</sup> jour", "la 2<sup>e</sup>\n\n- le 1<sup>er</sup> jour"],
    ["indented HTML", "a\n\n        </div>\n\n    <b>gras</b>", "a\n\n**gras**"],
    ["no-break spaces", "10\u00a0% ; 7\u202fj/7 &nbsp;!", "10\u00a0% ; 7\u202fj/7 \u00a0!"],
    ["signs of Markdown in HTML", "<p>2 * 3 * 4, _x_, [a], 1 < 2</p>", "2 \\* 3 \\* 4, \\_x\\_, \\[a], 1 < 2"],
    ["an abbreviation, once", '<abbr title="Comité">C</abbr> et <abbr title="Comité">C</abbr>', "C (Comité) et C"],
    ["a box among others", '<div class="conseil">\n\nUn **test**.\n\n</div>\n\nFin.', "> Un **test**.\n\nFin."],
    ["a box alone", '<div class="conseil">\n\nUn **test**.\n\n</div>', "Un **test**."],
    [
      "see also",
      '<div class="voir-aussi">\n\n- [là](le-test.html)\n\n</div>',
      "Voir aussi :\n\n- [là](/articles/covid-le-test)",
    ],
    ["an image", 'a <img src="x.png" alt="un masque"> <img src="y.png">', "a un masque"],
    ["a form", "a\n\n<form>\n    <label>Âge</label>\n\n    ### Non\n</form>\n\nb", "a\n\nb"],
    ["an opener", "<details><summary>Afficher la version texte</summary>\n\nLe texte\n\n</details>", "Le texte"],
    ["a comment", "a <!-- b\n\n## c\n\n--> d", "a d"],
    ["a badge", '<span class="nouveau">nouveau</span> Dès demain', "nouveau : Dès demain"],
  ])("gives back %s", (_, source, markdown) => expect(text(source)).toBe(markdown));

  it("has no spans and no tables in its tables", () => {
    const table = `<table><caption>Délais</caption><tr><th>A</th><th>B</th></tr>
      <tr><td rowspan="2">1<br><a href="le-test.html">2</a></td><td><div>x</div><div>y</div></td></tr>
      <tr><td><table><tr><td>u</td><td>v | w</td></tr></table></td></tr>
      <tr><td colspan="2">fin</td></tr></table>`;
    expect(text(table)).toBe(
      [
        "Délais",
        "",
        "| A                              | B        |",
        "| ------------------------------ | -------- |",
        "| 1 [2](/articles/covid-le-test) | x y      |",
        "| 1 [2](/articles/covid-le-test) | u v \\| w |",
        "| fin                            | fin      |",
      ].join("\n"),
    );
  });

  it.each([
    ["le-test.html", "/articles/covid-le-test"],
    ["/le-test.html#ou-aller", "/articles/covid-le-test#partie-ou-aller"],
    ["https://mesconseilscovid.sante.gouv.fr/le-test.html#nulle-part", "/articles/covid-le-test"],
    ["parti.html#la", "https://mesconseilscovid.sante.gouv.fr/parti.html#la"],
    ["/#symptomes", "https://mesconseilscovid.sante.gouv.fr/#symptomes"],
    ["#t", "#partie-t"],
    ["#perdu", "https://mesconseilscovid.sante.gouv.fr/page.html#perdu"],
    ["illustrations/a%20b.png", "https://mesconseilscovid.sante.gouv.fr/illustrations/a%20b.png"],
    ["tel:0800130000", "tel:0800130000"],
    ["www.exemple.fr/a", "https://www.exemple.fr/a"],
    ["https://exemple.fr/?a=1", "https://exemple.fr/?a=1"],
  ])("leads %s to %s", (from, to) => expect(text(`Voir [ici](${from}).`)).toBe(`Voir [ici](${to}).`));

  it.each(["", "#", "javascript:;", "fb-messenger://share", "https://"])("says a link to %j without it", (address) => {
    expect(text(`Voir <a href="${address}" class="button">ici</a>.`)).toBe("Voir ici.");
  });
});
