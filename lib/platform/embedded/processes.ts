// Recognising and ending processes, also those that a killed supervisor left behind.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type ProcessRecord = { pid: number; startTime: string };

/** When a process began, to tell it from a later one with the same number; null when it has ended (or is a zombie). */
export function startTimeOf(pid: number): string | null {
  try {
    return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
  } catch {
    return null;
  }
}

function fromProc(pid: number): string | null {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The second field is the program's name in parentheses and may itself hold spaces and parentheses: proc(5).
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (/[ZX]/.test(fields[0] ?? "Z")) return null;
  return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}:${fields[19]}`;
}

function fromPs(pid: number): string | null {
  const [state, ...start] = ps("stat=,lstart=", pid).split(/\s+/);
  return !state || state.startsWith("Z") ? null : start.join(" ");
}

const ps = (columns: string, pid: number) =>
  execFileSync("ps", ["-o", columns, "-p", String(pid)], { encoding: "utf8" }).trim();

/** Living processes by their command line, its arguments parted by spaces. */
export function findProcesses(wanted: (command: string) => boolean): { pid: number; command: string }[] {
  const all = process.platform === "linux" ? listFromProc() : listFromPs();
  return all.filter(({ pid, command }) => wanted(command) && startTimeOf(pid) !== null);
}

function listFromProc(): { pid: number; command: string }[] {
  return readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .map((entry) => ({ pid: Number(entry), command: commandFromProc(entry) }));
}

function commandFromProc(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
}

function listFromPs(): { pid: number; command: string }[] {
  const lines = execFileSync("ps", ["-axo", "pid=,command="], { encoding: "utf8" }).split("\n");
  return lines.map((line) => {
    const [, pid = "0", command = ""] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    return { pid: Number(pid), command };
  });
}

export const isAlive = (record: ProcessRecord): boolean => startTimeOf(record.pid) === record.startTime;

/** Asks a process to end, waits, then kills it with its group. Resolves when it is gone. */
export async function terminate(pid: number, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  const startTime = startTimeOf(pid);
  if (!startTime) return;
  const record = { pid, startTime };
  send(pid, signal);
  if (await goneWithin(record, graceMs)) return;
  send(-pid, "SIGKILL");
  send(pid, "SIGKILL");
  await goneWithin(record, 5_000);
}

async function goneWithin(record: ProcessRecord, ms: number): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (isAlive(record)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Already gone.
  }
}

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
