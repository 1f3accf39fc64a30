// Search as the rest of the portal sees it: it always answers, and says how well. What people search for is health data:
// nothing here logs it, and errors, which could repeat it, go no further than their kind.
import type { Locale } from "#lib/articles/rules/document.ts";
import { db } from "#lib/platform/db.ts";
import { logger } from "#lib/platform/logger.ts";
import { failureOf, searchClient } from "#lib/platform/meilisearch.ts";
import { meilisearchEngine } from "#lib/search/adapters/meilisearch.ts";
import { postgresEngine } from "#lib/search/adapters/postgres.ts";
import { createBreaker } from "#lib/search/rules/breaker.ts";
import type { Found, SearchEngine } from "#lib/search/rules/engine.ts";
import { offsetOf } from "#lib/search/rules/paging.ts";
import { understandQuery } from "#lib/search/rules/understand-query.ts";
import type { SearchRequest, SuggestRequest } from "#lib/search/schema.ts";
import type { SearchAnswer, SearchEngineName, SearchStatus } from "#lib/search/views.ts";

type Question = (engine: SearchEngine) => Promise<Found>;
type Outcome = Found & { status: SearchStatus; engine: SearchEngineName | null };

const breaker = createBreaker(2_000, 3);
// A page that shows other things too cannot wait for a database that does not answer.
const lastPatienceMs = 2_000;

function engineInService(): SearchEngine | null {
  const client = searchClient();
  return client && breaker.allows(Date.now()) ? meilisearchEngine(client) : null;
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

async function askMeilisearch(question: Question): Promise<Found | null> {
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

async function askPostgres(question: Question): Promise<Found | null> {
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

async function ask(question: Question): Promise<Outcome> {
  const best = await askMeilisearch(question);
  if (best) return { ...best, status: "ok", engine: "meilisearch" };
  const reduced = await askPostgres(question);
  if (reduced) return { ...reduced, status: "degraded", engine: "postgres" };
  return { total: 0, hits: [], status: "unavailable", engine: null };
}

const nothingAsked: Outcome = { total: 0, hits: [], status: "ok", engine: null };

/** Searches the articles of one language. Never throws: an outage is a status, and never looks like "no result". */
export async function searchArticles({ q, locale, page, limit }: SearchRequest): Promise<SearchAnswer> {
  const query = understandQuery(q, locale);
  const window = { locale, limit, offset: offsetOf(page, limit) };
  const outcome = query.terms.length === 0 ? nothingAsked : await ask((engine) => engine.search(query, window));
  return { query: query.text, ...outcome };
}

/** Articles for what is being typed, by title and key questions, without extracts. Never throws. */
export async function suggestArticles({ q, locale, limit }: SuggestRequest): Promise<SearchAnswer> {
  const query = understandQuery(q, locale);
  const outcome =
    query.terms.length === 0 ? nothingAsked : await ask((engine) => engine.suggest(query, { locale, limit }));
  return { query: query.text, ...outcome };
}

/** How search would answer now, in both languages: the worse of the two. */
export async function searchHealth(): Promise<{ status: SearchStatus; engine: SearchEngineName | null }> {
  const probe = (locale: Locale) => searchArticles({ q: "sante", locale, page: 1, limit: 1 });
  // In turn: after a failure only one caller at a time is let through to the engine.
  const answers = [await probe("fr"), await probe("en")];
  const worst = (["unavailable", "degraded", "ok"] as const).find((status) =>
    answers.some((answer) => answer.status === status),
  );
  const { status, engine } = answers.find((answer) => answer.status === worst) ?? {
    status: "unavailable",
    engine: null,
  };
  return { status, engine };
}

/** How many published articles the index does not hold as they are now. */
export async function countPending(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM article WHERE status = 'published' AND indexed_revision_id IS DISTINCT FROM current_revision_id`;
  return Number(row?.count ?? 0);
}
