// The files of the embedded PostgreSQL: made once, and freed from what a killed server left in them.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Account } from "./postgres-account.ts";
import { findProcesses, terminate } from "./processes.ts";

export type Cluster = { directory: string; passwordFile: string };

const run = promisify(execFile);

/** Makes the cluster unless it exists. A creation cut short leaves nothing that counts as a cluster. */
export async function createCluster(initdb: string, account: Account, cluster: Cluster): Promise<void> {
  if (existsSync(cluster.directory)) return;
  removeDrafts(cluster);
  // A name of its own: an initdb that outlived its killed parent may still be writing.
  const draft = `${cluster.directory}.${process.pid}`;
  try {
    // Letters as Unicode has them on every system. pg_trgm asks the system's own table, C.UTF-8, where there is one.
    await initialise(initdb, account, draft, [...options(cluster), "--lc-ctype=C.UTF-8"]);
  } catch (error) {
    if (!/invalid locale/i.test((error as Error).message)) throw error;
    await initialise(initdb, account, draft, options(cluster));
  }
  renameSync(draft, cluster.directory);
}

function removeDrafts({ directory }: Cluster): void {
  const home = path.dirname(directory);
  const drafts = readdirSync(home).filter((name) => name.startsWith(`${path.basename(directory)}.`));
  for (const name of drafts) rmSync(path.join(home, name), { recursive: true, force: true, maxRetries: 5 });
}

const options = ({ passwordFile }: Cluster) => [
  "--username=portal",
  `--pwfile=${passwordFile}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--no-instructions",
];

/** Only what a database server needs of our environment. */
export const minimalEnv = () => ({ PATH: process.env.PATH, LC_ALL: "C" }) as unknown as NodeJS.ProcessEnv;

async function initialise(initdb: string, account: Account, directory: string, args: string[]): Promise<void> {
  rmSync(directory, { recursive: true, force: true });
  const [command = initdb, ...rest] = [...account.prefix, initdb, "-D", directory, ...args];
  const { uid, gid } = account;
  try {
    await run(command, rest, { env: minimalEnv(), uid, gid, cwd: path.dirname(directory) });
  } catch (error) {
    const output = (error as { stderr?: string }).stderr?.trim();
    throw new Error(`initdb a échoué : ${output || (error as Error).message}`, { cause: error });
  }
}

/** How the cluster's processes call themselves ("postgres: portal-1a2b3c4d: checkpointer"): one name for each folder. */
export function clusterName({ directory }: Cluster): string {
  return `portal-${createHash("sha256").update(directory).digest("hex").slice(0, 8)}`;
}

/** Ends what a killed supervisor or a killed server left on this cluster: a whole server, or backends without one,
 * which hold its memory as long as their query lasts.
 * @returns true when something was still running. */
export async function endLeftover(cluster: Cluster): Promise<boolean> {
  const name = clusterName(cluster);
  const left = findProcesses(
    (command) => command.includes(`cluster_name=${name}`) || command.startsWith(`postgres: ${name}:`),
  );
  for (const { pid, command } of left) {
    if (command.includes("cluster_name=")) await terminate(pid, "SIGINT", 5_000);
  }
  await Promise.all(left.map(({ pid }) => terminate(pid, "SIGQUIT", 1_000)));
  // Its process number may be another program's by now, and PostgreSQL would then refuse to start.
  rmSync(path.join(cluster.directory, "postmaster.pid"), { force: true });
  return left.length > 0;
}
