// The real data, where it is: nothing is invented for these tests and nothing of it is copied here.
import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRecord } from "#lib/articles/adapters/exchange-format.ts";
import type { FormatFlag } from "#lib/articles/adapters/formats/import-format.ts";
import { mesConseilsCovid } from "#lib/articles/adapters/formats/mes-conseils-covid/mes-conseils-covid.ts";
import { contentPath, kindOf } from "#lib/articles/adapters/formats/mes-conseils-covid/names.ts";
import { readJsonLines } from "#lib/articles/adapters/input/json-lines.ts";
import { type Input, openInput } from "#lib/articles/adapters/input/open-input.ts";
import { readText } from "#lib/articles/adapters/input/read-text.ts";
import type { ImportRecord } from "#lib/articles/rules/import-record.ts";

const folder = "../shared/data/mesconseilscovid";
const name = existsSync(folder) ? "the real data" : `the real data (skipped: ${folder} is not there)`;

type Section = { key: string; heading: string; markdown: string };
type Article = {
  id: string;
  slug: string;
  title: string;
  sections: Section[];
  history?: unknown[];
  withdrawn?: unknown;
};
type Taken = { place: string; article: Article };

describe.skipIf(!existsSync(folder))(name, () => {
  let input: Input;
  beforeAll(async () => {
    input = await openInput(folder);
  });
  afterAll(() => input.close());

  const readAll = (...flags: FormatFlag[]) => Array.fromAsync(mesConseilsCovid.read(input, new Set(flags)));
  const taken = (all: ImportRecord[]): Taken[] =>
    all.flatMap((one) => ("record" in one ? [{ place: one.place, article: one.record as Article }] : []));

  function expectSound(all: ImportRecord[]): void {
    const articles = taken(all).map(({ article }) => article);
    expect(all.filter((one) => "problem" in one)).toEqual([]);
    expect(articles.flatMap((article) => ("problem" in readRecord(article) ? [article.id] : []))).toEqual([]);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
    expect(new Set(articles.map(({ slug }) => slug)).size).toBe(articles.length);
  }

  it("gives 13 pages and 56 blocks of advice, and the 151 other texts when asked for all", async () => {
    const some = await readAll();
    expectSound(some);
    expect(taken(some)).toHaveLength(69);
    const all = await readAll("all");
    expectSound(all);
    expect(taken(all)).toHaveLength(220);
    expect(all.length - taken(all).length).toBe(8);
  }, 180_000);

  it("loses no word but those of forms, links to change an answer and hidden messages", async () => {
    const lost: string[] = [];
    const all = new Map(taken(await readAll("all")).map(({ place, article }) => [place, article]));
    for (const file of input.files) {
      const article = all.get(contentPath(file.path) ?? "");
      if (!article || article.id === "meta_pour_finir") continue;
      const shown = wordsOf(
        [article.title, ...article.sections.flatMap((one) => [one.heading, one.markdown])].join("\n"),
      );
      for (const word of wordsOf(shownSource((await readText(file)) ?? ""))) if (!shown.has(word)) lost.push(word);
    }
    expect([...new Set(lost)].sort()).toEqual(leftWords);
  }, 180_000);

  it("accounts for all 2,381 revisions", async () => {
    const file = input.files.find(({ path }) => path.endsWith(".jsonl"));
    const revisions = { kept: 0, deleted: 0, parts: 0 };
    for await (const line of readJsonLines(file ?? expect.fail())) {
      const { path, deleted } = (line as { value: { path: string; deleted: boolean } }).value;
      const inside = contentPath(path) ?? expect.fail(path);
      const isPart = kindOf(inside) === "part" || inside.startsWith("config/");
      revisions[deleted ? "deleted" : isPart ? "parts" : "kept"] += 1;
    }
    expect(revisions).toEqual({ kept: 2177, deleted: 169, parts: 35 });

    const all = await readAll("all", "history");
    expectSound(all);
    const articles = taken(all).map(({ article }) => article);
    const versions = articles.reduce((sum, { history }) => sum + (history ? history.length + 1 : 0), 0);
    const empty = all.filter((one) => "left" in one && one.place.includes("version du"));
    expect(versions + empty.length).toBe(revisions.kept);
    expect(empty).toHaveLength(7);
    expect(articles.filter(({ withdrawn }) => withdrawn)).toHaveLength(76);
  }, 240_000);
});

const left = [
  /<form[\s\S]*?<\/form>/g,
  /<figcaption class="credits">[\s\S]*?<\/figcaption>/g,
  /\{\{.*?\}\}|\{\.[\w -]+\}/g,
  /^ +:(level|depth|feedback|open):.*$/gm,
  /^\.\. (toc|injection|renvoi)::.*$/gm,
  /^ +:tags:|^\.\. \w+::/gm,
];

/** The words of the source that a reader saw, marks aside. Made otherwise than the format does it. */
const shownSource = (source: string): string =>
  left
    .reduce((text, pattern) => text.replace(pattern, ""), source)
    .replace(/<img[^>]*alt="([^"]*)"[^>]*>|<abbr title="([^"]*)">/g, " $1 $2 ");

const leftWords = ["afficher", "modifier", "texte", "version"];

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .replace(/<\/?(b|i|sup|strong|span|a|kbd)\b[^>]*>/g, "")
      .replace(/<[^<>@]*>/g, " ")
      .replace(/\]\([^)\s]*\)/g, "]")
      .replaceAll("&nbsp;", " ")
      .replace(/[*_\\]/g, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
