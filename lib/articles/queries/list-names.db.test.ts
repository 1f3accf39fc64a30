import { beforeAll, describe, expect, it } from "vitest";
import { listLetters, listNames } from "#lib/articles/queries/list-names.ts";
import { letters } from "#lib/articles/rules/letters.ts";
import { db } from "#lib/platform/db.ts";
import { slugOf } from "#lib/shared/slug.ts";
import { receiveOne } from "#tests/support/edits.ts";
import { anArticleDocument, aReceivedArticle, aTheme } from "#tests/support/factories.ts";

const receive = (locale: "fr" | "en", title: string, alsoCalled: string[] = [], override = {}) => {
  const slug = `${locale}-${slugOf(title) || "signe"}`;
  return receiveOne(
    aReceivedArticle({
      ...{ slug, externalId: slug, locale },
      document: anArticleDocument({ title, alsoCalled }),
      ...override,
    }),
  );
};

const french = [
  ["Asthme", "a"],
  ["L’anévrisme", "a"],
  ["L'angine", "a"],
  ["Être aidant", "e"],
  ["Œdème", "o"],
  ["Les urgences", "u"],
  ["La grippe", "g"],
  ["Le\u00a0zona", "z"],
  ["Un zona chez l’enfant", "z"],
  ["« Burn-out »", "b"],
  ["(Dé)pression", "d"],
  ["Lésions", "l"],
  ["Lavement", "l"],
  ["Unité de soins", "u"],
  ["15 ou 112 ?", "0-9"],
  ["β-bloquants", "0-9"],
  ["À jeun", "a"],
  ["The Lancet", "t"],
  ["Ça gratte", "c"],
] as const;
const english = [
  ["The flu", "f"],
  ["A stroke", "s"],
  ["An abscess", "a"],
  ["Thermometer", "t"],
  ["La Leche League", "l"],
  ["Antibiotics", "a"],
] as const;

beforeAll(async () => {
  await aTheme(db);
  for (const [title] of french) await receive("fr", title);
  for (const [title] of english) await receive("en", title);
  await receive("fr", "Infarctus du myocarde", ["Crise cardiaque", "L’infarctus du myocarde", " "]);
  await receive("fr", "Texte ancien", [], {
    origin: "import:medlineplus",
    provenance: { ...aReceivedArticle().provenance, documentDate: "2019" },
  });
  await receive("fr", "Texte retiré", [], { withdrawn: { on: "2026-11-01", reason: "Faux." } });
});

const lettersOf = async (locale: "fr" | "en") =>
  new Map(
    (await listLetters(locale, 100)).flatMap(({ letter, entries }) =>
      entries.map(({ name }) => [name, letter] as const),
    ),
  );

describe("the letter of a name", () => {
  it.each(french)("%s is at %s in French", async (title, letter) =>
    expect((await lettersOf("fr")).get(title)).toBe(letter),
  );
  it.each(english)("%s is at %s in English", async (title, letter) =>
    expect((await lettersOf("en")).get(title)).toBe(letter),
  );
});

describe("names from A to Z", () => {
  it("has every letter, and names in the order of a dictionary", async () => {
    const groups = await listLetters("fr", 100);
    expect(groups.map(({ letter }) => letter)).toEqual(letters);
    expect(groups[0]?.entries.map(({ name }) => name)).toEqual(["À jeun", "L’anévrisme", "L'angine", "Asthme"]);
    expect(groups.find(({ letter }) => letter === "w")).toEqual({ letter: "w", total: 0, entries: [] });
  });

  it("leads from another name to the article, but not twice from the same name", async () => {
    const all = (await listLetters("fr", 100)).flatMap(({ entries }) => entries);
    expect(all.filter(({ slug }) => slug === "fr-infarctus-du-myocarde")).toEqual([
      { name: "Crise cardiaque", slug: "fr-infarctus-du-myocarde", title: "Infarctus du myocarde", isDated: false },
      { name: "Infarctus du myocarde", slug: "fr-infarctus-du-myocarde", title: null, isDated: false },
    ]);
  });

  it("marks old texts and leaves withdrawn ones out", async () => {
    const texts = (await listNames("fr", "t", 1, 10)).map(({ name, isDated }) => `${name} ${isDated}`);
    expect(texts).toEqual(["Texte ancien true", "The Lancet false"]);
  });

  it("shows the first names of a letter with how many there are, and the rest by pages", async () => {
    const [a] = await listLetters("fr", 3);
    expect(a).toMatchObject({ letter: "a", total: 4 });
    expect(a?.entries).toHaveLength(3);
    const pages = [
      await listNames("fr", "a", 1, 3),
      await listNames("fr", "a", 2, 3),
      await listNames("fr", "a", 3, 3),
    ];
    expect(pages.map(({ length }) => length)).toEqual([3, 1, 0]);
  });
});
