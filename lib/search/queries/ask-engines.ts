// Which engine answers: Meilisearch, and Postgres in its place while it is away or slow. What people search for is health
// data: nothing here logs it, and errors, which could repeat it, go no further than their kind.
import { logger } from "#lib/platform/logger.ts";
import { failureOf, searchClient } from "#lib/platform/meilisearch.ts";
import { meilisearchEngine } from "#lib/search/adapters/meilisearch.ts";
import { postgresEngine } from "#lib/search/adapters/postgres.ts";
import { createBreaker } from "#lib/search/rules/breaker.ts";
import type { SearchEngine } from "#lib/search/rules/engine.ts";
import type { SearchEngineName, SearchStatus } from "#lib/search/views.ts";

type Question<T> = (engine: SearchEngine) => Promise<T>;
type Outcome<T> = { value: T | null; status: SearchStatus; engine: SearchEngineName | null };

// A reader waits no longer for the engine: past this, Postgres answers.
const patienceMs = 400;
const breaker = createBreaker(2_000, 3);
// A page that shows other things too cannot wait for a database that does not answer.
const lastPatienceMs = 2_000;

function engineInService(): SearchEngine | null {
  const client = searchClient();
  if (client === null || !breaker.allows(Date.now())) return null;
  return meilisearchEngine(client, AbortSignal.timeout(patienceMs));
}

let knownProblem: string | null = null;

/** A refusal (no index yet, a wrong key) comes at once, so it is asked again next time; silence is soon not waited for. */
function noteFailure(error: unknown): void {
  const { refused, code } = failureOf(error);
  const lasting = refused || breaker.failed(Date.now());
  if (!lasting || code === knownProblem) return;
  knownProblem = code;
  logger.warn({ code }, "search: Meilisearch does not answer, Postgres does");
}

function noteSuccess(): void {
  breaker.succeeded();
  if (knownProblem !== null) logger.info("search: Meilisearch answers again");
  knownProblem = null;
}

async function askMeilisearch<T>(question: Question<T>): Promise<T | null> {
  const engine = engineInService();
  if (engine === null) return null;
  try {
    const found = await question(engine);
    noteSuccess();
    return found;
  } catch (error) {
    noteFailure(error);
    return null;
  }
}

// The health watch asks every two seconds: an outage is told now and then, not each time.
const quietMs = 30_000;
let lastTold = 0;

function tellOutage(error: unknown): void {
  if (Date.now() - lastTold < quietMs) return;
  lastTold = Date.now();
  const code = (error as { code?: string }).code ?? (error as Error).name;
  logger.error({ code }, "search: the database did not answer");
}

async function askPostgres<T>(question: Question<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, lastPatienceMs, null);
  });
  try {
    return await Promise.race([question(postgresEngine), tooLate]);
  } catch (error) {
    tellOutage(error);
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Asks the engine in service. An outage is a status, never an empty answer: the value is then null. */
export async function askEngines<T>(question: Question<T>): Promise<Outcome<T>> {
  const best = await askMeilisearch(question);
  if (best !== null) return { value: best, status: "ok", engine: "meilisearch" };
  const reduced = await askPostgres(question);
  if (reduced !== null) return { value: reduced, status: "degraded", engine: "postgres" };
  return { value: null, status: "unavailable", engine: null };
}
