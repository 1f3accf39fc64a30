import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readEmergencies } from "#lib/help/adapters/emergency-file.ts";
import type { HelpLine } from "#lib/help/schema.ts";

const samu: HelpLine = {
  slug: "samu",
  topic: "emergency",
  numbers: [{ number: "15" }],
  name: { fr: "Samu", en: "Ambulance" },
  answeredBy: { fr: "Un médecin", en: "A doctor" },
  audience: { fr: "Tout le monde", en: "Everyone" },
  cost: "free",
  languages: ["fr"],
  source: "service-public",
  checked: "opened",
  checkedOn: "2026-11-22",
};

const text = `lists:
  people: { fr: "père|mère", en: "father|mother" }
spelt: { fr: { pu: plus }, en: { cant: can not } }
misspelt: { fr: "respirer", en: "breathe" }
ordinary: { fr: "respect", en: "rapid" }
beside: { fr: "un|@people", en: "a|@people" }
documents:
  secours:
    source: service-public
    title: "Comment alerter les secours"
    checked: opened
    checkedOn: "2026-11-22"
rules:
  - rule: breathing
    lines: [samu]
    advice: { fr: "Asseyez-la.", en: "Sit them up." }
    sources: [secours]
    when:
      fr:
        - "@people + respire > plus"
    alone: { en: ["asthma attack"] }
`;

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "emergency-"));
});
afterEach(() => rm(root, { recursive: true }));

async function read(content: string) {
  await writeFile(path.join(root, "emergency.yaml"), content);
  return readEmergencies(root, [samu], new Set(["service-public"]));
}

async function complaints(content: string): Promise<string[]> {
  const { problems } = await read(content);
  return problems.map(({ line, message }) => `${line} ${message}`);
}

describe("the emergency rules", () => {
  it("are read with the lines and the documents that they name", async () => {
    const { emergencies, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(emergencies?.rules).toMatchObject([
      {
        rule: "breathing",
        lines: [samu],
        sources: [{ title: "Comment alerter les secours" }],
        unless: { fr: [], en: [] },
      },
    ]);
  });

  it("are missed when the file is absent", async () => {
    const { emergencies, problems } = await readEmergencies(root, [], new Set());
    expect(emergencies).toBeNull();
    expect(problems).toMatchObject([{ file: "emergency.yaml", line: 1 }]);
  });

  it("name lines, documents and sources that exist, and no document in vain", async () => {
    expect(await complaints(text.replace("[samu]", "[samu, police]"))).toEqual([
      "15 aucune ligne « police » dans help-lines.yaml",
    ]);
    expect(await complaints(text.replace("source: service-public", "source: inconnue"))).toEqual([
      "9 aucune source « inconnue » dans sources/",
    ]);
    expect(await complaints(text.replace("[secours]", "[autre]"))).toEqual([
      "8 le document « secours » ne sert à aucune règle",
      "17 aucun document « autre »",
    ]);
  });

  it("have a name of their own", async () => {
    const rule = text.slice(text.indexOf("  - rule"));
    expect(await complaints(text + rule)).toEqual(["22 la règle « breathing » est là deux fois"]);
  });

  it("have patterns that can be read, wherever they stand", async () => {
    expect(await complaints(text.replace("respire > plus", "respire > "))).toEqual([
      "20 « > » n’est pas un mot : @people + respire >",
    ]);
    expect(await complaints(text.replace("@people + respire", "@gens + respire"))).toEqual([
      "20 aucune liste « @gens » : @gens + respire > plus",
    ]);
    expect(await complaints(text.replace('fr: "père|mère"', 'fr: "père|@people"'))).toContain(
      "2 aucune liste « @people » : père|@people",
    );
    expect(await complaints(text.replace('fr: "un|@people"', 'fr: "un||@people"'))).toEqual([
      "6 il manque un mot à côté de « | » : un||@people",
    ]);
  });

  it("say something to recognise, in fields that are known, on the word of documents that were seen", async () => {
    const silent = text.replace(/ {4}when:[\s\S]*$/, "");
    expect(await complaints(silent)).toEqual(["14 rules.0.when : ou alone doit dire ce que les gens écrivent"]);
    expect(await complaints(text.replace("alone:", "seul:"))).toEqual(["21 champ inconnu « seul »"]);
    expect(await complaints(text.replace("checked: opened", "checked: unchecked"))).toHaveLength(1);
    expect(await complaints(text.replace('fr: "Asseyez-la.", ', ""))).toHaveLength(1);
  });
});
