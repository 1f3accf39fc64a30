// What reading a page takes in time and memory is its author's choice, and two megabytes can be made to take hours and
// gigabytes: it is read in a thread of its own, which is ended when it takes too much.
import { Worker } from "node:worker_threads";
import type { PageBytes } from "#lib/sources/rules/readable-text.ts";

export type ReadingLimits = { milliseconds: number; megabytes: number };

// Two megabytes of ordinary text, or a table of 150,000 cells, take two or three seconds and fit in.
const usualLimits: ReadingLimits = { milliseconds: 20_000, megabytes: 256 };

let last: Promise<unknown> = Promise.resolve();

/** The digest of the readable text (rules/readable-text.ts); null too where the page cannot be read within the limits. One
 * page is read at a time: together they take no more memory than one. */
export function digestOfPage(page: PageBytes, limits = usualLimits): Promise<string | null> {
  const digest = last.then(() => readApart(page, limits));
  last = digest.catch(() => {});
  return digest;
}

function readApart(page: PageBytes, { milliseconds, megabytes }: ReadingLimits): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./page-digest-worker.ts", import.meta.url), {
      workerData: page,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      // Those of this process are about its own program.
      execArgv: [],
    });
    const clock = setTimeout(() => void thread.terminate(), milliseconds);
    thread.once("message", resolve);
    thread.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(null) : reject(error),
    );
    // Ended by the clock: it has said nothing. Otherwise this comes too late to change anything.
    thread.once("exit", () => {
      clearTimeout(clock);
      resolve(null);
    });
  });
}
