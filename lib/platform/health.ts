// Up or down, and since when, for each service that the portal leans on. Watched, so that "since" is when it happened.
import pg from "pg";
import { getEnv } from "#lib/platform/env.ts";

export type ServiceName = "database" | "search" | "worker";
/** degraded: it answers by its fall-back. */
export type ServiceStatus = "up" | "degraded" | "down";
export type ServiceHealth = { status: ServiceStatus; since: string };
/** What search adds: who answers, and how many articles its index has yet to take in (null: unknown). */
export type SearchDetails = { engine: string | null; pending: number | null };
export type Health = { database: ServiceHealth; search: ServiceHealth & SearchDetails; worker: ServiceHealth };

type SearchProbe = () => Promise<{ status: ServiceStatus } & SearchDetails>;
type Watch = { services: Map<ServiceName, ServiceHealth>; search: SearchDetails };

// Next bundles its pages apart from server.ts: both look at the same watch.
const shared = globalThis as typeof globalThis & { portalHealth?: Watch };

const watch = (): Watch => {
  shared.portalHealth ??= { services: new Map(), search: { engine: null, pending: null } };
  return shared.portalHealth;
};

function observe(name: ServiceName, status: ServiceStatus): void {
  const { services } = watch();
  if (services.get(name)?.status !== status) services.set(name, { status, since: new Date().toISOString() });
}

const deadHeart = 20_000;

/** One connection of its own, so that a busy pool does not look like an outage. */
async function probeDatabase(): Promise<{ database: ServiceStatus; worker: ServiceStatus }> {
  const client = new pg.Client({
    connectionString: getEnv().databaseUrl,
    connectionTimeoutMillis: 1_500,
    query_timeout: 1_500,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ age: number }>(
      `SELECT extract(epoch FROM now() - beat_at) * 1000 AS age FROM worker_heartbeat WHERE name = 'worker'`,
    );
    return { database: "up", worker: rows[0] !== undefined && Number(rows[0].age) < deadHeart ? "up" : "down" };
  } catch {
    return { database: "down", worker: "down" };
  } finally {
    client.end().catch(() => {});
  }
}

const searchDown = { status: "down", engine: null, pending: null } as const;

async function look(probeSearch: SearchProbe): Promise<void> {
  const [{ database, worker }, search] = await Promise.all([probeDatabase(), probeSearch().catch(() => searchDown)]);
  observe("database", database);
  // While the database is away nobody can hear the worker: what was last known stands.
  if (database === "up" || !watch().services.has("worker")) observe("worker", worker);
  observe("search", search.status);
  watch().search = { engine: search.engine, pending: search.pending };
}

const restartMs = 10_000;

/** Looks at the database now. True when it went away a moment ago and is likely to be back in a moment. */
export async function isDatabaseRestarting(): Promise<boolean> {
  observe("database", (await probeDatabase()).database);
  const state = watch().services.get("database");
  return state?.status === "down" && Date.now() - Date.parse(state.since) < restartMs;
}

/** Looks now and then every two seconds, for as long as the process lives. */
export async function watchHealth(probeSearch: SearchProbe): Promise<void> {
  await look(probeSearch);
  setTimeout(() => watchHealth(probeSearch), 2_000).unref();
}

/** What the watch last saw; null before its first look. */
export function currentHealth(): Health | null {
  const { services, search: details } = watch();
  const [database, search, worker] = [services.get("database"), services.get("search"), services.get("worker")];
  return database && search && worker ? { database, search: { ...search, ...details }, worker } : null;
}
