// Reads pages, in a process of its own (page-digest.ts).
import { Worker } from "node:worker_threads";
import { type PageBytes, readableDigest } from "#lib/sources/rules/readable-text.ts";

process.on("message", (page: PageBytes) => process.send?.(readableDigest(page)));

// While a page is read nothing else runs in this thread, and whoever holds the clock may be killed meanwhile.
const endWithParent = `
  const { ppid } = process;
  setInterval(() => process.ppid === ppid || process.kill(process.pid, "SIGKILL"), 1_000);
`;
new Worker(endWithParent, { eval: true, execArgv: [] }).unref();
