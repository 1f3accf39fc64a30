// What changed, told to every process of the portal through Postgres NOTIFY: caches forget, the worker wakes up.
import pg from "pg";
import type { Transaction } from "#lib/platform/db.ts";
import { getEnv } from "#lib/platform/env.ts";
import { logger } from "#lib/platform/logger.ts";

const channel = "portal";

/** Sent when the transaction commits, never if it rolls back. Tags name what changed: "article:<group id>", "articles", "mail". */
export async function notify(tx: Transaction, tags: string[]): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${tags.join(" ")})`;
}

type Listener = {
  onTags(tags: string[]): void;
  /** The connection is (back) up: anything may have been missed meanwhile. */
  onConnect(): void;
};

/** Listens until `stop()` is called, reconnecting for as long as it takes. */
export function listen(listener: Listener): { stop(): Promise<void> } {
  let stopped = false;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;

  const again = () => {
    client = null;
    if (!stopped) retry = setTimeout(connect, 500);
  };
  async function connect() {
    const fresh = new pg.Client({
      connectionString: getEnv().databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 3_000,
    });
    fresh.on("error", (error) =>
      logger.warn({ code: (error as { code?: string }).code }, "notifications: connection lost"),
    );
    fresh.once("end", again);
    fresh.on("notification", ({ payload }) => listener.onTags((payload ?? "").split(" ").filter(Boolean)));
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${channel}`);
      client = fresh;
      listener.onConnect();
    } catch {
      // "end" follows a connection that was made; one that never was needs the retry from here.
      fresh.removeListener("end", again);
      fresh.end().catch(() => {});
      again();
    }
  }
  void connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
