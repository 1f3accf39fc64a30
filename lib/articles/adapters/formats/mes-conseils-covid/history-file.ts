// The dated revisions of the source: JSON Lines, one revision of one path a line. Texts are kept compressed: 60 MB of
// them, much alike, become less than ten, and an article's versions stand under several paths far apart.
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import { contentPath } from "#lib/articles/adapters/formats/mes-conseils-covid/names.ts";
import { readJsonLines } from "#lib/articles/adapters/input/json-lines.ts";
import type { InputFile } from "#lib/articles/adapters/input/open-input.ts";
import type { ImportRecord } from "#lib/articles/rules/import-record.ts";

export type Revision = {
  path: string;
  commit: string;
  /** When it was written, with the offset of its author's clock. */
  date: string;
  deleted: boolean;
  text(): string;
};

/** By path, in the order of the file, which is that of the changes. */
export type Revisions = Map<string, Revision[]>;

/** A wrong clock would drag all later versions of its page along. */
const siteYears = /^202[0-3]-/;

const lineSchema = z.object({
  path: z.string(),
  rev: z.int(),
  commit: z.string().min(1),
  date: z.iso
    .datetime({ offset: true, error: "n’est pas une date avec l’heure" })
    .refine((date) => siteYears.test(date), "n’est pas une date de la vie du site (2020 à 2023)"),
  deleted: z.boolean(),
  text: z.string(),
});

function packed(text: string): () => string {
  const bytes = deflateRawSync(text);
  return () => inflateRawSync(bytes).toString();
}

type Line = { revision: Revision; rev: number } | { problem: string } | { left: string };

function readLine(value: unknown): Line {
  const parsed = lineSchema.safeParse(value, { error: z.locales.fr().localeError });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { problem: `${issue?.path.join(".")} : ${issue?.message}` };
  }
  const { path, text, rev, ...rest } = parsed.data;
  const inside = contentPath(path);
  return inside
    ? { revision: { ...rest, path: inside, text: packed(text) }, rev }
    : { left: "n’est pas un texte du site" };
}

/** Reads all revisions. @yields what is wrong with the lines that are not in `into` at the end. */
export async function* readRevisions(file: InputFile, into: Revisions): AsyncGenerator<ImportRecord> {
  const numbers = new Map<string, Set<number>>();
  for await (const line of readJsonLines(file)) {
    const place = `${file.path}, ligne ${line.line}`;
    const read = "problem" in line ? line : readLine(line.value);
    if ("problem" in read) yield { place, problem: read.problem };
    else if ("left" in read) yield { place, left: read.left };
    else {
      const { path } = read.revision;
      const seen = numbers.get(path) ?? new Set();
      numbers.set(path, seen);
      if (seen.has(read.rev)) yield { place, problem: `révision ${read.rev} de ${path} en double` };
      else {
        const revisions = into.get(path) ?? [];
        revisions.push(read.revision);
        into.set(path, revisions);
      }
      seen.add(read.rev);
    }
  }
}
