// One run of the embedded PostgreSQL server, and how to know that it answers.
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Child, startChild } from "./child.ts";
import type { Account } from "./postgres-account.ts";
import { type Cluster, clusterName, minimalEnv } from "./postgres-cluster.ts";

export type Server = { binary: string; account: Account; cluster: Cluster; dataDir: string; disposable?: boolean };

/** Starts the server, which listens on this port of the loopback address. */
export function startServer({ binary, account, cluster, dataDir, disposable }: Server, port: number): Child {
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
    ...(disposable ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [command = binary, ...args] = [...account.prefix, binary, "-D", cluster.directory, ...flags];
  const { uid, gid } = account;
  const env = minimalEnv();
  const common = {
    name: "postgres",
    dataDir,
    output: "file",
    stopSignal: "SIGINT",
    graceMs: 3_000,
  } as const;
  return startChild({ ...common, command, args, env, uid, gid });
}

/** Null once it answers, else what its log says. */
export async function waitUntilReady(child: Child, url: string, deadline: number): Promise<string | null> {
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
