// One delivery of an origin at a time: two would compare with what the other is about to change.
import pg from "pg";
import { getEnv } from "#lib/platform/env.ts";
import type { Result } from "#lib/shared/result.ts";

// Any constant will do, as long as nothing else in the portal takes a lock of this class.
const lockClass = 7_201_512;

/** Runs the work while holding the origin's lock, or refuses at once when another process holds it. The lock lives on a
 * connection of its own: it ends with this process, however that ends. */
export async function withIntakeLock<T>(origin: string, work: () => Promise<T>): Promise<Result<{ value: T }, "busy">> {
  const client = new pg.Client({ connectionString: getEnv().databaseUrl, keepAlive: true });
  // Should the connection break, the work fails on its own connections and says so.
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ free: boolean }>("SELECT pg_try_advisory_lock($1, hashtext($2)) AS free", [
      lockClass,
      origin,
    ]);
    return rows[0]?.free ? { ok: true, value: await work() } : { ok: false, reason: "busy" };
  } finally {
    await client.end();
  }
}
