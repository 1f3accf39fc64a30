// A child process of the supervisor: in a session of its own, noted on disk, ended with patience and then without.
import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { forgetChild, recordChild } from "./child-records.ts";
import { type LogFile, openLog } from "./logs.ts";
import { terminate } from "./processes.ts";

export type Running = {
  pid: number;
  /** Resolves when the process is gone. Harmless when it is already. */
  stop(): Promise<void>;
  /** Called once, however the process ended; at once when it has ended already. */
  onExit(listener: (why: string) => void): void;
};

export type Child = Running & {
  /** How it ended, null while it lives. */
  ended(): string | null;
  log: LogFile | null;
};

export type ChildOptions = {
  name: string;
  dataDir: string;
  command: string;
  args: string[];
  env: Record<string, string | undefined>;
  /** "terminal" shares ours; "file" is <dataDir>/logs/<name>.log. */
  output: "file" | "terminal";
  /** Opens an IPC channel: the child sees it close when we are killed, and ends itself. */
  ipc?: boolean;
  uid?: number;
  gid?: number;
  stopSignal: NodeJS.Signals;
  graceMs: number;
};

/** Starts a child. A program that cannot be started at all shows as one that ended at once. */
export function startChild(options: ChildOptions): Child {
  const log = options.output === "file" ? openLog(options.dataDir, options.name) : null;
  const out = log?.descriptor ?? "inherit";
  const stdio: StdioOptions = options.ipc ? ["ignore", out, out, "ipc"] : ["ignore", out, out];
  const { command, args, uid, gid } = options;
  const env = options.env as NodeJS.ProcessEnv;
  // Its own session: Ctrl-C and a closing terminal reach the supervisor only, which ends its children in order.
  const child = spawn(command, args, { env, stdio, detached: true, uid, gid });
  log?.close();
  if (child.pid) recordChild(options.dataDir, options.name, child.pid, options.stopSignal);
  const { ended, onExit } = watchEnd(child, () => forgetChild(options.dataDir, options.name));
  return {
    pid: child.pid ?? 0,
    log,
    ended,
    onExit,
    async stop() {
      if (!child.pid || ended() !== null) return;
      await terminate(child.pid, options.stopSignal, options.graceMs);
      // The exit event may come after our own end.
      forgetChild(options.dataDir, options.name);
    },
  };
}

function watchEnd(child: ChildProcess, forget: () => void) {
  let why: string | null = null;
  const listeners: ((why: string) => void)[] = [];
  const end = (reason: string) => {
    if (why !== null) return;
    why = reason;
    forget();
    for (const listener of listeners) listener(reason);
  };
  child.once("exit", (code, signal) => end(signal ?? `code ${code}`));
  child.once("error", (error) => end(error.message));
  return {
    ended: () => why,
    onExit(listener: (why: string) => void) {
      if (why === null) listeners.push(listener);
      else queueMicrotask(() => listener(why as string));
    },
  };
}
