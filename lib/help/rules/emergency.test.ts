import { readdir } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readEmergencies } from "#lib/help/adapters/emergency-file.ts";
import { readHelpLines } from "#lib/help/adapters/help-lines-file.ts";
import {
  mustNotShowInEnglish,
  mustNotShowInFrench,
  mustShowInEnglish,
  mustShowInFrench,
  type Phrase,
} from "#lib/help/rules/emergency.fixture.ts";
import { type EmergencyMatch, emergencyFinder } from "#lib/help/rules/emergency.ts";
import type { Emergencies } from "#lib/help/schema.ts";

const root = path.resolve(import.meta.dirname, "../../../content");
let emergencies: Emergencies;
let find: (query: string) => EmergencyMatch[];

beforeAll(async () => {
  const sources = new Set((await readdir(path.join(root, "sources"))).map((name) => path.basename(name, ".yaml")));
  const { helpLines } = await readHelpLines(root, sources);
  const read = await readEmergencies(root, helpLines, sources);
  if (!read.emergencies) throw new Error("content/emergency.yaml cannot be read");
  emergencies = read.emergencies;
  find = emergencyFinder(emergencies, "fr");
});

/** Lines that have many numbers, or one that is long, have a name in the table. */
const shortNames: Record<string, string> = { "centres-antipoison": "poison", "viols-femmes-informations": "viols" };
const firstNumber = (match: EmergencyMatch | undefined) => {
  const [line] = match?.lines ?? [];
  return line ? (shortNames[line.slug] ?? line.numbers[0]?.number) : undefined;
};

/** The phrases that are answered otherwise than the table says, with the answer. */
function wrong(phrases: readonly Phrase[]): string[] {
  return phrases.flatMap(({ text, numbers, rule }) => {
    const matches = find(text);
    const first = firstNumber(matches[0]);
    const isRight =
      numbers.length === 0
        ? matches.length === 0
        : numbers.includes(first ?? "") && (rule === null || matches.some((match) => match.rule === rule));
    return isRight ? [] : [`${text}: ${first ?? "nothing"} (${matches.map((match) => match.rule).join(", ")})`];
  });
}

describe("what people type in an emergency", () => {
  it("is told apart from what they type to read about it, in French", () => {
    expect(mustShowInFrench.length).toBeGreaterThanOrEqual(150);
    expect(mustNotShowInFrench.length).toBeGreaterThanOrEqual(150);
    expect(wrong(mustShowInFrench)).toEqual([]);
    expect(wrong(mustNotShowInFrench)).toEqual([]);
  });

  it("is told apart from what they type to read about it, in English", () => {
    expect(mustShowInEnglish.length).toBeGreaterThanOrEqual(60);
    expect(mustNotShowInEnglish.length).toBeGreaterThanOrEqual(60);
    expect(wrong(mustShowInEnglish)).toEqual([]);
    expect(wrong(mustNotShowInEnglish)).toEqual([]);
  });

  it("stands once in the table", () => {
    for (const all of [mustShowInFrench.concat(mustNotShowInFrench), mustShowInEnglish.concat(mustNotShowInEnglish)]) {
      const texts = all.map(({ text }) => text);
      expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
    }
  });

  it("is recognised whatever the language of the page, and answered in it", () => {
    const inEnglish = emergencyFinder(emergencies, "en");
    const [match] = inEnglish("mon mari ne respire plus");
    expect(match?.lines[0]).toEqual({
      slug: "samu",
      name: "Samu: medical emergency",
      numbers: [{ number: "15", label: null }],
    });
    expect(match?.advice).toMatch(/^Put your phone on speaker/);
    expect(find("he is not breathing")[0]?.advice).toMatch(/^Mettez le haut-parleur/);
  });

  it("finds the poison centres by town", () => {
    const centres = find("mon fils a bu de la javel")[0]?.lines.find(({ slug }) => slug === "centres-antipoison");
    expect(centres?.numbers.every(({ label }) => label !== null)).toBe(true);
  });

  it("is recognised in capitals, with letters that repeat, emoji, or curly apostrophes", () => {
    for (const text of ["JE VEUX MOURIR", "jveux mourrrirrrr 😭😭", "J’ai envie de mourir", "\u0007infarctus\u0000!!!"])
      expect(find(text)).not.toEqual([]);
  });

  it("is looked for at the head of a text that never ends", () => {
    expect(find(`mon bébé ne respire plus ${"et je ne sais pas quoi faire ".repeat(1000)}`)[0]?.rule).toBe("baby");
  });
});

describe("any text", () => {
  it("is answered by two emergencies at most, each with its lines and its advice", () => {
    const alarming = fc.array(fc.constantFrom(...mustShowInFrench.map(({ text }) => text), "plus", "avc", "sang"), {
      maxLength: 6,
    });
    const text = fc.oneof(
      fc.string({ maxLength: 700 }),
      fc.string({ unit: "binary", maxLength: 700 }),
      alarming.map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(text, (query) => {
        const matches = find(query);
        expect(matches.length).toBeLessThanOrEqual(2);
        for (const { lines, advice } of matches) expect([lines.length > 0, advice !== ""]).toEqual([true, true]);
      }),
    );
  });
});
