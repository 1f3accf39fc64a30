// Takes a stream of records in, whatever format they came from: the part of an import that all formats share.
import { type Publishers, readRecord, toReceived } from "#lib/articles/adapters/portal-jsonl.ts";
import { withIntakeLock } from "#lib/articles/commands/lock-intake.ts";
import { batchSize, receiveBatch } from "#lib/articles/commands/receive-batch.ts";
import type { OnConflict, Received } from "#lib/articles/commands/receive-document.ts";
import type { ImportLine } from "#lib/articles/rules/import-line.ts";
import { emptySummary, type ImportSummary, refusalText, skip } from "#lib/articles/rules/import-summary.ts";
import type { ReceivedArticle } from "#lib/articles/rules/received.ts";
import { db } from "#lib/platform/db.ts";
import type { Result } from "#lib/shared/result.ts";

export type ImportOptions = {
  /** Names the origin: the same record of another format is another article. */
  format: string;
  onConflict: OnConflict;
  /** Says what would happen and writes nothing. */
  dryRun?: boolean;
  /** How many records to read at most. */
  limit?: number;
  onProgress?(summary: Readonly<ImportSummary>): void;
};

type Pending = { line: number; article: ReceivedArticle };
type Run = {
  options: ImportOptions;
  publishers: Publishers;
  summary: ImportSummary;
  /** Line of each identifier and address met in this file. */
  seen: Map<string, number>;
  batch: Pending[];
};

async function readPublishers(): Promise<Publishers> {
  const rows = await db.source.findMany({ select: { slug: true, nameFr: true, nameEn: true } });
  return new Map(rows.map(({ slug, nameFr, nameEn }) => [slug, { fr: nameFr, en: nameEn }]));
}

const identifier = (locale: string, id: string) => `id ${locale} ${id}`;

/** The same record twice in a file would be revised back and forth at every run. */
function repetition({ seen }: Run, line: number, { locale, externalId, slug }: ReceivedArticle): string | null {
  const names = { [identifier(locale, externalId)]: "l’identifiant", [`slug ${locale} ${slug}`]: "l’adresse" };
  for (const [name, word] of Object.entries(names)) {
    const earlier = seen.get(name);
    if (earlier) return `${word} est déjà à la ligne ${earlier}`;
  }
  for (const name of Object.keys(names)) seen.set(name, line);
  return null;
}

/** The article that a line holds, or what is wrong with it. */
function understand(run: Run, read: ImportLine): ReceivedArticle | string {
  if ("problem" in read) return read.problem;
  const record = readRecord(read.record);
  if ("problem" in record) return record.problem;
  const article = toReceived(record.checked, run.options.format, run.publishers);
  return repetition(run, read.line, article) ?? article;
}

function prepare(run: Run, read: ImportLine): void {
  run.summary.read += 1;
  const article = understand(run, read);
  if (typeof article === "string") skip(run.summary, read.line, article);
  else run.batch.push({ line: read.line, article });
}

/** A dry run has not created the originals of this very file. */
function wouldHaveOriginal({ seen, options }: Run, { translationOf, locale }: ReceivedArticle): boolean {
  const original = identifier(locale === "fr" ? "en" : "fr", translationOf ?? "");
  return options.dryRun === true && seen.has(original);
}

function count(run: Run, { line, article }: Pending, result: Received | undefined): void {
  if (result?.ok) run.summary[result.outcome] += 1;
  else if (result?.reason === "unknown_original" && wouldHaveOriginal(run, article)) run.summary.created += 1;
  else if (result) skip(run.summary, line, refusalText(result.reason, article));
}

async function receive(run: Run): Promise<void> {
  const pending = run.batch.splice(0);
  const received = await receiveBatch(
    pending.map(({ article }) => article),
    run.options,
  );
  for (const [i, each] of pending.entries()) count(run, each, received[i]);
  run.options.onProgress?.(run.summary);
}

async function importAll(lines: AsyncIterable<ImportLine>, options: ImportOptions): Promise<ImportSummary> {
  const run: Run = { options, publishers: await readPublishers(), summary: emptySummary(), seen: new Map(), batch: [] };
  const { limit = Number.POSITIVE_INFINITY } = options;
  for await (const line of lines) {
    prepare(run, line);
    if (run.batch.length === batchSize) await receive(run);
    if (run.summary.read >= limit) break;
  }
  await receive(run);
  run.summary.skipped.sort((a, b) => a.line - b.line);
  return run.summary;
}

/** Imports records one batch after the other, each record in its own transaction: a killed run has done a part, and can
 * be run again. Refused while another import of the same format is running.
 * @throws what reading `lines` throws; what was read before stays imported. */
export async function importArticles(
  lines: AsyncIterable<ImportLine>,
  options: ImportOptions,
): Promise<Result<{ value: ImportSummary }, "busy">> {
  return withIntakeLock(`import:${options.format}`, () => importAll(lines, options));
}
