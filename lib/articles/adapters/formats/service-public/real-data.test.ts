import { existsSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readRecord } from "#lib/articles/adapters/exchange-format.ts";
import type { FormatFlag } from "#lib/articles/adapters/formats/import-format.ts";
import { readExtract } from "#lib/articles/adapters/formats/service-public/extracts.ts";
import { type Files, findFiles } from "#lib/articles/adapters/formats/service-public/files.ts";
import { kindOf, type Line, toLines } from "#lib/articles/adapters/formats/service-public/lines.ts";
import { servicePublic } from "#lib/articles/adapters/formats/service-public/service-public.ts";
import { readMostRead, readQuestions } from "#lib/articles/adapters/formats/service-public/sheets.ts";
import { openInput } from "#lib/articles/adapters/input/open-input.ts";
import type { ImportRecord } from "#lib/articles/rules/import-record.ts";

const folder = path.resolve("../shared/data/dila-service-public");

const pageSchema = z.object({
  id: z.string(),
  slug: z.string(),
  summary: z.string(),
  sections: z.array(z.object({ heading: z.string(), markdown: z.string() })),
});
type Page = z.output<typeof pageSchema>;

async function withData<T>(use: (input: Awaited<ReturnType<typeof openInput>>) => Promise<T>): Promise<T> {
  const input = await openInput(folder);
  try {
    return await use(input);
  } finally {
    await input.close();
  }
}

const readAll = (...flags: FormatFlag[]) =>
  withData((input) => Array.fromAsync(servicePublic.read(input, new Set(flags))));

const pagesOf = (all: ImportRecord[]): Page[] =>
  all.flatMap((one) => ("record" in one ? [pageSchema.parse(one.record)] : []));

/** Letters and digits only: what must not be lost. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

/** Lines of the source by sheet. */
async function* sourceLines(files: Files): AsyncGenerator<[string, Line[]]> {
  if (!files.mostRead || !files.questions) throw new Error("files are missing");
  const whole = new Set<string>();
  for (const sheets of [readMostRead(files.mostRead), readQuestions(files.questions)]) {
    for await (const one of sheets) {
      if (!("sheet" in one)) continue;
      whole.add(one.sheet.id);
      yield [one.sheet.id, toLines(one.sheet.text)];
    }
  }
  for (const [id, extracts] of files.extracts) {
    for (const file of whole.has(id) ? [] : extracts) {
      const extract = await readExtract(file);
      if ("lines" in extract) yield [id, extract.lines];
    }
  }
}

if (!existsSync(folder)) console.warn(`service-public: skipped, since ${folder} is not there`);

const countsOf = (all: ImportRecord[]) =>
  (["record", "left", "problem"] as const).map((kind) => all.filter((one) => kind in one).length);

describe.skipIf(!existsSync(folder))("the real data", () => {
  let everything: ImportRecord[] = [];
  beforeAll(async () => {
    everything = await readAll("all", "titles");
  }, 180_000);

  it("give as many records as docs/imports.md says", async () => {
    expect(countsOf(everything)).toEqual([2901, 41, 0]);
    expect(countsOf(await readAll("titles"))).toEqual([232, 874, 0]);
  }, 180_000);

  it("are sound, each with its own id and address", () => {
    const broken = everything.filter((one) => "record" in one && "problem" in readRecord(one.record));
    expect(broken).toEqual([]);
    const pages = pagesOf(everything);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
    expect(new Set(pages.map(({ slug }) => slug)).size).toBe(pages.length);
  });

  it("are the same twice", async () => {
    const once = await readAll();
    expect(countsOf(once)).toEqual([67, 874, 0]);
    expect(await readAll()).toEqual(once);
  }, 180_000);

  it("lose no line but headings with nothing under them", async () => {
    const texts = new Map(
      pagesOf(everything).map(({ id, summary, sections }) => [
        id,
        bare([summary, ...sections.flatMap(({ heading, markdown }) => [heading, markdown])].join("\n")),
      ]),
    );
    const lost: Line[] = [];
    await withData(async (input) => {
      for await (const [id, lines] of sourceLines(findFiles(input))) {
        const text = texts.get(id);
        if (text !== undefined) lost.push(...lines.filter((line) => !text.includes(bare(line.text))));
      }
    });
    expect(lost.filter((line) => kindOf(line) !== "label")).toEqual([]);
    expect(lost.length).toBeLessThan(250);
  }, 180_000);
});
