import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readHelpLines } from "#lib/help/adapters/help-lines-file.ts";

const samu = `- slug: samu
  topic: emergency
  numbers:
    - number: "15"
  name: { fr: "Samu", en: "Ambulance" }
  answeredBy: { fr: "Un médecin", en: "A doctor" }
  audience: { fr: "Tout le monde", en: "Everyone" }
  cost: free
  source: service-public
  checked: opened
  checkedOn: "2026-11-22"
`;
const poison = samu
  .replace("slug: samu", "slug: antipoison")
  .replace('"15"', '"0 800 59 59 59"\n      label: { fr: "Lille", en: "Lille" }\n    - number: "01 40 05 48 48"');

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "help-lines-"));
});
afterEach(() => rm(root, { recursive: true }));

async function complaints(text: string): Promise<string[]> {
  await writeFile(path.join(root, "help-lines.yaml"), text);
  const { problems } = await readHelpLines(root, new Set(["service-public"]));
  return problems.map(({ line, message }) => `${line} ${message}`);
}

describe("the numbers of help", () => {
  it("are read in order, with French as the language that is spoken by default", async () => {
    await writeFile(path.join(root, "help-lines.yaml"), samu + poison);
    const { helpLines, problems } = await readHelpLines(root, new Set(["service-public"]));
    expect(problems).toEqual([]);
    expect(helpLines.map(({ slug, languages }) => `${slug} ${languages}`)).toEqual(["samu fr", "antipoison fr"]);
    expect(helpLines[1]?.numbers[0]).toEqual({ number: "0 800 59 59 59", label: { fr: "Lille", en: "Lille" } });
  });

  it("are missed when the file is absent", async () => {
    expect((await readHelpLines(root, new Set())).problems).toMatchObject([{ file: "help-lines.yaml", line: 1 }]);
  });

  it("belong to one line each, however they are spaced", async () => {
    const again = poison.replace("slug: antipoison", "slug: lille").replace("0 800 59 59 59", "0800 595 959");
    expect(await complaints(poison + again)).toEqual([
      "17 le 0800 595 959 est déjà celui de « antipoison »",
      "19 le 01 40 05 48 48 est déjà celui de « antipoison »",
    ]);
  });

  it("have a slug of their own", async () => {
    expect(await complaints(samu + samu.replace('"15"', '"18"'))).toEqual(["12 la ligne « samu » est là deux fois"]);
  });

  it("come from a known source, or say where they were seen", async () => {
    expect(await complaints(samu.replace("service-public", "inconnue"))).toEqual([
      "9 aucune source « inconnue » dans sources/",
    ]);
    expect(await complaints(samu.replace("source: service-public", 'note: "Vu dans un annuaire."'))).toEqual([]);
    expect(await complaints(samu.replace("  source: service-public\n", ""))).toHaveLength(1);
  });

  it("are confirmed, on a day that exists, and said in both languages", async () => {
    expect(await complaints(samu.replace("opened", "unchecked"))).toHaveLength(1);
    expect(await complaints(samu.replace("2026-11-22", "2026-11-31"))).toEqual([
      "11 0.checkedOn : doit être un jour, comme 2026-11-21",
    ]);
    expect(await complaints(samu.replace(', en: "Ambulance"', ""))).toHaveLength(1);
  });
});
