import { describe, expect, it } from "vitest";
import { articles, readAll } from "#lib/articles/adapters/formats/mes-conseils-covid/folder.fixture.ts";

const revision = (path: string, rev: number, date: string, text: string | null, commit = `c${date}`) => ({
  path: `contenus/${path}.md`,
  rev,
  commit,
  date: date.length > 10 ? date : `${date}T10:00:00+01:00`,
  deleted: text === null,
  text: text ?? "",
});
const history = (...lines: unknown[]) => ({
  "data/history.derived.jsonl": lines
    .map((line) => (typeof line === "string" ? line : JSON.stringify(line)))
    .join("\n"),
});

describe("the history", () => {
  const files = { "contenus/thematiques/2-a.md": "# B\n\nDeux." };

  it("dates a text by its last change, without the versions unless asked for", async () => {
    const dated = history(
      revision("thematiques/2-a", 0, "2021-03-01", "# B\n\nUn."),
      revision("thematiques/2-a", 1, "2021-04-01T23:30:00+00:00", "# B\n\nDeux."),
      revision("thematiques/2-a", 2, "2021-05-01", "# B\n\nDeux."),
    );
    const [article] = await articles({ ...files, ...dated });
    expect(article).toMatchObject({ documentDate: "2021-04-02" });
    expect(article).not.toHaveProperty("history");
  });

  it("follows a page that is renumbered, renamed, changed in its form only, and removed for a time", async () => {
    const long = "Une page dont le texte est assez long pour être reconnue";
    const [article, ...others] = await articles(
      {
        "contenus/thematiques/2-a.md": `# A\n\n${long} enfin.`,
        ...history(
          revision("thematiques/2-a", 0, "2021-06-01", `# A\n\n${long} enfin.`, "renumérotation"),
          revision("pages/brouillon", 0, "2021-03-03", `# Z\n\n${long}.`),
          revision("pages/brouillon", 1, "2021-04-01", null, "nom"),
          revision("thematiques/1-a", 0, "2021-04-01", `# A\n\n${long}.`, "nom"),
          revision("thematiques/1-a", 1, "2021-04-02", `# A\n\n<p>${long}.</p>`),
          revision("thematiques/1-a", 2, "2021-04-03", null),
          revision("thematiques/1-a", 3, "2021-05-01", `# A\n\n${long} !`),
          revision("thematiques/1-a", 4, "2021-06-01", null, "renumérotation"),
        ),
      },
      "history",
    );
    expect(others).toEqual([]);
    expect(article).toMatchObject({
      id: "a",
      withdrawn: null,
      versionDate: "2021-06-01T10:00:00+01:00",
      changeNote: "Page renommée : thematiques/1-a → thematiques/2-a. Version du 1er juin 2021.",
    });
    expect(article?.history?.map(({ changeNote }) => changeNote)).toEqual([
      "Version du 3 mars 2021.",
      "Page renommée : pages/brouillon → thematiques/1-a. Version du 1er avril 2021.",
      "Changement de forme, sans effet sur le texte affiché.",
      "Page retirée le 3 avril 2021, rétablie le 1er mai 2021. Version du 1er mai 2021.",
    ]);
    expect(article?.history?.[0]).toMatchObject({ title: "Z", sections: [{ markdown: `${long}.` }], citations: [] });
  });

  it("gives what was removed for good as withdrawn", async () => {
    const gone = history(
      revision("conseils_fetes", 0, "2020-12-01", "Un conseil."),
      revision("conseils_fetes", 1, "2021-01-04", null),
    );
    const [, article] = await articles({ ...files, ...gone }, "history");
    expect(article).toMatchObject({
      id: "conseils_fetes",
      title: "Conseils Covid : fêtes",
      history: [],
      withdrawn: { on: "2021-01-04T10:00:00+01:00", reason: "Retirée par l’éditeur d’origine le 4 janvier 2021." },
    });
    expect(await articles({ ...files, ...gone })).toHaveLength(1);
  });

  it("is not one of two texts that are not alike, or of two kinds", async () => {
    const text = "Les mêmes mots pour deux textes différents.";
    const all = await articles(
      {
        ...files,
        ...history(
          revision("conseils/conseils_a", 0, "2021-01-01", text),
          revision("conseils/conseils_a", 1, "2021-02-01", null, "c"),
          revision("conseils/conseils_b", 0, "2021-02-01", "Tout autre chose.", "c"),
          revision("statuts/statut_c", 0, "2021-02-01", text, "c"),
        ),
      },
      "history",
      "all",
    );
    expect(all.map(({ id }) => id)).toEqual(["a", "conseils_a", "conseils_b", "statut_c"]);
  });

  it("goes forward even when a change was written long before it was published", async () => {
    const [article] = await articles(
      {
        ...files,
        ...history(
          revision("thematiques/2-a", 0, "2021-04-01", "Un."),
          revision("thematiques/2-a", 1, "2021-03-01", "# B\n\nDeux."),
        ),
      },
      "history",
    );
    expect(article).toMatchObject({
      versionDate: "2021-04-01T10:00:00+01:00",
      changeNote: "Version écrite le 1er mars 2021, publiée plus tard.",
    });
  });

  it("keeps the last version when the folder is newer", async () => {
    const older = history(revision("thematiques/2-a", 0, "2021-03-01", "# B\n\nUn."));
    const [article] = await articles({ ...files, ...older }, "history");
    expect(article).toMatchObject({
      sections: [{ markdown: "Deux." }],
      changeNote: "Version du dossier importé.",
      history: [{ sections: [{ markdown: "Un." }] }],
    });
  });

  it("takes a question of another page as it was at the time", async () => {
    const question = (answer: string) => `# B\n\n.. question:: Où ?\n\n    ${answer}`;
    const calling = "# A\n\n.. injection:: b.html#ou";
    const all = await articles(
      {
        "contenus/thematiques/1-a.md": `${calling}\n\n## Fin\n\nFin.`,
        "contenus/thematiques/2-b.md": question("Là."),
        ...history(
          revision("thematiques/1-a", 0, "2021-02-01", calling),
          revision("thematiques/1-a", 1, "2021-04-01", `${calling}\n\n## Fin\n\nFin.`),
          revision("thematiques/2-b", 0, "2021-01-01", question("Ici.")),
          revision("thematiques/2-b", 1, "2021-03-01", question("Là.")),
        ),
      },
      "history",
    );
    expect(all[0]).toMatchObject({
      sections: [{ markdown: "Là." }, { key: "fin" }],
      history: [{ sections: [{ markdown: "Ici." }] }],
    });
  });

  it("loses nothing but its broken lines and its empty versions", async () => {
    const good = revision("thematiques/2-a", 0, "2021-03-01", "# B\n\nDeux.");
    const broken = history(
      "{",
      good,
      good,
      { ...good, rev: 1, date: "2021-03" },
      { ...good, rev: 2, date: "1970-01-01T00:00:00+01:00" },
      { ...good, rev: 3, text: 3 },
      { ...good, rev: 4, path: "src/a.js" },
      "[]",
      revision("thematiques/2-a", 5, "2021-03-02", "<form>Âge</form>"),
      revision("thematiques/2-a", 6, "2021-03-03", "# B\n\nDeux."),
    );
    const all = await readAll({ ...files, ...broken }, "history");
    const line = (n: number) => `data/history.derived.jsonl, ligne ${n}`;
    expect(all).toMatchObject([
      { place: line(1), problem: expect.stringContaining("JSON invalide") },
      { place: line(3), problem: "révision 0 de thematiques/2-a.md en double" },
      { place: line(4), problem: expect.stringContaining("date") },
      { place: line(5), problem: expect.stringContaining("date") },
      { place: line(6), problem: expect.stringContaining("text") },
      { place: line(7), left: "n’est pas un texte du site" },
      { place: line(8), problem: expect.any(String) },
      { place: "thematiques/2-a.md, version du 2021-03-02T10:00:00+01:00", left: "sans texte" },
      { record: { id: "a", history: [{ changeNote: "Version du 1er mars 2021." }] } },
    ]);
  });
});
