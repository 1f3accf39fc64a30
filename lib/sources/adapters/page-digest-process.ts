// Reads pages, in a process of its own (page-digest.ts).
import { Worker } from "node:worker_threads";
import { type PageBytes, readableDigest } from "#lib/sources/rules/readable-text.ts";

export type ReadingAnswer = { digest: string | null } | { error: unknown };

function read(page: PageBytes): ReadingAnswer {
  try {
    return { digest: readableDigest(page) };
  } catch (error) {
    return { error };
  }
}

process.on("message", (page: PageBytes) => process.send?.(read(page)));

// While a page is read nothing else runs in this thread, and whoever holds the clock may be killed meanwhile. Where children
// of the dead get no new parent, asking for the old one tells.
const endWithParent = `
  const { ppid } = process;
  const lives = () => {
    try {
      return process.ppid === ppid && process.kill(ppid, 0);
    } catch {
      return false;
    }
  };
  setInterval(() => lives() || process.kill(process.pid, "SIGKILL"), 1_000);
`;
new Worker(endWithParent, { eval: true, execArgv: [] }).unref();
