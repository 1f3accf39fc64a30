// What the processes of a portal use, from /proc: nothing elsewhere than on Linux.
import { readFile } from "node:fs/promises";

/** The web process among the supervisor's children, from /proc; undefined elsewhere than on Linux. */
export async function webProcess(supervisor: number): Promise<number | undefined> {
  const children = await readFile(`/proc/${supervisor}/task/${supervisor}/children`, "utf8").catch(() => "");
  for (const pid of children.split(" ").filter(Boolean)) {
    if ((await readFile(`/proc/${pid}/cmdline`, "utf8")).includes("server.ts")) return Number(pid);
  }
  return undefined;
}

/** Milliseconds of CPU that a process has used (user and system), from /proc; null elsewhere than on Linux. */
export async function cpuOf(pid: number | undefined): Promise<number | null> {
  const stat = pid && (await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null));
  if (!stat) return null;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory in MB of a process and of those that it started. */
export async function memoryOf(pid: number): Promise<Map<string, number>> {
  const memory = new Map<string, number>();
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const name = (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0");
  const program = name.find((part) => part.endsWith(".ts")) ?? name[0]?.split("/").at(-1) ?? String(pid);
  // Postgres says what each of its processes does.
  const label = program.startsWith("postgres") ? "postgres" : program;
  const own = Number(/RssAnon:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  if (label !== "") memory.set(label.split("/").at(-1) ?? label, own);
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  for (const child of children.split(" ").filter(Boolean))
    for (const [other, mb] of await memoryOf(Number(child))) memory.set(other, (memory.get(other) ?? 0) + mb);
  return memory;
}
