import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openInput } from "#lib/articles/adapters/input/open-input.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";
import { abbreviations } from "#lib/search/adapters/terminologies/abbreviations.ts";
import { hpo } from "#lib/search/adapters/terminologies/hpo.ts";
import type { TerminologyFormat } from "#lib/search/adapters/terminologies/terminology.ts";
import { loadVocabularies } from "#lib/search/adapters/vocabularies.ts";
import { listVocabularies, readStoredConcepts } from "#lib/search/adapters/vocabulary-store.ts";
import { dropTerminology } from "#lib/search/commands/drop-terminology.ts";
import { loadTerminology } from "#lib/search/commands/load-terminology.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "terminologies-"));
  const write = (name: string, ...lines: string[]) => writeFile(path.join(folder, name), lines.join("\n"));
  await write(
    "hp-fr.babelon.tsv",
    "subject_id\tsource_language",
    "HP:0900001\ten\tfr\trdfs:label\tGreen foot of dawn\tOFFICIAL\tPied vert aurorale",
  );
  await write("hp-fr.synonyms.tsv", "subject_id\ttranslation_value");
  await write("sense_inventory.tsv", "shortForm\tlongForm\tsense\tPT", "pvax\tpied vert auroral xyz\t1\t1");
  await write("wikipedia_abreviations_medicales.csv", "P", "PVAR;pied vert auroral");
});
afterAll(() => rm(folder, { recursive: true }));

async function load(format: TerminologyFormat, given = folder, version?: string) {
  const input = await openInput(given);
  return loadTerminology(format, input, version).finally(() => input.close());
}

const origins = async () => (await listVocabularies()).map(({ origin, count }) => `${origin} ${count}`);

describe("a terminology of others", () => {
  it("is loaded with those who are to be thanked, and joins the vocabulary", async () => {
    const before = (await loadVocabularies()).digest;
    const { loaded } = await load(hpo, folder, "2025-01-16");
    expect(loaded).toMatchObject([{ about: { origin: "hpo" }, count: 1 }]);
    const [row] = await listVocabularies();
    expect(row).toMatchObject({ origin: "hpo", count: 1, publisher: "Human Phenotype Ontology Consortium" });
    expect(row?.attribution).toContain("version 2025-01-16");
    const after = await loadVocabularies();
    expect(after.fr.concept("hpo-0900001")?.name.en).toBe("Green foot of dawn");
    expect(after.digest).not.toBe(before);
  });

  it("may rest on one that was loaded before", async () => {
    await load(abbreviations);
    expect(await origins()).toEqual(["hpo 1", "iamsystem 0", "wikipedia 1"]);
    expect((await readStoredConcepts()).map(({ terms }) => terms.fr.map(({ text }) => text))).toEqual([
      ["Pied vert aurorale"],
      ["Pied vert aurorale", "PVAR"],
    ]);
  });

  it("is the same when it is loaded again: no article is analysed anew", async () => {
    const { digest } = await loadVocabularies();
    await load(hpo);
    await load(abbreviations);
    expect(await origins()).toEqual(["hpo 1", "iamsystem 0", "wikipedia 1"]);
    expect((await loadVocabularies()).digest).toBe(digest);
  });

  it("stays as it was when the new files cannot be read", async () => {
    const empty = await mkdtemp(path.join(folder, "empty-"));
    await expect(load(hpo, empty)).rejects.toThrow(UnreadableFileError);
    await writeFile(path.join(empty, "hp-fr.babelon.tsv"), "<html>not found</html>\n");
    await expect(load(hpo, empty)).rejects.toThrow("hp-fr.synonyms.tsv");
    await writeFile(path.join(empty, "hp-fr.synonyms.tsv"), "");
    await expect(load(hpo, empty)).rejects.toThrow("aucun terme à prendre");
    await writeFile(path.join(empty, "sense_inventory.tsv"), Buffer.from([0x61, 0xe9, 0x0a]));
    await expect(load(abbreviations, empty)).rejects.toThrow("UTF-8 invalide");
    await rm(empty, { recursive: true });
    expect(await origins()).toEqual(["hpo 1", "iamsystem 0", "wikipedia 1"]);
  });

  it("is dropped, once", async () => {
    expect(await dropTerminology("hpo")).toBe(true);
    expect(await dropTerminology("hpo")).toBe(false);
    expect(await origins()).toEqual(["iamsystem 0", "wikipedia 1"]);
    expect((await loadVocabularies()).fr.concept("hpo-0900001")).toBeUndefined();
  });
});
