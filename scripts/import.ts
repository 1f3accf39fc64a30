// `npm run import -- <format> <file> [--dry-run] [--limit N]`. Ends with 0 when all was taken in, 1 when records were
// skipped or another import of this format runs, 2 when the file or the portal's database could not be read.
import { parseArgs } from "node:util";
import { type OpenLines, openJsonLines, UnreadableFileError } from "#lib/articles/adapters/json-lines.ts";
import { importArticles } from "#lib/articles/commands/import-articles.ts";
import type { ImportSummary } from "#lib/articles/rules/import-summary.ts";
import { isDatabaseDown } from "#lib/platform/db.ts";
import { loadDotEnv } from "#lib/platform/embedded/dotenv.ts";
import { withServices } from "#lib/platform/embedded/supervisor.ts";
import { EnvError } from "#lib/platform/env.ts";
import { recordContentConflict } from "#lib/suggestions/commands/record-content-conflict.ts";
import { progressLine } from "./progress-line.ts";

/** How each format's records are read, in the form of docs/exchange-format.md. */
const formats = new Map<string, (file: string) => Promise<OpenLines>>([["portal", openJsonLines]]);

const usage = `Usage : npm run import -- <format> <fichier> [--dry-run] [--limit N]
Formats : ${[...formats.keys()].join(", ")}`;

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { "dry-run": { type: "boolean", default: false }, limit: { type: "string" } },
    });
  } catch {
    return null;
  }
}

type Arguments = {
  format: string;
  file: string;
  open: (file: string) => Promise<OpenLines>;
  limit?: number;
  dryRun: boolean;
};

/** Null where they make no sense. */
function readArguments(): Arguments | null {
  const parsed = parse();
  const [format = "", file, ...others] = parsed?.positionals ?? [];
  const open = formats.get(format);
  if (!parsed || !open || !file || others.length > 0) return null;
  const limit = parsed.values.limit === undefined ? undefined : Number(parsed.values.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) return null;
  return { format, file, open, limit, dryRun: parsed.values["dry-run"] };
}

function printSummary(summary: ImportSummary, dryRun: boolean): void {
  const { created, revised, unchanged, conflict, skipped, skippedCount } = summary;
  for (const { line, reason } of skipped) console.log(`ligne ${line} : ${reason}`);
  if (skippedCount > skipped.length) console.log(`… et ${skippedCount - skipped.length} autres`);
  const counts = `${created} créés, ${revised} révisés, ${unchanged} inchangés, ${conflict} en conflit, ${skippedCount} ignorés`;
  console.log(dryRun ? `À blanc, rien n’a été écrit : ${counts}` : counts);
}

async function run({ format, file, open, limit, dryRun }: Arguments): Promise<number> {
  const opened = await open(file);
  const progress = progressLine(opened.progress);
  const options = { format, limit, dryRun, onConflict: recordContentConflict, onProgress: progress.show };
  const imported = await withServices(() => importArticles(opened.lines, options)).finally(progress.end);
  if (!imported.ok) {
    console.error(`Un autre import « ${format} » est en cours : celui-ci n’a rien fait.`);
    return 1;
  }
  printSummary(imported.value, dryRun);
  return imported.value.skippedCount > 0 ? 1 : 0;
}

async function main(): Promise<number> {
  loadDotEnv();
  const given = readArguments();
  if (!given) {
    console.error(usage);
    return 2;
  }
  try {
    return await run(given);
  } catch (error) {
    if (error instanceof UnreadableFileError) console.error(`${given.file} : ${error.message}`);
    else if (error instanceof EnvError) console.error(error.message);
    else if (isDatabaseDown(error)) console.error("La base de données ne répond pas. Cet import peut être relancé.");
    else throw error;
    return 2;
  }
}

// The pool of connections would keep the process alive for a while.
process.exit(await main());
