import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readGlossary } from "#lib/glossary/adapters/glossary-file.ts";

const stroke = `- slug: accident-vasculaire-cerebral
  kind: disease
  term: { fr: "accident vasculaire cérébral", en: "stroke" }
  forms:
    fr: ["AVC", "crise d’AVC"]
    en: ["strokes"]
  definition: { fr: "Arrêt du sang dans le cerveau.", en: "Sudden loss of blood to the brain." }
`;
const artery = `- slug: artere
  kind: body
  term: { fr: "artère", en: "artery" }
  definition: { fr: "Tuyau qui porte le sang.", en: "Tube that carries blood." }
`;

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "glossary-"));
});
afterEach(() => rm(root, { recursive: true }));

async function read(text: string) {
  await writeFile(path.join(root, "glossary.yaml"), text);
  return readGlossary(root);
}
const complaints = async (text: string) => (await read(text)).problems.map(({ line, message }) => `${line} ${message}`);

describe("the glossary", () => {
  it("gives each word with its forms, none by default", async () => {
    const { entries, problems } = await read(stroke + artery);
    expect(problems).toEqual([]);
    expect(entries.map(({ slug, forms }) => `${slug} ${forms.fr.length}`)).toEqual([
      "accident-vasculaire-cerebral 2",
      "artere 0",
    ]);
  });

  it("is missed when the file is absent", async () => {
    expect((await readGlossary(root)).problems).toMatchObject([{ file: "glossary.yaml", line: 1 }]);
  });

  it("has every slug once", async () => {
    const other = artery.replace("artère", "veine").replace("artery", "vein");
    expect(await complaints(artery + other)).toEqual(["5 le mot « artere » est là deux fois"]);
  });

  it("gives a form to one word only, whatever its case and apostrophe", async () => {
    const claims = artery.replace("  definition", `  forms:\n    fr: ["Crise d'avc"]\n  definition`);
    expect(await complaints(stroke + claims)).toEqual([
      "12 « Crise d'avc » est déjà une forme de « accident-vasculaire-cerebral »",
    ]);
  });

  it("lets the two languages share a spelling", async () => {
    expect(await complaints(stroke + artery.replace('en: "artery"', 'en: "AVC"'))).toEqual([]);
  });

  it("never says in French what it does not say in English", async () => {
    expect(await complaints(artery.replace(', en: "artery"', ""))).toHaveLength(1);
  });
});
