// A folder of « Mes conseils Covid » that exists only in a test.
import { expect } from "vitest";
import { readRecord } from "#lib/articles/adapters/exchange-format.ts";
import type { FormatFlag } from "#lib/articles/adapters/formats/import-format.ts";
import { mesConseilsCovid } from "#lib/articles/adapters/formats/mes-conseils-covid/mes-conseils-covid.ts";

type Files = Record<string, string | Buffer>;
type Version = { title: string; versionDate: string; changeNote: string; sections: { markdown: string }[] };
type Article = Version & { id: string; slug: string; history?: Version[]; [field: string]: unknown };

/** Everything that the format gives for these files. */
export async function readAll(files: Files, ...flags: FormatFlag[]) {
  const opened = Object.entries(files).map(([path, content]) => ({
    path,
    async *open() {
      yield Buffer.from(content);
    },
  }));
  return Array.fromAsync(mesConseilsCovid.read({ files: opened, close() {} }, new Set(flags)));
}

/** The articles alone, each of which the exchange format accepts. */
export async function articles(files: Files, ...flags: FormatFlag[]): Promise<Article[]> {
  const all = await readAll(files, ...flags);
  const records = all.flatMap((one) => ("record" in one ? [one.record as Article] : []));
  for (const record of records) expect(readRecord(record)).not.toHaveProperty("problem");
  return records;
}
