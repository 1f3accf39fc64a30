// Notes on disk of the processes that a supervisor started, so that the next one finds them if it is killed.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive, type ProcessRecord, send, startTimeOf, terminate } from "./processes.ts";

type ChildRecord = ProcessRecord & { signal: NodeJS.Signals };

const recordFile = (dataDir: string, name: string) => path.join(dataDir, "run", `${name}.json`);

/** Notes a child of ours on disk, so that the next start finds it if we are killed. */
export function recordChild(dataDir: string, name: string, pid: number, signal: NodeJS.Signals): void {
  const startTime = startTimeOf(pid);
  if (!startTime) return;
  mkdirSync(path.join(dataDir, "run"), { recursive: true });
  writeFileSync(recordFile(dataDir, name), JSON.stringify({ pid, startTime, signal } satisfies ChildRecord));
}

export function forgetChild(dataDir: string, name: string): void {
  rmSync(recordFile(dataDir, name), { force: true });
}

function recordedNames(dataDir: string): string[] {
  const folder = path.join(dataDir, "run");
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).map((file) => path.basename(file, ".json"));
}

/** Kills every child noted in this data directory, at once: the last resort when stopping in order takes too long. */
export function killChildren(dataDir: string): void {
  for (const name of recordedNames(dataDir)) {
    const record = readRecord(recordFile(dataDir, name));
    if (record && isAlive(record)) send(-record.pid, "SIGKILL");
  }
}

/** Ends what an earlier supervisor left running in this data directory. Call it holding the lock.
 * @returns the names of what was ended. */
export async function sweepChildren(dataDir: string): Promise<string[]> {
  const names = recordedNames(dataDir);
  const ended = await Promise.all(names.map((name) => endRecorded(dataDir, name)));
  return names.filter((_, i) => ended[i]);
}

async function endRecorded(dataDir: string, name: string): Promise<boolean> {
  const record = readRecord(recordFile(dataDir, name));
  const alive = record !== null && isAlive(record);
  if (alive) await terminate(record.pid, record.signal, 3_000);
  forgetChild(dataDir, name);
  return alive;
}

function readRecord(file: string): ChildRecord | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as ChildRecord;
  } catch {
    return null;
  }
}
