// Takes a stream of records in, whatever format they came from: the part of an import that all formats share.
import { setImmediate } from "node:timers/promises";
import { type Publishers, readRecord, toReceived } from "#lib/articles/adapters/exchange-format.ts";
import { withIntakeLock } from "#lib/articles/commands/lock-intake.ts";
import { batchSize, receiveBatch } from "#lib/articles/commands/receive-batch.ts";
import type { OnConflict, Received } from "#lib/articles/commands/receive-update.ts";
import type { ImportRecord } from "#lib/articles/rules/import-record.ts";
import { emptySummary, type ImportSummary, leave, refusalText, skip } from "#lib/articles/rules/import-summary.ts";
import type { ReceivedArticle } from "#lib/articles/rules/received.ts";
import { db } from "#lib/platform/db.ts";
import { otherLocale } from "#lib/shared/addresses.ts";
import type { Result } from "#lib/shared/result.ts";

export type ImportOptions = {
  /** Names the origin: the same record of another format is another article. */
  format: string;
  onConflict: OnConflict;
  /** Says what would happen and writes nothing. */
  dryRun?: boolean;
  /** How many records to read at most. */
  limit?: number;
  /** Called now and then, first while everything is read, `total` being what was found so far, then batch by batch. */
  onProgress?(summary: Readonly<ImportSummary>): void;
};

/** Reads the records from the first to the last, the same each time it is called. */
export type ReadRecords = () => AsyncIterable<ImportRecord>;

type Pending = { order: number; place: string; article: ReceivedArticle };
type Run = {
  options: ImportOptions;
  publishers: Publishers;
  summary: ImportSummary;
  /** Place of each identifier and address met in this import. */
  seen: Map<string, string>;
  batch: Pending[];
  /** Versions that wait in the batch, past ones too, and their characters: a long history is a batch of its own. */
  versions: number;
  size: number;
  /** The batches before, while the next one is being read. */
  underWay: Set<Promise<void>>;
};

const longestBreathMs = 20;

/** The records, with pauses in which answers of the database come in: a format that computes without waiting for anything
 * would keep them out until connections time out. */
async function* withPauses(records: AsyncIterable<ImportRecord>): AsyncGenerator<ImportRecord> {
  let since = performance.now();
  for await (const record of records) {
    yield record;
    if (performance.now() - since < longestBreathMs) continue;
    await setImmediate();
    since = performance.now();
  }
}

/** Reads everything once and keeps nothing: what breaks off in the middle must not be half imported. */
async function countRecords(records: AsyncIterable<ImportRecord>, { onProgress }: ImportOptions): Promise<number> {
  let count = 0;
  for await (const _ of withPauses(records)) {
    count += 1;
    if (count % batchSize === 0) onProgress?.(emptySummary(count));
  }
  return count;
}

async function readPublishers(): Promise<Publishers> {
  const rows = await db.source.findMany({ select: { slug: true, nameFr: true, nameEn: true } });
  return new Map(rows.map(({ slug, nameFr, nameEn }) => [slug, { fr: nameFr, en: nameEn }]));
}

const identifier = (locale: string, id: string) => `id ${locale} ${id}`;

/** The same record twice in a file would be revised back and forth at every run. */
function repetition({ seen }: Run, place: string, { locale, externalId, slug }: ReceivedArticle): string | null {
  const names = {
    [identifier(locale, externalId)]: "l’identifiant est déjà",
    [`slug ${locale} ${slug}`]: "l’adresse est déjà",
  };
  for (const [name, words] of Object.entries(names)) {
    const earlier = seen.get(name);
    if (earlier) return `${words} là : ${earlier}`;
  }
  for (const name of Object.keys(names)) seen.set(name, place);
  return null;
}

/** The article that a record holds, or what is wrong with it. */
function understand(run: Run, read: { place: string; record: unknown }): ReceivedArticle | string {
  const record = readRecord(read.record);
  if ("problem" in record) return record.problem;
  const article = toReceived(record.checked, run.options.format, run.publishers);
  return repetition(run, read.place, article) ?? article;
}

/** Characters: one batch must not fill the memory. */
const largestBatch = 8_000_000;

const sizeOf = ({ document, history }: ReceivedArticle): number =>
  [{ document }, ...history]
    .flatMap((version) => version.document.sections)
    .reduce((total, { markdown }) => total + markdown.length, 0);

function prepare(run: Run, read: ImportRecord): void {
  const { place } = read;
  const order = run.summary.read++;
  if ("left" in read) leave(run.summary, read.left);
  else {
    const article = "problem" in read ? read.problem : understand(run, read);
    if (typeof article === "string") skip(run.summary, { order, place, reason: article });
    else {
      run.batch.push({ order, place, article });
      run.versions += 1 + article.history.length;
      run.size += sizeOf(article);
    }
  }
}

/** A dry run has not created the originals of this very file. */
function wouldHaveOriginal({ seen, options }: Run, { translationOf, locale }: ReceivedArticle): boolean {
  const original = identifier(otherLocale(locale), translationOf ?? "");
  return options.dryRun === true && seen.has(original);
}

function count(run: Run, { order, place, article }: Pending, result: Received | undefined): void {
  if (result?.ok) run.summary[result.outcome] += 1;
  else if (result?.reason === "unknown_original" && wouldHaveOriginal(run, article)) run.summary.created += 1;
  else if (result) skip(run.summary, { order, place, reason: refusalText(result.reason, article) });
}

async function receive(run: Run, pending: Pending[]): Promise<void> {
  const received = await receiveBatch(
    pending.map(({ article }) => article),
    run.options,
  );
  for (const [i, each] of pending.entries()) count(run, each, received[i]);
  run.options.onProgress?.(run.summary);
}

/** While the database writes one batch, the words of the next are made ready. */
const sideBySide = 2;

/** Sends the batch on its way, behind what must come first: a translation's original may be in any batch before. */
async function send(run: Run): Promise<void> {
  const { underWay } = run;
  const batch = run.batch.splice(0);
  run.versions = 0;
  run.size = 0;
  if (batch.some(({ article }) => article.translationOf !== null)) await Promise.all(underWay);
  if (underWay.size >= sideBySide) await Promise.race(underWay);
  const received = receive(run, batch).then(() => {
    underWay.delete(received);
  });
  underWay.add(received);
  // Whoever awaits it next hears of a failure; until then it is nobody's.
  received.catch(() => {});
}

async function importAll(records: ReadRecords, options: ImportOptions): Promise<ImportSummary> {
  const { limit = Number.POSITIVE_INFINITY } = options;
  const total = Math.min(await countRecords(records(), options), limit);
  const run: Run = {
    options,
    publishers: await readPublishers(),
    summary: emptySummary(total),
    seen: new Map(),
    batch: [],
    versions: 0,
    size: 0,
    underWay: new Set(),
  };
  for await (const record of withPauses(records())) {
    prepare(run, record);
    if (run.versions >= batchSize || run.size >= largestBatch) await send(run);
    if (run.summary.read >= limit) break;
  }
  await send(run);
  await Promise.all(run.underWay);
  // A batch is refused after the records that follow it were read.
  run.summary.skipped.sort((a, b) => a.order - b.order);
  return run.summary;
}

/** Imports records one batch after the other: a killed run has done a part, and can be run again. Refused while another
 * import of the same format is running.
 * @throws what reading the records throws, before anything is written. */
export async function importArticles(
  records: ReadRecords,
  options: ImportOptions,
): Promise<Result<{ value: ImportSummary }, "busy">> {
  return withIntakeLock(`import:${options.format}`, () => importAll(records, options));
}
