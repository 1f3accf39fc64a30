// Up or down, and since when, for each service that the portal leans on. Watched, so that "since" is when it happened.
import pg from "pg";
import { getEnv } from "#lib/platform/env.ts";

export type ServiceName = "database" | "search" | "worker";
/** degraded: it answers by its fall-back. */
export type ServiceStatus = "up" | "degraded" | "down";
export type ServiceHealth = { status: ServiceStatus; since: string };
export type Health = Record<ServiceName, ServiceHealth>;

type Probe = () => Promise<ServiceStatus>;

// Next bundles its pages apart from server.ts: both look at the same watch.
const shared = globalThis as typeof globalThis & { portalHealth?: Map<ServiceName, ServiceHealth> };

function observe(name: ServiceName, status: ServiceStatus): void {
  shared.portalHealth ??= new Map();
  if (shared.portalHealth.get(name)?.status !== status) shared.portalHealth.set(name, { status, since: new Date().toISOString() });
}

const deadHeart = 20_000;

/** One connection of its own, so that a busy pool does not look like an outage. */
async function probeDatabase(): Promise<{ database: ServiceStatus; worker: ServiceStatus }> {
  const client = new pg.Client({ connectionString: getEnv().databaseUrl, connectionTimeoutMillis: 1_500, query_timeout: 1_500 });
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

async function look(probeSearch: Probe): Promise<void> {
  const [{ database, worker }, search] = await Promise.all([probeDatabase(), probeSearch().catch((): ServiceStatus => "down")]);
  observe("database", database);
  // While the database is away nobody can hear the worker: what was last known stands.
  if (database === "up" || !shared.portalHealth?.has("worker")) observe("worker", worker);
  observe("search", search);
}

/** Looks now and then every two seconds, for as long as the process lives. */
export async function watchHealth(probeSearch: Probe): Promise<void> {
  await look(probeSearch);
  setTimeout(() => watchHealth(probeSearch), 2_000).unref();
}

/** What the watch last saw; null before its first look. */
export function currentHealth(): Health | null {
  const health = shared.portalHealth;
  const [database, search, worker] = [health?.get("database"), health?.get("search"), health?.get("worker")];
  return database && search && worker ? { database, search, worker } : null;
}
