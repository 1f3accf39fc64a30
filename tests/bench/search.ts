// `npm run bench:search`: what searching costs in a library of 100,000 articles (BENCH_RECORDS to have fewer): how fast it is
// taken in, how much memory it needs, how long searches and suggestions take by either engine, one at a time and sixteen at
// once, and how soon a publication is found. Builds on a running portal of its own. Numbers are read by people, not asserted.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import autocannon from "autocannon";
import pg from "pg";
import { searchClient } from "#lib/platform/meilisearch.ts";
import { meilisearchEngine } from "#lib/search/adapters/meilisearch.ts";
import { postgresEngine } from "#lib/search/adapters/postgres.ts";
import { findPage } from "#lib/search/queries/find-page.ts";
import { knowledgeOf } from "#lib/search/queries/knowledge.ts";
import type { SearchEngine } from "#lib/search/rules/engine.ts";
import { understandQuery } from "#lib/search/rules/understand-query.ts";
import { data, writeMany } from "./portal/medquad.ts";
import { portalAddress, startPortal } from "./portal/portal.ts";
import { memoryOf } from "./portal/processes.ts";
import { measurePublication } from "./portal/publication.ts";

const manyRecords = Number(process.env.BENCH_RECORDS ?? 100_000);
const seconds = Number(process.env.BENCH_SECONDS ?? 8);

// What people type, in the language of the large library: words, questions, mistakes.
const queries = [
  "diabetes",
  "asthma inhaler",
  "what are the symptoms of high blood pressure",
  "how is breast cancer treated",
  "hedache for three days",
  "vitamin d deficiency",
  "is marfan syndrome inherited",
  "my father forgets everything",
  "treatment for kidney stones",
  "leukemia child outlook",
  "back pain",
  "glaucoma causes",
];

type Row = { what: string; perSecond: number; p50: number; p99: number; failed: number };

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

async function runImport(file: string, dataDir: string): Promise<number> {
  const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as { scripts: { import: string } };
  const begin = performance.now();
  const child = spawn(process.execPath, [...scripts.import.split(" ").slice(1), "portal", file], {
    env: { ...process.env, PORTAL_DATA_DIR: dataDir },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await new Promise((resolve) => child.once("close", resolve));
  return (performance.now() - begin) / 1000;
}

async function untilSearchable(database: pg.Client): Promise<void> {
  const pending =
    "SELECT count(*)::int AS n FROM article WHERE status = 'published' AND indexed_revision_id IS DISTINCT FROM current_revision_id";
  while ((await database.query<{ n: number }>(pending)).rows[0]?.n !== 0) await pause(500);
}

/** Searches by one engine, in this process: understanding, finding, ranking, passages. */
async function measureEngine(engine: SearchEngine, atOnce: number): Promise<Row> {
  const { knowledge, vocabularies } = await knowledgeOf("en");
  const times: number[] = [];
  let failed = 0;
  const end = performance.now() + seconds * 1000;
  const one = async (start: number) => {
    for (let n = start; performance.now() < end; n += 1) {
      const begin = performance.now();
      const query = understandQuery(queries[n % queries.length] ?? "", knowledge, { foreign: vocabularies.fr });
      const asked = { query, locale: "en" as const, filters: {}, vocabulary: vocabularies.en };
      await findPage(engine, asked, { offset: 0, limit: 10 }).catch(() => {
        failed += 1;
      });
      times.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, i) => one(i * 5)));
  times.sort((a, b) => a - b);
  return {
    what: `search, ${engine.name}, ${atOnce} at a time`,
    perSecond: times.length / seconds,
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    failed,
  };
}

/** Suggestions as a browser asks for them: each query, letter by letter. */
async function measureSuggestions(connections: number): Promise<Row> {
  const typed = queries.flatMap((query) =>
    Array.from({ length: Math.min(query.length, 14) - 1 }, (_, i) => query.slice(0, i + 2)),
  );
  const requests = typed.map((q) => ({ path: `/api/v1/suggest?${new URLSearchParams({ q, locale: "en" })}` }));
  const result = await autocannon({ url: portalAddress, connections, duration: seconds, requests });
  return {
    what: `suggestions over HTTP, ${connections} connections`,
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.errors + result.timeouts + result.non2xx,
  };
}

/** The same, without the network: what the server itself takes. */
async function measureSuggestionsInside(): Promise<Row> {
  const { suggestions } = await knowledgeOf("en");
  const typed = queries.flatMap((query) =>
    Array.from({ length: Math.min(query.length, 14) - 1 }, (_, i) => query.slice(0, i + 2)),
  );
  const times: number[] = [];
  for (let round = 0; round < 40; round += 1)
    for (const q of typed) {
      const begin = performance.now();
      suggestions.find(q, 8);
      times.push(performance.now() - begin);
    }
  const total = times.reduce((sum, time) => sum + time, 0);
  times.sort((a, b) => a - b);
  return {
    what: "suggestions, inside the server",
    perSecond: times.length / (total / 1000),
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    failed: 0,
  };
}

function print(rows: readonly Row[]): void {
  console.table(
    Object.fromEntries(
      rows.map(({ what, perSecond, p50, p99, failed }) => [
        what,
        {
          "a second": Math.round(perSecond),
          "p50 ms": Number(p50.toFixed(2)),
          "p99 ms": Number(p99.toFixed(2)),
          failed,
        },
      ]),
    ),
  );
}

async function main(): Promise<void> {
  if (!existsSync(data)) return console.log(`Nothing to search in: ${data} is not there.`);
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "bench-search-"));
  const portal = await startPortal(dataDir);
  const database = new pg.Client({ connectionString: portal.databaseUrl });
  try {
    await database.connect();
    const small = await measurePublication(database, 20);
    const file = path.join(dataDir, "medquad.jsonl.gz");
    await writeMany(file, manyRecords);
    const begin = performance.now();
    const imported = await runImport(file, dataDir);
    await untilSearchable(database);
    const searchable = (performance.now() - begin) / 1000;
    console.log(
      `${manyRecords} articles taken in at ${Math.round(manyRecords / imported)} a second; all searchable after ${searchable.toFixed(0)} s (${Math.round(manyRecords / searchable)} a second).`,
    );
    await pause(5_000);
    const memory = await memoryOf(portal.supervisor);
    console.log(`Memory (anonymous, MB): ${[...memory].map(([name, mb]) => `${name} ${Math.round(mb)}`).join(", ")}`);
    process.env.PORTAL_DATA_DIR = dataDir;
    const client = searchClient();
    const engines = [...(client ? [meilisearchEngine(client)] : []), postgresEngine];
    const rows: Row[] = [];
    for (const engine of engines) for (const atOnce of [1, 16]) rows.push(await measureEngine(engine, atOnce));
    rows.push(await measureSuggestionsInside());
    for (const connections of [1, 16]) rows.push(await measureSuggestions(connections));
    print(rows);
    const large = await measurePublication(database, 20);
    console.log(
      `From publication to searchable (p50): ${small.search.toFixed(0)} ms in our own library, ${large.search.toFixed(0)} ms among ${manyRecords}.`,
    );
    const cpus = os.cpus();
    console.log(`${cpus.length} × ${cpus[0]?.model ?? "?"}; the generator runs on the same machine.`);
  } finally {
    await database.end();
    await portal.stop();
    await rm(dataDir, { recursive: true });
  }
}

await main();
process.exit(0);
