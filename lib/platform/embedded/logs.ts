// Log files of the processes that the supervisor starts, under <dataDir>/logs.
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";

const maximumSize = 10 * 1024 * 1024;

export type LogFile = {
  path: string;
  /** A file descriptor to append to, for a child's output. */
  descriptor: number;
  close(): void;
  /** The last lines written since it was opened. */
  tail(lines?: number): string;
};

/** Opens a log to append to; one that has grown over 10 MB is set aside first, one generation being kept. */
export function openLog(dataDir: string, name: string): LogFile {
  const file = path.join(dataDir, "logs", `${name}.log`);
  mkdirSync(path.dirname(file), { recursive: true });
  if (sizeOf(file) > maximumSize) renameSync(file, `${file}.1`);
  const start = sizeOf(file);
  const descriptor = openSync(file, "a", 0o600);
  const tail = (lines = 15) =>
    readFileSync(file).subarray(start).toString("utf8").trimEnd().split("\n").slice(-lines).join("\n");
  return { path: file, descriptor, close: () => closeSync(descriptor), tail };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
