import type { Variables } from "#lib/platform/env.ts";
import { type Kept, keepProcess } from "./keep-process.ts";
import { type Meilisearch, startMeilisearch } from "./meilisearch.ts";
import { type Postgres, startPostgres } from "./postgres.ts";

type Log = (message: string) => void;

/** Starts the services that the variables do not name, together, and keeps them running on the ports they first got.
 * @param restarted called whenever one had to be started again.
 * @throws when PostgreSQL does not start. */
export async function keepServices(
  variables: Variables,
  log: Log,
  restarted: () => void,
): Promise<[Kept<Postgres> | null, Kept<Meilisearch> | null]> {
  const { PORTAL_DATA_DIR: dataDir, DATABASE_URL, MEILI_URL } = variables;
  const [postgres, meilisearch] = await Promise.allSettled([
    DATABASE_URL ? null : keepPostgres(dataDir, log, restarted),
    MEILI_URL ? null : keepMeilisearch(dataDir, log, restarted),
  ]);
  if (postgres.status === "rejected") {
    if (meilisearch.status === "fulfilled") await meilisearch.value?.stop();
    throw postgres.reason;
  }
  // The portal lives without Meilisearch: PostgreSQL searches instead, and every page of results says so.
  if (meilisearch.status === "rejected") log((meilisearch.reason as Error).message);
  return [postgres.value, meilisearch.status === "fulfilled" ? meilisearch.value : null];
}

function keepPostgres(dataDir: string, log: Log, restarted: () => void): Promise<Kept<Postgres>> {
  const start = (previous: Postgres | null) => startPostgres({ dataDir, log, port: previous?.port });
  return keepProcess("PostgreSQL", start, log, restarted);
}

async function keepMeilisearch(dataDir: string, log: Log, restarted: () => void): Promise<Kept<Meilisearch> | null> {
  const first = await startMeilisearch({ dataDir, log });
  if (!first) return null;
  const start = async (previous: Meilisearch | null) =>
    previous ? ((await startMeilisearch({ dataDir, log, port: previous.port })) ?? previous) : first;
  return keepProcess("Meilisearch", start, log, restarted);
}
