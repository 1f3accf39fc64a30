import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { emptyWords } from "#lib/search/rules/empty-words.ts";
import { createSuggestionIndex, type Suggestible, type SuggestionIndex } from "#lib/search/rules/suggestion-index.ts";
import { wordsOf } from "#lib/shared/language/words.ts";

const anEntry = (text: string, override: Partial<Suggestible> = {}): Suggestible => ({
  ...{ kind: "article", text, alsoFoundBy: [], slug: text.toLowerCase().replaceAll(" ", "-"), weight: 1 },
  ...override,
});

let index: SuggestionIndex;
const find = (typed: string, limit = 10) => index.find(typed, limit).map(({ text }) => text);

beforeEach(() => {
  index = createSuggestionIndex("fr");
  index.set("1", [
    anEntry("Asthme de l’enfant"),
    anEntry("Que faire en cas d’asthme ?", { kind: "question", weight: 0 }),
  ]);
  index.set("2", [anEntry("Diabète de type 2", { alsoFoundBy: ["Sucre dans le sang", "DT2"] })]);
  index.set("3", [anEntry("Dossier médical")]);
  index.set("4", [anEntry("L’astigmatisme")]);
  index.set("5", [anEntry("Œdème")]);
});

describe("what is typed", () => {
  it.each([
    ["ast", ["L’astigmatisme", "Asthme de l’enfant", "Que faire en cas d’asthme ?"]],
    ["asth", ["Asthme de l’enfant", "Que faire en cas d’asthme ?"]],
    ["enfant asth", ["Asthme de l’enfant"]],
    ["asthme de l'enf", ["Asthme de l’enfant"]],
    ["DIABETE", ["Diabète de type 2"]],
    ["diabète typ", ["Diabète de type 2"]],
    ["dossier méd", ["Dossier médical"]],
    ["oede", ["Œdème"]],
    ["œdè", ["Œdème"]],
    ["sucre", ["Diabète de type 2"]],
    ["sucre asthme", []],
    ["thme", []],
    ["xyz", []],
    ["", []],
    [" !", []],
  ])("%j begins words of %j", (typed, texts) => {
    expect(find(typed).sort()).toEqual([...texts].sort());
  });

  it("brings what begins so first, then whole words, then what is weightier", () => {
    expect(find("asthme")[0]).toBe("Asthme de l’enfant");
    index.set("6", [anEntry("Enfant qui tousse"), anEntry("Enfanter", { weight: 1 })]);
    expect(find("enfant")[0]).toBe("Enfant qui tousse");
    index.set("7", [anEntry("Grippe", { weight: -2 }), anEntry("Gripe", { weight: 1 })]);
    expect(find("grip")[0]).toBe("Gripe");
  });

  it("finds by a name that is not shown only once enough of it was typed", () => {
    expect(find("suc")).toEqual([]);
    expect(find("sucr")).toEqual(["Diabète de type 2"]);
  });

  it("finds by several words of such a name, however short the last one is", () => {
    index.set("6", [anEntry("Idées suicidaires", { alsoFoundBy: ["veux mourir"] })]);
    expect(find("mou")).toEqual([]);
    expect(find("je veux mou")).toEqual(["Idées suicidaires"]);
    expect(find("je veux dormir")).toEqual([]);
  });
});

describe("what may be suggested", () => {
  it("is replaced, and forgotten", () => {
    index.set("1", [anEntry("Bronchite")]);
    expect(find("asthme")).toEqual([]);
    expect(find("bronch")).toEqual(["Bronchite"]);
    index.set("1", []);
    expect(find("bronch")).toEqual([]);
    index.set("1", [anEntry("Asthme")]);
    expect(find("asthme")).toEqual(["Asthme"]);
    index.set("jamais-vu", []);
  });

  it("reads the same only once, and no more often than was asked", () => {
    index.set("6", [anEntry("asthme de l'enfant", { kind: "concept", weight: 0 })]);
    expect(find("asthme enf")).toEqual(["Asthme de l’enfant"]);
    for (let i = 0; i < 30; i += 1) index.set(`n${i}`, [anEntry(`Rhume ${i}`)]);
    expect(find("rhume", 8)).toHaveLength(8);
    expect(find("rhume", 0)).toEqual([]);
  });

  it("may be of a hundred thousand articles, and of thousands that change", () => {
    const words = ["asthme", "enfant", "crise", "sport", "sommeil", "nuit", "travail", "ecole"];
    for (let i = 0; i < 100_000; i += 1)
      index.set(`grand-${i}`, [anEntry(`${words[i % 8]} ${words[(i >> 3) % 8]} ${i}`)]);
    for (let i = 0; i < 1_000; i += 1) index.set(`concept-${i}`, [anEntry(`Notion ${i}`)]);
    for (let i = 0; i < 1_000; i += 1) index.set(`concept-${i}`, [anEntry(`Notion ${i}`)]);
    expect(find("asthme spo", 8)).toHaveLength(8);
    expect(find("notion 999", 8)).toHaveLength(1);
  });
});

const word = fc.constantFrom("asthme", "astre", "enfant", "enfance", "été", "l’eau", "de", "œil", "B12", "dos");
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(" "));
const steps = fc.array(
  fc.tuple(fc.nat(5), fc.array(fc.tuple(text, fc.array(text, { maxLength: 2 })), { maxLength: 3 })),
  { maxLength: 12 },
);
const typed = fc.oneof(
  fc.tuple(text, fc.nat(12)).map(([all, length]) => all.slice(0, 1 + length)),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

it("finds exactly what has every typed word as a beginning, or all of them in a row, whatever was set and replaced before", () => {
  const folded = (of: string) => wordsOf(of, "fr").map((one) => one.folded);
  fc.assert(
    fc.property(steps, typed, (sets, asked) => {
      const some = createSuggestionIndex("fr");
      const there = new Map<number, Suggestible[]>();
      for (const [key, entries] of sets) {
        const made = entries.map(([own, others]) => anEntry(own, { alsoFoundBy: others }));
        there.set(key, made);
        some.set(String(key), made);
      }
      const all = folded(asked);
      const telling = all.filter((one, i) => i === all.length - 1 || !emptyWords.fr.has(one));
      const ends = all.slice(0, all.indexOf(telling[0] ?? "") + 1).map((_, start) => all.slice(start));
      const begins = ({ text, alsoFoundBy }: Suggestible) =>
        telling.length > 0 &&
        (telling.every((one) =>
          [text, ...(one.length < 4 ? [] : alsoFoundBy)].some((name) =>
            folded(name).some((own) => own.startsWith(one)),
          ),
        ) ||
          ends.some(
            (row) =>
              row.length > 1 && ` ${folded([text, ...alsoFoundBy].join(" ")).join(" ")}`.includes(` ${row.join(" ")}`),
          ));
      const texts = (found: Suggestible[]) => found.map((one) => folded(one.text).join(" ")).sort();
      const found = texts(some.find(asked, 100));
      expect(new Set(found).size).toBe(found.length);
      expect(found).toEqual([...new Set(texts([...there.values()].flat().filter(begins)))].sort());
    }),
    { numRuns: 500 },
  );
});
