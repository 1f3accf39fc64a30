// A folder of Markdown files, one article each: "# Title", a first paragraph, then "## " sections.
import type { ImportFormat } from "#lib/articles/adapters/formats/import-format.ts";
import type { Input } from "#lib/articles/adapters/input/open-input.ts";
import { readText } from "#lib/articles/adapters/input/read-text.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";
import type { ImportRecord } from "#lib/articles/rules/import-record.ts";
import { slugOf } from "#lib/shared/slug.ts";

function toRecord(path: string, text: string) {
  const [head = "", ...parts] = text.replaceAll("\r\n", "\n").split(/^## /m);
  const [title = "", summary = ""] = head.replace(/^# /, "").split("\n\n");
  return {
    id: path,
    locale: "fr",
    slug: slugOf(`example ${title}`),
    title,
    summary,
    theme: "prevention-au-quotidien",
    sections: parts.map((part) => {
      const [heading = "", ...lines] = part.split("\n");
      return { key: slugOf(heading), heading, markdown: lines.join("\n") };
    }),
    citations: [],
    source: "Mutuelle Exemple",
    licence: "Licence Ouverte 2.0",
    attribution: "Mutuelle Exemple, 2026",
  };
}

async function* read({ files }: Input): AsyncGenerator<ImportRecord> {
  const pages = files.filter(({ path }) => path.endsWith(".md"));
  if (pages.length === 0) throw new UnreadableFileError("aucun fichier .md");
  for (const file of pages) {
    const text = await readText(file);
    yield text === null
      ? { place: file.path, problem: "UTF-8 invalide" }
      : { place: file.path, record: toRecord(file.path, text) };
  }
}

export const exampleFormat: ImportFormat = { flags: [], read };
