// Recognising and ending processes, whoever started them.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
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

/** A negative number is a process group. One that is gone already is no error. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Already gone.
  }
}
