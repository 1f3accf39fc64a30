import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readContent } from "#lib/articles/adapters/content-files/read-content.ts";
import { documentDigest } from "#lib/articles/rules/digest.ts";

const article = `---
title: "Gastro-entérite de l’adulte"
theme: infections
audience: [everyone]
summary: "Elle guérit le plus souvent seule."
keyQuestions:
  - "Que manger ?"
essentials:
  - "Buvez souvent[^ameli-gastro]."
redFlags:
  - "Du sang dans les selles[^ameli-gastro]."
  - "Plus d’urines depuis douze heures[^ameli-gastro]."
related: []
made:
  with: ai_assisted
  on: "2026-11-20"
  note: "Rédigé avec l’aide d’une intelligence artificielle."
nextReview: "2027-11-21"
---

## Les signes {#signes aspect=SymptomsHealthAspect}

Elle dure un à trois jours[^ameli-gastro].

\`\`\`
## Ceci est du code
\`\`\`

## Se soigner {#soigner}

Buvez par petites gorgées. Voir [cette page](/articles/gastro).
`;

const translation = article
  .replace('"Gastro-entérite de l’adulte"', '"Gastroenteritis in adults"')
  .replace("Que manger ?", "What can I eat?")
  .replace("related: []", 'related: []\ntranslationOf:\n  slug: gastro\n  follows: "0000000000000000"');

const citations = `ameli-gastro:
  source: assurance-maladie
  title: "Gastro-entérite de l’adulte"
  documentDate: "2025-02"
  evidence: official_information
  checked: opened
  checkedOn: "2026-11-20"
`;

const words = (text: string) => `\n  fr: "${text}"\n  en: "${text}"`;
const source = `kind: insurer
name:${words("Assurance maladie")}
mission:${words("Elle rembourse les soins.")}
funding:${words("Cotisations.")}
trust:${words("Pages relues.")}
limits:${words("Elle paie les soins.")}
`;
const themes = `- slug: infections
  name:${words("Infections").replaceAll("\n  ", "\n    ")}
  summary:${words("Les éviter.").replaceAll("\n  ", "\n    ")}
`;

const good = {
  "themes.yaml": themes,
  "sources/assurance-maladie.yaml": source,
  "citations/ameli.yaml": citations,
  "articles/fr/gastro.md": article,
};

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "content-"));
});
afterEach(() => rm(root, { recursive: true }));

async function read(files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  return readContent(root);
}

/** What is said about a folder in which one file was changed, as `line message`. */
async function complaints(file: string, text: string): Promise<string[]> {
  const { problems } = await read({ ...good, [file]: text });
  return problems.filter((problem) => problem.file === file).map(({ line, message }) => `${line} ${message}`);
}

const lineOf = (text: string, needle: string) => text.slice(0, text.indexOf(needle)).split("\n").length;

describe("a good folder", () => {
  it("becomes documents, without a complaint", async () => {
    const { content, problems } = await read(good);
    expect(problems).toEqual([]);
    expect(content.sources.map(({ slug }) => slug)).toEqual(["assurance-maladie"]);
    const [{ document } = { document: null }] = content.articles;
    expect(document?.sections.map(({ key, role }) => `${key} ${role}`)).toEqual([
      "essentials essentials",
      "red-flags red_flags",
      "signes body",
      "soigner body",
    ]);
    expect(document?.sections[1]).toEqual({
      key: "red-flags",
      role: "red_flags",
      heading: "Signes d’alerte",
      aspect: null,
      markdown: "- Du sang dans les selles[^ameli-gastro].\n- Plus d’urines depuis douze heures[^ameli-gastro].",
    });
    expect(document?.sections[2]?.markdown).toContain("## Ceci est du code");
    expect(document?.citations).toEqual([
      {
        key: "ameli-gastro",
        source: "assurance-maladie",
        publisher: null,
        title: "Gastro-entérite de l’adulte",
        url: null,
        documentDate: "2025-02",
        evidence: "official_information",
        checked: "opened",
        checkedOn: "2026-11-20",
      },
    ]);
  });

  it("reads the same whatever the line breaks and the composition of accents", async () => {
    const first = await read(good);
    const second = await read({ ...good, "articles/fr/gastro.md": article.replaceAll("\n", "\r\n").normalize("NFD") });
    expect(second).toEqual(first);
  });

  it("keeps the unbreakable spaces of French", async () => {
    const text = article.replace("Que manger ?", "Que manger\u202f?");
    const { content } = await read({ ...good, "articles/fr/gastro.md": text });
    expect(content.articles[0]?.document.keyQuestions).toEqual(["Que manger\u202f?"]);
  });
});

describe("a translation", () => {
  it("is behind until it names the present text of its original", async () => {
    const { content, problems } = await read({ ...good, "articles/en/gastroenteritis.md": translation });
    const original = content.articles.find(({ locale }) => locale === "fr");
    const digest = original ? documentDigest(original.document) : "";
    expect(problems).toEqual([
      {
        file: "articles/en/gastroenteritis.md",
        line: lineOf(translation, "follows:"),
        level: "warning",
        message: expect.stringContaining(`follows: "${digest}"`),
      },
    ]);
    const followed = translation.replace("0000000000000000", digest);
    expect((await read({ "articles/en/gastroenteritis.md": followed })).problems).toEqual([]);
  });

  it("needs an original", async () => {
    const text = translation.replace("slug: gastro\n", "slug: angine\n");
    expect(await complaints("articles/en/gastroenteritis.md", text)).toEqual([
      `${lineOf(text, "slug: angine")} aucun original « angine » dans l’autre langue`,
    ]);
  });

  it("is the only one of its original", async () => {
    const { problems } = await read({ ...good, "articles/en/a.md": translation, "articles/en/b.md": translation });
    expect(problems.map(({ file, message }) => `${file} ${message}`)).toContain(
      "articles/en/b.md articles/fr/gastro.md est déjà traduit par articles/en/a.md",
    );
  });
});

describe("a mistake in an article is shown where it stands", () => {
  const cases: [string, (text: string) => string, string, string][] = [
    ["an unknown field", (t) => t.replace("related:", "relatif: 1\nrelated:"), "relatif", "champ inconnu « relatif »"],
    ["an unknown theme", (t) => t.replace("infections", "astrologie"), "theme:", "thème inconnu « astrologie »"],
    ["an unknown audience", (t) => t.replace("everyone", "everybody"), "audience:", "audience.0"],
    ["a missing field", (t) => t.replace(/theme:.*\n/, ""), "title:", "theme"],
    ["a day that does not exist", (t) => t.replace("2027-11-21", "2027-02-30"), "nextReview", "nextReview"],
    ["a broken quote", (t) => t.replace('seule."', "seule."), "summary:", "YAML : "],
    ["a repeated field", (t) => t.replace("made:", 'title: "Deux"\nmade:'), 'title: "Deux"', "unique"],
    ["an unknown related article", (t) => t.replace("[]", "[angine]"), "related", "aucun article « angine »"],
    ["a note in the summary", (t) => t.replace("seule.", "seule[^ameli-gastro]."), "summary", "ne porte pas de note"],
    [
      "the same question twice",
      (t) => t.replace('  - "Que manger ?"', '  - "Que manger ?"\n  - "que manger"'),
      '  - "que manger"',
      "question répétée",
    ],
    [
      "an unknown citation in the body",
      (t) => t.replace("trois jours[^ameli-gastro]", "trois jours[^inconnue]"),
      "Elle dure",
      "aucune référence « inconnue »",
    ],
    [
      "an unknown citation in a list",
      (t) => t.replace("heures[^ameli-gastro]", "heures[^inconnue]"),
      '  - "Plus d’urines',
      "aucune référence « inconnue »",
    ],
    ["a link to nowhere", (t) => t.replace("/articles/gastro", "/articles/angine"), "Buvez par", "/articles/angine"],
    ["words in a language without end", (t) => t.replace("Buvez par", '<span lang="en">Drink par'), "<span", "HTML"],
    ["raw HTML", (t) => t.replace("Buvez par", "<b>Buvez</b> par"), "<b>Buvez", "HTML"],
    ["a reserved key", (t) => t.replace("#soigner", "#questions"), "## Se soigner", "réservée"],
    ["a repeated key", (t) => t.replace("#soigner", "#signes"), "## Se soigner", "sert déjà à la ligne 21"],
    ["a heading without key", (t) => t.replace(" {#soigner}", ""), "## Se soigner", "une section s’ouvre par"],
    [
      "a title in the body",
      (t) => t.replace("## Se soigner", "# Se soigner"),
      "# Se soigner",
      "une section s’ouvre par",
    ],
    ["an unknown aspect", (t) => t.replace("Symptoms", "Signs"), "## Les signes", "SignsHealthAspect"],
    ["text before the sections", (t) => t.replace("## Les", "Bonjour.\n\n## Les"), "Bonjour.", "texte avant"],
    ["a figure without note", (t) => t.replace("gorgées.", "gorgées, 2 litres par jour."), "Buvez par", "chiffre sans"],
  ];

  it.each(cases)("%s", async (_name, change, where, message) => {
    const text = change(article);
    const [first, ...others] = await complaints("articles/fr/gastro.md", text);
    expect(others).toEqual([]);
    expect(first).toMatch(new RegExp(`^${lineOf(text, where)} .*${RegExp.escape(message)}`));
  });

  it("an empty section", async () => {
    const text = `${article}\n## Après {#apres}\n`;
    expect(await complaints("articles/fr/gastro.md", text)).toEqual([
      `${lineOf(text, "## Après")} la section « apres » est vide`,
    ]);
  });

  it("no front matter", async () => {
    expect(await complaints("articles/fr/gastro.md", "Bonjour")).toHaveLength(1);
  });
});

describe("a mistake in the registries is shown where it stands", () => {
  it("a citation from nowhere, and one for nobody", async () => {
    const text = `${citations}autre:\n  source: inconnue\n  title: "Autre"\n  evidence: guideline\n  checked: unchecked\n`;
    expect(await complaints("citations/ameli.yaml", text)).toEqual([
      "8 référence « autre » : aucune source « inconnue » dans sources/",
      "8 référence « autre » qu’aucun article ne cite",
    ]);
  });

  it("a citation that was not seen and bears a date", async () => {
    const text = citations.replace("checked: opened", "checked: unchecked");
    const [first] = await complaints("citations/ameli.yaml", text);
    expect(first).toContain("7 ameli-gastro.checkedOn");
  });

  it("a citation in two files", async () => {
    expect(await complaints("citations/has.yaml", citations)).toEqual([
      "1 la référence « ameli-gastro » est déjà dans citations/ameli.yaml",
    ]);
  });

  it("a theme twice, a source without a field, a file that would not be read", async () => {
    expect(await complaints("themes.yaml", themes + themes)).toEqual(["8 le thème « infections » est là deux fois"]);
    const [missing] = await complaints("sources/assurance-maladie.yaml", source.replace(/limits:[\s\S]*/, ""));
    expect(missing).toContain("limits");
    expect(await complaints("citations/notes.txt", "")).toEqual(["1 n’est pas lu : seuls les fichiers .yaml le sont"]);
  });

  it("a folder without anything", async () => {
    expect((await readContent(path.join(root, "absent"))).problems).toMatchObject([{ file: "themes.yaml", line: 1 }]);
  });
});
