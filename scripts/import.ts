// `npm run import -- <format> <file or folder> [flags]`. Ends with 0 when all was taken in, 1 when records were skipped or
// another import of this format runs, 2 when what was given or the portal's database could not be read.
import { parseArgs } from "node:util";
import { importFormats } from "#lib/articles/adapters/formats/all-formats.ts";
import { type FormatFlag, formatFlags, type ImportFormat } from "#lib/articles/adapters/formats/import-format.ts";
import { openInput } from "#lib/articles/adapters/input/open-input.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";
import { importArticles } from "#lib/articles/commands/import-articles.ts";
import { countsText, type ImportSummary } from "#lib/articles/rules/import-summary.ts";
import { isDatabaseDown } from "#lib/platform/db.ts";
import { loadDotEnv } from "#lib/platform/embedded/dotenv.ts";
import { withServices } from "#lib/platform/embedded/supervisor.ts";
import { EnvError } from "#lib/platform/env.ts";
import { recordContentConflict } from "#lib/suggestions/commands/record-content-conflict.ts";
import { progressLine } from "./progress-line.ts";

const ofFormat = ([name, { flags }]: [string, ImportFormat]) => [name, ...flags.map((flag) => `[--${flag}]`)].join(" ");

const usage = `Usage : npm run import -- <format> <fichier ou dossier> [--dry-run] [--limit N]
Formats et leurs options :
${[...importFormats].map((format) => `  ${ofFormat(format)}`).join("\n")}
Voir docs/imports.md.`;

function parse() {
  try {
    const flags = Object.fromEntries(formatFlags.map((flag) => [flag, { type: "boolean" } as const]));
    const options = { ...flags, "dry-run": { type: "boolean", default: false }, limit: { type: "string" } } as const;
    return parseArgs({ allowPositionals: true, options });
  } catch {
    return null;
  }
}

type Arguments = {
  name: string;
  format: ImportFormat;
  given: string;
  flags: Set<FormatFlag>;
  limit?: number;
  dryRun: boolean;
};

/** Null where they make no sense. */
function readArguments(): Arguments | null {
  const parsed = parse();
  const [name = "", given, ...others] = parsed?.positionals ?? [];
  const format = importFormats.get(name);
  if (!parsed || !format || !given || others.length > 0) return null;
  const { "dry-run": dryRun, ...values } = parsed.values;
  const flags = new Set(formatFlags.filter((flag) => flag in values));
  if ([...flags].some((flag) => !format.flags.includes(flag))) return null;
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) return null;
  return { name, format, given, flags, limit, dryRun: dryRun === true };
}

function printSummary(summary: ImportSummary, dryRun: boolean): void {
  const { skipped, skippedCount, left } = summary;
  for (const { place, reason } of skipped) console.log(`${place} : ${reason}`);
  if (skippedCount > skipped.length) console.log(`… et ${skippedCount - skipped.length} autres`);
  for (const [reason, count] of left) console.log(`${count} laissé${count > 1 ? "s" : ""} : ${reason}`);
  console.log(dryRun ? `À blanc, rien n’a été écrit : ${countsText(summary)}` : countsText(summary));
}

async function run({ name, format, given, flags, limit, dryRun }: Arguments): Promise<number> {
  const input = await openInput(given);
  const progress = progressLine();
  const options = { format: name, limit, dryRun, onConflict: recordContentConflict, onProgress: progress.show };
  const imported = await withServices(() => importArticles(() => format.read(input, flags), options)).finally(() => {
    progress.end();
    input.close();
  });
  if (!imported.ok) {
    console.error(`Un autre import « ${name} » est en cours : celui-ci n’a rien fait.`);
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
    if (error instanceof UnreadableFileError) console.error(`${error.message}\nRien n’a été importé.`);
    else if (error instanceof EnvError) console.error(error.message);
    else if (isDatabaseDown(error)) console.error("La base de données ne répond pas. Cet import peut être relancé.");
    else throw error;
    return 2;
  }
}

// The pool of connections would keep the process alive for a while.
process.exit(await main());
