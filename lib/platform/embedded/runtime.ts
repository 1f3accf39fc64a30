// runtime.json tells every process of the portal where the embedded services listen while a supervisor keeps them.
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

export type MeilisearchAccess = { url: string; searchKey: string; adminKey: string | null };

export type Runtime = {
  /** "up" serves the portal; "command" keeps the services for the time of one command. */
  kind: "up" | "command";
  supervisor: number;
  startedAt: string;
  portalUrl: string;
  databaseUrl: string;
  embeddedDatabase: boolean;
  meilisearch: MeilisearchAccess | null;
  pids: Record<string, number>;
};

const runtimeFile = (dataDir: string) => path.join(dataDir, "runtime.json");

/** Written whole under another name first: a reader sees the old one or the new one. It holds passwords. */
export function writeRuntime(dataDir: string, runtime: Runtime): void {
  const draft = `${runtimeFile(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(runtime, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, runtimeFile(dataDir));
}

export function removeRuntime(dataDir: string): void {
  rmSync(runtimeFile(dataDir), { force: true });
}

/** What the living supervisor wrote; null where there is none, or where it was killed and left its file behind. */
export function readRuntime(dataDir: string): Runtime | null {
  try {
    const runtime = JSON.parse(readFileSync(runtimeFile(dataDir), "utf8")) as Runtime;
    return exists(runtime.supervisor) ? runtime : null;
  } catch {
    return null;
  }
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
