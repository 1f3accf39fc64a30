import type { ImportFormat } from "#lib/articles/adapters/formats/import-format.ts";
import { readJsonLines } from "#lib/articles/adapters/input/json-lines.ts";
import type { Input } from "#lib/articles/adapters/input/open-input.ts";
import type { ImportRecord } from "#lib/articles/rules/import-record.ts";

async function* read({ files }: Input): AsyncGenerator<ImportRecord> {
  for (const file of files) {
    const where = files.length > 1 ? `${file.path}, ` : "";
    for await (const { line, ...read } of readJsonLines(file)) {
      const place = `${where}ligne ${line}`;
      yield "problem" in read ? { place, problem: read.problem } : { place, record: read.value };
    }
  }
}

/** The exchange format itself, as JSON Lines. */
export const portal: ImportFormat = { flags: [], read };
