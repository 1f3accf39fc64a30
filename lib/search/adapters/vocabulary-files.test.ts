import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readVocabulary } from "#lib/search/adapters/vocabulary-files.ts";
import { termTokensOf } from "#lib/search/rules/tokens.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "vocabulary-"));
  await mkdir(path.join(root, "synonyms"));
});
afterEach(() => rm(root, { recursive: true }));

/** Lines of YAML by the name of their file. */
async function read(files: Record<string, string[]>) {
  for (const [name, lines] of Object.entries(files))
    await writeFile(path.join(root, "synonyms", name), `${lines.join("\n")}\n`);
  return readVocabulary(root);
}
const complaints = async (files: Record<string, string[]>) =>
  (await read(files)).problems.map(({ level, file, line, message }) => `${level} ${file}:${line} ${message}`);

const asthma = ["- concept: asthme", "  kind: disease", "  name: { fr: Asthme, en: Asthma }"];
const cough = ["- concept: toux", "  kind: symptom", "  name: { fr: Toux, en: Cough }"];

describe("a file of the vocabulary", () => {
  it("gives concepts with their terms, each with its sort", async () => {
    const { concepts, problems } = await read({
      "a.yaml": [
        ...asthma,
        "  fr:",
        "    lay: [souffle court]",
        "    brands: [Ventoline]",
        "  finds: [toux]",
        ...cough,
      ],
    });
    expect(problems).toEqual([]);
    expect(concepts.map(({ slug }) => slug)).toEqual(["asthme", "toux"]);
    expect(concepts[0]).toEqual({
      slug: "asthme",
      name: { fr: "Asthme", en: "Asthma" },
      terms: {
        fr: [
          { text: "Asthme", sort: "name" },
          { text: "souffle court", sort: "lay" },
          { text: "Ventoline", sort: "brands" },
        ],
        en: [{ text: "Asthma", sort: "name" }],
      },
      finds: ["toux"],
      trust: 1,
    });
  });

  it("may ask for a term word by word", async () => {
    const { concepts } = await read({ "a.yaml": [...asthma, '  fr: { lay: ["=je siffle"] }'] });
    expect(concepts[0]?.terms.fr).toContainEqual({ text: "je siffle", sort: "lay", exact: true });
  });

  it("may lead to a concept of another", async () => {
    expect(await complaints({ "a.yaml": [...asthma, "  finds: [toux]"], "b.yaml": cough })).toEqual([]);
  });
});

describe("is complained about, with file and line", () => {
  it("a concept that is written twice", async () => {
    expect(await complaints({ "a.yaml": asthma, "b.yaml": [...cough, ...asthma] })).toContain(
      "error synonyms/b.yaml:4 « asthme » est déjà dans synonyms/a.yaml, ligne 1",
    );
  });

  it("slugs that would be one word in the index", async () => {
    const other = ["- concept: as-thme", "  kind: disease", "  name: { fr: Autre, en: Other }"];
    expect(await complaints({ "a.yaml": [...asthma, ...other] })).toEqual([
      "error synonyms/a.yaml:4 « as-thme » et « asthme » ne diffèrent que par leurs traits d’union",
    ]);
  });

  it("a concept that leads to itself, or nowhere", async () => {
    expect(await complaints({ "a.yaml": [...asthma, "  finds:", "    - asthme", "    - absent"] })).toEqual([
      "error synonyms/a.yaml:5 « asthme » se trouve lui-même",
      "error synonyms/a.yaml:6 aucun concept « absent »",
    ]);
  });

  it("a term of two concepts: a warning, it may be meant", async () => {
    expect(await complaints({ "a.yaml": [...asthma, ...cough, "  fr: { lay: [ASTHMÉ] }"] })).toEqual([
      "warning synonyms/a.yaml:4 « asthme » (fr) est à plusieurs concepts : asthme, toux",
    ]);
  });

  it.each([
    ["a kind that is none", ["- concept: asthme", "  kind: illness", "  name: { fr: A, en: B }"], 2],
    ["an unknown key", [...asthma, "  de: { lay: [Husten] }"], 4],
    ["an unknown sort of terms", [...asthma, "  fr: { slang: [asth] }"], 4],
    ["a missing name", ["- concept: asthme", "  kind: disease"], 1],
    ["a slug that is no slug", ["- concept: Asthme !", "  kind: disease", "  name: { fr: A, en: B }"], 1],
    ["a term that is endless", [...asthma, `  fr: { lay: [${"x".repeat(81)}] }`], 4],
    ["what is no YAML", [...asthma, "  fr: { lay: ["], 4],
  ])("%s", async (_, lines, line) => {
    const { problems } = await read({ "a.yaml": lines, "b.yaml": cough });
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatchObject({ level: "error", file: "synonyms/a.yaml" });
    expect(Math.abs((problems[0]?.line ?? 0) - line)).toBeLessThanOrEqual(1);
  });

  it("and what the other files hold is read all the same", async () => {
    const { concepts } = await read({ "a.yaml": ["- concept: asthme"], "b.yaml": cough });
    expect(concepts.map(({ slug }) => slug)).toEqual(["toux"]);
  });
});

describe("our own vocabulary", () => {
  const ours = readVocabulary(path.resolve("content"));

  it("is read without an error", async () => {
    const { problems } = await ours;
    expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("has six hundred concepts and more, in both languages", async () => {
    const { concepts } = await ours;
    expect(concepts.length).toBeGreaterThanOrEqual(600);
    for (const { name, terms } of concepts)
      for (const language of ["fr", "en"] as const) {
        expect(name[language]).not.toBe("");
        expect(terms[language].length).toBeGreaterThan(0);
      }
  });

  it("has names that can be looked for: each has a word that tells something", async () => {
    const { concepts } = await ours;
    const mute = (["fr", "en"] as const).flatMap((language) =>
      concepts.map(({ name }) => name[language]).filter((name) => termTokensOf(name, language).length === 0),
    );
    expect(mute).toEqual([]);
  });
});
