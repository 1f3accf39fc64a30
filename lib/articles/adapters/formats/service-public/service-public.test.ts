import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readRecord } from "#lib/articles/adapters/exchange-format.ts";
import type { FormatFlag } from "#lib/articles/adapters/formats/import-format.ts";
import { servicePublic } from "#lib/articles/adapters/formats/service-public/service-public.ts";
import { openInput } from "#lib/articles/adapters/input/open-input.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "service-public-"));
});
afterAll(() => rm(root, { recursive: true }));

type Files = Record<string, unknown>;

/** Reads files of these contents: text and bytes as they are, the rest as JSON. */
async function readAll(files: Files, ...flags: FormatFlag[]) {
  const folder = await mkdtemp(path.join(root, "data-"));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    const asIs = typeof content === "string" || Buffer.isBuffer(content);
    await writeFile(file, asIs ? content : JSON.stringify(content));
  }
  const input = await openInput(folder);
  try {
    return await Array.fromAsync(servicePublic.read(input, new Set(flags)));
  } finally {
    await input.close();
  }
}

const recordSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  slug: z.string(),
  summary: z.string(),
  theme: z.string(),
  keyQuestions: z.array(z.string()),
  documentDate: z.string(),
  sections: z.array(z.looseObject({ key: z.string(), heading: z.string(), markdown: z.string() })),
});

async function readSound(files: Files, ...flags: FormatFlag[]) {
  const all = await readAll(files, ...flags);
  return all.map((one) => {
    if (!("record" in one)) throw new Error(JSON.stringify(one));
    expect(readRecord(one.record)).not.toHaveProperty("problem");
    return recordSchema.parse(one.record);
  });
}

const leaf = (id: string, name: string) => ({ id, type: "fiche", name, data: null });
const folder = (type: string, name: string, ...data: unknown[]) => ({ id: null, type, name, data });
const tree = {
  version: "1.0",
  data: [
    folder(
      "theme",
      "Social - Santé",
      folder(
        "sous_theme",
        "Santé",
        folder("dossier", "Addictions", leaf("F1", "Arrêter de fumer : qui peut aider ?"), leaf("F2", "Jeu")),
        folder("dossier", "Vaccinations : lesquelles", leaf("F3", "Grippe"), leaf("F4", "Aide (Apa)")),
      ),
    ),
    folder("theme", "Logement", folder("sous_theme", "Location", folder("dossier", "Bail", leaf("F5", "Loyer")))),
  ],
};

const question = [
  "F1",
  "Arrêter de fumer\u00a0: qui  peut\naider ?",
  "Plusieurs personnes peuvent vous aider. C'est gratuit.\nQui consulter\u00a0?\nUn médecin ou un pharmacien.\nCoût\nRien.\nPersonne qui aide",
];
const treeFile = { "arborescence_spf_particuliers.json": tree };

describe("a question", () => {
  it("becomes a record, with sections of its headings", async () => {
    const [record] = await readSound({ ...treeFile, "sous/questions_spf.json": [question] });
    expect(record).toMatchObject({
      id: "F1",
      locale: "fr",
      slug: "arreter-de-fumer-qui-peut-aider-f1",
      title: "Arrêter de fumer\u00a0: qui peut aider ?",
      keyQuestions: ["Arrêter de fumer\u00a0: qui peut aider ?"],
      summary: "Plusieurs personnes peuvent vous aider. C'est gratuit.",
      theme: "addictions",
      source: "service-public",
      licence: "Licence Ouverte 2.0",
      attribution: "Direction de l’information légale et administrative (Premier ministre), service-public.fr, 2020",
      url: "https://www.service-public.fr/particuliers/vosdroits/F1",
      documentDate: "2020",
      sections: [
        { key: "qui-consulter", heading: "Qui consulter\u00a0?", markdown: "Un médecin ou un pharmacien." },
        { key: "cout", heading: "Coût", markdown: "Rien." },
        { key: "definitions", heading: "Définitions", markdown: "- Personne qui aide" },
      ],
    });
  });

  it.each([
    [
      "a text without heading is an answer",
      "Oui. Toujours.\nDe plus, c'est gratuit.",
      [["reponse", "Oui. Toujours.\n\nDe plus, c'est gratuit."]],
    ],
    [
      "signs of Markdown are text",
      "Un.\nPrix\nLe 2 * 3 _ou_ [4](x) <b> &amp; ~a~.\n1. Le n°12*02.\n+ Le reste.\n# Tout.",
      [
        [
          "prix",
          "Le 2 \\* 3 \\_ou\\_ \\[4]\\(x) \\<b> \\&amp; \\~a\\~.\n\n1\\. Le n°12\\*02.\n\n\\+ Le reste.\n\n\\# Tout.",
        ],
      ],
    ],
    [
      "the same section twice is one",
      "Un.\nPrix\nRien.\nLieu\nIci.\nPrix\nRien.",
      [
        ["prix", "Rien."],
        ["lieu", "Ici."],
      ],
    ],
    [
      "the same heading twice is told apart",
      "Un.\nPrix\nRien.\nPrix\nBeaucoup.",
      [
        ["prix", "Rien."],
        ["prix-2", "Beaucoup."],
      ],
    ],
    ["a reserved key is not taken", "Un.\nQuestions\nDeux.", [["questions-fiche", "Deux."]]],
  ])("%s", async (_, text, sections) => {
    const [record] = await readSound({ "questions_spf.json": [["F1", "Est-ce vrai ?", text]] }, "all");
    expect(record?.sections.map(({ key, markdown }) => [key, markdown])).toEqual(sections);
  });

  it("keeps the keys of its sections when their text changes", async () => {
    const changed = [
      ...question.slice(0, 2),
      "Nouveau début. Et plus.\nQui consulter\u00a0?\nPersonne.\nCoût\n3\u00a0€.",
    ];
    const [record] = await readSound({ ...treeFile, "questions_spf.json": [changed] });
    expect(record?.sections.map(({ key }) => key)).toEqual(["qui-consulter", "cout"]);
  });

  it("has the introduction for a summary, not the notice before it", async () => {
    const text = "La loi du 3 mai 2020 change tout.\nL'aide est une somme. Elle est versée.\nMontant\nElle est fixe.";
    const [record] = await readSound({ "questions_spf.json": [["F1", "Aide ?", text]] }, "all");
    expect(record?.summary).toBe("L'aide est une somme. Elle est versée.");
    expect(record?.sections[0]?.markdown).toContain("La loi du 3 mai 2020");
  });

  it("has a short summary whatever it says", async () => {
    const [record] = await readSound({ "questions_spf.json": [["F1", "Aide ?", `${"Mot ".repeat(200)}fin.`]] }, "all");
    expect(record?.summary.length).toBeLessThanOrEqual(300);
  });
});

const mostRead = (id: string, context: string, fields: object = {}) => ({
  link: `https://www.service-public.fr/particuliers/vosdroits/${id}`,
  ...{ id, title: "Jeu", theme: "Social - Santé", sous_theme: "Santé", dossier: "Addictions", sous_dossier: "" },
  ...fields,
  paragraphs: [{ context }],
});

describe("the most read sheets", () => {
  it("have the title in full", async () => {
    const text = "Jeu d'argent : que faire : \n\n\nLe jeu peut rendre malade.\nAide\nElle est gratuite.";
    const [record] = await readSound({ "best_fiche.json": { data: [mostRead("F2", text)] } });
    expect(record).toMatchObject({ title: "Jeu d'argent : que faire", theme: "addictions", keyQuestions: [] });
  });

  it("come once, though a question has the same text", async () => {
    const questions = { "questions_spf.json": [question] };
    const both = { ...treeFile, ...questions, "best_fiche.json": { data: [mostRead("F1", String(question[2]))] } };
    expect(await readSound(both)).toHaveLength(1);
  });
});

const extract = (situation: string, chapter: string, ...text: string[]) =>
  `${situation}\n\n${chapter}\n\n${text.join("\n")}`;
const extracts = {
  "flat_txts/F4_a-domicile--demande_--a-paris.txt": extract(
    "À domicile",
    "Demande",
    "À Paris",
    "En ligne",
    "Par le site.",
    "Sur place",
    "Au guichet.",
  ),
  "flat_txts/F4_a-domicile--demande_--en-ligne.txt": extract("À domicile", "Demande", "En ligne", "Par le site."),
  "flat_txts/F4_a-domicile--demande_--cas-general.txt": extract("À domicile", "Demande", "Cas général", "À la mairie."),
  "flat_txts/F4_a-domicile--revision_--a-paris.txt": extract("À domicile", "Révision", "À Paris"),
  "flat_txts/F4_en-maison--demande_--cas-general.txt": extract("En maison", "Demande", "Cas général", "À la maison."),
};

describe("extracts", () => {
  it("become one record: situations, chapters, cases; the general case first, nothing twice, nothing empty", async () => {
    const [record, ...others] = await readSound({ ...treeFile, ...extracts });
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      title: "Aide (Apa)",
      theme: "infections-et-vaccination",
      documentDate: "2020-07",
      summary: "Extraits de la fiche « Aide (Apa) » de service-public.fr, situation par situation.",
      sections: [
        {
          key: "a-domicile-demande",
          heading: "À domicile – Demande",
          markdown:
            "### Cas général\n\nÀ la mairie.\n\n### À Paris\n\n#### En ligne\n\nPar le site.\n\n#### Sur place\n\nAu guichet.",
        },
        { key: "en-maison-demande", heading: "En maison – Demande", markdown: "### Cas général\n\nÀ la maison." },
      ],
    });
  });

  it("give the situations of a whole text their names", async () => {
    const text =
      "L'aide est une somme.\nConditions\nAvoir 60 ans.\nDemande\nCas général\nÀ la mairie.\nPour une maison, la somme va au directeur.\nConditions\nÊtre en maison.\nDemande\nCas général\nÀ la maison.";
    const files = { ...treeFile, ...extracts, "questions_spf.json": [["F4", "Aide (Apa)", text]] };
    const [record, ...others] = await readSound(files);
    expect(others).toEqual([]);
    expect(record?.sections.map(({ heading }) => heading)).toEqual([
      "À domicile – Conditions",
      "À domicile – Demande",
      "En maison",
      "En maison – Conditions",
      "En maison – Demande",
    ]);
  });

  it("without title or text are left", async () => {
    const empty = { "F3_a--b_--c.txt": extract("Adulte", "Coût", "Cas général") };
    expect(await readAll({ ...treeFile, ...empty })).toEqual([
      { place: "extraits, fiche F3", left: "ses extraits n’ont que des titres" },
    ]);
    expect(await readAll(extracts, "all")).toEqual([
      { place: "extraits, fiche F4", left: expect.stringContaining("sans titre") },
    ]);
  });

  it("that are broken spoil nothing but themselves", async () => {
    const broken = { "F4_x--y_--z.txt": Buffer.from([0xc3, 0x28]), "F4_x--y_--zz.txt": "sans tête" };
    expect(await readAll({ ...treeFile, ...extracts, ...broken })).toEqual([
      { place: "F4_x--y_--z.txt", problem: "UTF-8 invalide" },
      { place: "F4_x--y_--zz.txt", problem: expect.stringContaining("ne commence pas par") },
      { place: "extraits, fiche F4", record: expect.anything() },
    ]);
  });
});

describe("what is taken", () => {
  const files = { ...treeFile, "questions_spf.json": [question, ["F5", "Loyer ?", "Oui."], ["F9", "Autre ?", "Non."]] };

  it("is about health, unless all is asked for", async () => {
    expect(await readAll(files)).toEqual([
      { place: "questions_spf.json, fiche F1", record: expect.anything() },
      { place: "questions_spf.json, fiche F5", left: "hors de « Social - Santé » : voir --all" },
      { place: "questions_spf.json, fiche F9", left: "hors de « Social - Santé » : voir --all" },
    ]);
    const all = await readSound(files, "all");
    expect(all.map(({ id, theme }) => [id, theme])).toEqual([
      ["F1", "addictions"],
      ["F5", "autres-demarches"],
      ["F9", "autres-demarches"],
    ]);
  });

  it("can include the titles of the tree, as ways to the original", async () => {
    const titles = await readSound({ ...treeFile, "questions_spf.json": [question] }, "titles");
    expect(titles.map(({ title }) => title)).toEqual([
      "Arrêter de fumer\u00a0: qui peut aider ?",
      "Jeu – Addictions",
      "Grippe – Vaccinations",
      "Aide (Apa)",
    ]);
    expect(titles[1]?.sections[0]?.markdown).toContain("https://www.service-public.fr/particuliers/vosdroits/F2");
  });

  it("is nothing where no tree says the theme", async () => {
    expect(await readAll({ "questions_spf.json": [question] })).toEqual([
      { place: "questions_spf.json, fiche F1", left: expect.stringContaining("thème inconnu") },
    ]);
  });
});

describe("a broken sheet", () => {
  it.each<[string, unknown, string]>([
    ["an object", { id: "F1" }, "n’est pas une fiche"],
    ["null", null, "n’est pas une fiche"],
    ["too short", ["F2", "Titre"], "n’est pas une fiche"],
    ["a number for a text", ["F2", "Titre", 3], "le texte manque"],
    ["an empty text", ["F2", "Titre", " \u00a0\n"], "le texte est vide"],
    ["an empty title", ["F2", "", "Texte."], "le titre est vide"],
    ["a strange id", ["../F2", "Titre", "Texte."], "identifiant"],
    ["the same again", question, "est déjà plus haut"],
    ["a text of signs", ["F2", "Titre", ".\n—"], "le texte est vide"],
  ])("%s is a problem, and the rest is read", async (_, sheet, reason) => {
    const read = await readAll({ "questions_spf.json": [question, sheet, ["F3", "Fin ?", "Fin."]] }, "all");
    expect(read).toHaveLength(3);
    expect(read[1]).toEqual({
      place: expect.stringContaining("questions_spf.json, fiche"),
      problem: expect.stringContaining(reason),
    });
  });

  it.each<[string, unknown, string]>([
    ["no paragraphs", mostRead("F2", "", { paragraphs: undefined }), "le texte est vide"],
    ["a title and nothing else", mostRead("F2", "Titre : \n\n\n"), "le texte est vide"],
    ["a string", "F2", "n’est pas une fiche"],
  ])("of the most read: %s", async (_, sheet, reason) => {
    const read = await readAll({ "best_fiche.json": { data: [sheet, mostRead("F3", "Fin.")] } });
    expect(read[0]).toHaveProperty("problem", expect.stringContaining(reason));
    expect(read[1]).toHaveProperty("record");
  });
});

describe("a file of something else", () => {
  it.each<[string, Files]>([
    ["nothing to read", { "autre.json": [] }],
    ["invalid JSON", { "questions_spf.json": '[["F1", "Titre", "Texte."], oups' }],
    ["broken off", { "questions_spf.json": '[["F1", "Titre", "Texte."]' }],
    ["no sheet at all", { "questions_spf.json": { a: 1 } }],
    ["the wrong fields", { "best_fiche.json": { sheets: [] } }],
    [
      "a tree that is none",
      { "questions_spf.json": [question], "arborescence_spf_particuliers.json": { data: [{ a: 1 }] } },
    ],
  ])("is refused: %s", async (_, files) => {
    await expect(readAll(files, "all")).rejects.toThrow(UnreadableFileError);
  });
});
