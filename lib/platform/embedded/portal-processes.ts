// The portal's own Node processes: the web server and the worker, kept running, and the steps that fill the database.
import type { Variables } from "#lib/platform/env.ts";
import { type Child, startChild } from "./child.ts";
import { type Kept, keepProcess } from "./keep-process.ts";
import type { Progress } from "./progress.ts";
import type { Shutdown } from "./shutdown.ts";
import { runStep } from "./steps.ts";

export type Portal = {
  mode: "production" | "development";
  variables: Variables;
  progress: Progress;
  shutdown: Shutdown;
};

const kinds = {
  web: { title: "Le serveur web", script: "server.ts", graceMs: 3_500 },
  worker: { title: "Le travailleur", script: "scripts/worker.ts", graceMs: 2_000 },
};

/** Starts the web server or the worker, and starts it again whenever it dies. It hears of our own death by IPC. */
export function keepNode(portal: Portal, name: "web" | "worker"): Promise<Kept<Child>> {
  const { mode, variables, progress } = portal;
  const { title, script, graceMs } = kinds[name];
  const start = async () =>
    startChild({
      name,
      dataDir: variables.PORTAL_DATA_DIR,
      command: process.execPath,
      args: [script],
      env: childEnv(portal),
      output: mode === "production" ? "file" : "terminal",
      ipc: true,
      stopSignal: "SIGTERM",
      graceMs,
    });
  return keepProcess(title, start, progress.say);
}

/** Runs one of the content commands. @returns its last line, a summary. */
export function runContent(portal: Portal, command: "load" | "demo"): Promise<string> {
  const { variables, shutdown } = portal;
  return runStep({
    name: `content-${command}`,
    dataDir: variables.PORTAL_DATA_DIR,
    args: ["scripts/content.ts", command],
    env: childEnv(portal),
    signal: shutdown.signal,
  });
}

function childEnv({ mode, variables }: Portal): Record<string, string | undefined> {
  const { PORT, PORTAL_DATA_DIR } = variables;
  // Nothing about this portal is told to anyone, the makers of Next included.
  return { ...process.env, NODE_ENV: mode, PORT: String(PORT), PORTAL_DATA_DIR, NEXT_TELEMETRY_DISABLED: "1" };
}

/** @throws with the end of its log, where a process dies again and again at its start. */
export function failWhenHopeless(processes: Kept<Child>[]): void {
  for (const kept of processes) {
    if (kept.failures() >= 3) throw new Error(`${logOf(kept)}\nCe processus s’arrête aussitôt démarré.`);
  }
}

export const logOf = (kept: Kept<Child>): string => kept.current().log?.tail(30) ?? "";
