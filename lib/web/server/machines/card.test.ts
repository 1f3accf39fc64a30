import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CardWords, drawCard, isDrawable } from "#lib/web/server/machines/card.ts";

const words = (override: Partial<CardWords> = {}): CardWords => ({
  title: "Asthme de l’adulte et de l’enfant",
  over: "Maladies chroniques",
  site: "Santé en commun",
  under: "Démonstration : ce portail n’est pas un service officiel.",
  ...override,
});

// The library that draws would fetch fonts and emoji from elsewhere for what ours lack.
const asked: string[] = [];
const { fetch } = globalThis;
beforeAll(() => {
  globalThis.fetch = (input, init) => {
    if (String(input).startsWith("data:")) return fetch(input, init);
    asked.push(String(input));
    return Promise.resolve(new Response("<svg/>"));
  };
});
afterAll(() => {
  globalThis.fetch = fetch;
});

/** Width and height as the PNG itself says (PNG, 11.2.2). */
const sizeOf = (png: Uint8Array) => [16, 20].map((offset) => Buffer.from(png).readUInt32BE(offset));

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");

async function titles(): Promise<string[]> {
  const folders = ["fr", "en"].map((locale) => `content/articles/${locale}`);
  const files = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((file) => `${folder}/${file}`)),
  );
  const texts = await Promise.all(files.flat().map((file) => readFile(file, "utf8")));
  return texts.map((text) => JSON.parse(/^title: (".*")$/m.exec(text)?.[1] ?? '""') as string);
}

describe("the picture of a shared link", () => {
  it.each([
    ["a very short title", "TDAH"],
    ["a very long one", "Rhume, angine, bronchite, otite : que faire à la maison, et quand consulter ? ".repeat(3)],
    ["one word that never ends", "a".repeat(150)],
    ["nothing", ""],
  ])("is a PNG of 1200 by 630 for %s", async (_, title) => {
    const png = await drawCard(words({ title }));
    expect(Buffer.from(png).subarray(1, 4).toString()).toBe("PNG");
    expect(sizeOf(png)).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(200_000);
  });

  it("changes with the title", async () => {
    const [one, same, other] = await Promise.all(
      ["Asthme", "Asthme", "Angine"].map((title) => drawCard(words({ title }))),
    );
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });

  it("is drawn with our own fonts, whatever it is asked to say", async () => {
    const known = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŒœŸ‘’‚“”„•…–—€™−\u202F\u2009\u2011`;
    // One letter a time: the library asks once for all that it lacks.
    for (const part of known.match(/.{1,12}/gsu) ?? []) await drawCard(words({ title: part, over: part, under: part }));
    await drawCard(words({ title: "β-bloquants 中文 😀 ≥ → Łódź \u0000" }));
    expect(asked).toEqual([]);
  });

  it("can say the title of every article of the repository", async () => {
    const all = await titles();
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter((title) => title === "" || !isDrawable(title))).toEqual([]);
  });

  it.each(["Les β-bloquants", "Fièvre ≥ 38 °C", "Grippe 😀", "Łódź"])("does not pretend to draw « %s »", (title) => {
    expect(isDrawable(title)).toBe(false);
  });
});
