// The steps between the database and the web server: child processes that run once, their output kept in a log.
import { startChild } from "./child.ts";

export type StepOptions = {
  name: string;
  dataDir: string;
  /** Arguments of Node: a script and its own arguments. */
  args: string[];
  env: Record<string, string | undefined>;
  /** Aborting it ends the child. */
  signal: AbortSignal;
};

/** Runs a script to its end.
 * @returns the last line that it wrote.
 * @throws with the end of its log when it fails. */
export async function runStep({ signal, args, ...options }: StepOptions): Promise<string> {
  signal.throwIfAborted();
  const common = { command: process.execPath, output: "file", stopSignal: "SIGTERM", graceMs: 2_000 } as const;
  const child = startChild({ ...common, ...options, args });
  const abort = () => void child.stop();
  signal.addEventListener("abort", abort);
  const why = await new Promise<string>((resolve) => child.onExit(resolve));
  signal.removeEventListener("abort", abort);
  signal.throwIfAborted();
  const output = child.log?.tail(30) ?? "";
  if (why !== "code 0")
    throw new Error(`${output}\n${args.join(" ")} a échoué (${why}). Tout est dans ${child.log?.path}`);
  return output.split("\n").at(-1)?.trim() ?? "";
}
