// One supervisor at a time on a data directory.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, type ProcessRecord, startTimeOf } from "./processes.ts";
import type { Runtime } from "./runtime.ts";

export type Holder = ProcessRecord & { kind: Runtime["kind"]; portalUrl: string };

/** Releases the lock; safe to call twice. */
export type Release = () => void;

/** Takes the lock of a data directory for this process.
 * @returns who holds it when it is taken. One left by a killed process is taken over. */
export async function takeLock(dataDir: string, kind: Holder["kind"], portalUrl: string): Promise<Release | Holder> {
  const file = path.join(dataDir, "lock");
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const mine: Holder = { pid: process.pid, startTime: startTimeOf(process.pid) ?? "", kind, portalUrl };
  while (!create(file, mine)) {
    const holder = await readHolder(file);
    if (holder && isAlive(holder)) return holder;
    removeStale(file, holder);
  }
  return () => {
    if (parse(file)?.pid === process.pid) rmSync(file, { force: true });
  };
}

function create(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}

/** Waits a moment for one that is just being written. */
async function readHolder(file: string): Promise<Holder | null> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const holder = parse(file);
    if (holder) return holder;
    await sleep(20);
  }
  return null;
}

/** Moved away before it is removed: another process may have replaced the stale lock by its own in between. */
function removeStale(file: string, stale: Holder | null): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    const moved = parse(aside);
    if (moved && moved.startTime !== stale?.startTime && isAlive(moved)) renameSync(aside, file);
    else rmSync(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

function parse(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}
