// What changed, told to every process of the portal through Postgres NOTIFY: caches forget, the worker wakes up.
import pg from "pg";
import type { Transaction } from "#lib/platform/db.ts";
import { getEnv } from "#lib/platform/env.ts";
import { logger } from "#lib/platform/logger.ts";

const channel = "portal";

// PostgreSQL's limit is 8,000 bytes; a tag is an identifier and a word.
const tagsAtOnce = 100;

/** Sent when the transaction commits, never if it rolls back. Tags name what changed: "article:<group id>", "articles", "mail". */
export async function notify(tx: Transaction, tags: string[]): Promise<void> {
  for (let from = 0; from < tags.length; from += tagsAtOnce)
    await tx.$executeRaw`SELECT pg_notify(${channel}, ${tags.slice(from, from + tagsAtOnce).join(" ")})`;
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
