import { describe, expect, it } from "vitest";
import { articles, readAll } from "#lib/articles/adapters/formats/mes-conseils-covid/folder.fixture.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";

const page = "# Titre\n\n## Partie\n\nTexte.";
describe("the folder", () => {
  it("gives pages and advice, and leaves the rest unless asked for all", async () => {
    const files = {
      "x/contenus/README.md": "Lisez-moi",
      "x/contenus/conseils/conseils_tests.md": "Un conseil qui tient en une phrase.",
      "x/contenus/config/config_url.md": "https://exemple.fr",
      "x/contenus/questions/question_âge_libellé.md": "Mon âge\n\n---\n\nSon âge",
      "x/contenus/thematiques/05-tests-de-depistage.md": page,
      "x/contenus/thematiques/99-covid-in-france.md": page,
      "x/contenus/thematiques/tableaux_vaccination/doses.md": "<table></table>",
      "x/LICENSE": "MIT",
    };
    expect(await articles(files)).toMatchObject([
      { id: "conseils_tests", slug: "covid-conseils-tests", title: "Conseils Covid : tests", locale: "fr" },
      {
        id: "tests-de-depistage",
        slug: "covid-tests-de-depistage",
        url: "https://mesconseilscovid.sante.gouv.fr/tests-de-depistage.html",
        licence: "MIT",
      },
      { id: "covid-in-france", slug: "covid-in-france", locale: "en" },
    ]);
    expect((await readAll(files)).filter((one) => "left" in one)).toEqual([
      { place: "config/config_url.md", left: "réglage du site" },
      {
        place: "questions/question_âge_libellé.md",
        left: "texte d’un écran du questionnaire (--all pour le prendre)",
      },
      {
        place: "thematiques/tableaux_vaccination/doses.md",
        left: "tableau repris dans les pages qui l’affichent",
      },
    ]);
    expect((await articles(files, "all")).map(({ id }) => id)).toContain("question_âge_libellé");
  });

  it("may come without its own name, and with broken files", async () => {
    const files = {
      "thematiques/1-a.md": page,
      "thematiques/2-a.md": page,
      "thematiques/3-b.md": Buffer.from([0xc3, 0x28]),
      "thematiques/4-c.md": "\n",
      "thematiques/5-d.md": "<div>".repeat(50_000),
      "thematiques/6-e.md": "x".repeat(500_001),
      "autre.md": "Rien",
    };
    expect(await readAll(files)).toMatchObject([
      { place: "thematiques/2-a.md", problem: "le nom « a » est déjà pris" },
      { place: "thematiques/3-b.md", problem: "UTF-8 invalide" },
      { place: "thematiques/6-e.md", problem: "plus de 500000 caractères" },
      { place: "thematiques/1-a.md", record: { id: "a", slug: "covid-a" } },
      { place: "thematiques/4-c.md", left: "sans texte" },
      { place: "thematiques/5-d.md", problem: "éléments imbriqués trop profondément" },
    ]);
  });

  it("is refused when it is another, or has no history although asked for", async () => {
    await expect(readAll({ "a.md": page, "b.json": "[]" })).rejects.toThrow(UnreadableFileError);
    await expect(readAll({ "contenus/thematiques/1-a.md": page }, "history")).rejects.toThrow(UnreadableFileError);
  });
});
