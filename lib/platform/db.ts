// The one database client of a process. Everything that reads or writes rows goes through it.
import { PrismaPg } from "@prisma/adapter-pg";
import { getEnv } from "#lib/platform/env.ts";
import { type Prisma, PrismaClient } from "#lib/platform/prisma/client.ts";

export type Transaction = Prisma.TransactionClient;

function connect(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: getEnv().databaseUrl,
    max: 10,
    connectionTimeoutMillis: 3_000,
    // A reader waits less than this for anything; long work (import, re-index) goes in small batches.
    statement_timeout: 15_000,
    // The server cannot keep that promise when it is frozen or cut off.
    query_timeout: 20_000,
    keepAlive: true,
  });
  return new PrismaClient({ adapter });
}

// Next bundles this file apart from server.ts: both must share one pool.
const shared = globalThis as typeof globalThis & { portalDb?: PrismaClient };

/** Opened on first use, so that building pages needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    shared.portalDb ??= connect();
    const value = Reflect.get(shared.portalDb, property);
    return typeof value === "function" ? value.bind(shared.portalDb) : value;
  },
});

/** A transaction that may last: what readers wait for is bounded, this is not. */
export function atLeisure<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const unbounded = async (tx: Transaction) => {
    await tx.$executeRaw`SELECT set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`;
    return work(tx);
  };
  return db.$transaction(unbounded, { maxWait: 10_000, timeout: 6 * 3_600_000 });
}

// Prisma's own codes; and, for raw queries, which all bear P2010, what the message says.
const outageCodes = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2037"]);
const outageWords =
  /can't reach database|closed the connection|connection terminated|connection refused|ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|53300|the database system is|timeout exceeded|query read timeout|unable to start a transaction/i;

/** True for an outage (server away, restarting, out of connections), false for a fault of ours. */
export function isDatabaseDown(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code = "", message = "", cause } = error as { code?: string; message?: string; cause?: unknown };
  return outageCodes.has(code) || outageWords.test(`${code} ${message}`) || isDatabaseDown(cause);
}
