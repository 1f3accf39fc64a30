// What reading a page takes in time and memory is its author's choice, and two megabytes can be made to take hours and
// gigabytes: pages are read in a thread of their own, which is ended when one takes too much.
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { PageBytes } from "#lib/sources/rules/readable-text.ts";

export type ReadingLimits = { milliseconds: number; megabytes: number };

// Two megabytes of ordinary text, or a table of 150,000 cells, take two or three seconds and fit in.
const usualLimits: ReadingLimits = { milliseconds: 20_000, megabytes: 256 };
// Pages come by the dozen, and then none for minutes: a thread takes a third of a second to start, and memory to keep.
const idleMs = 10_000;

/** Reads one page at a time: together they take no more memory than one. */
export class PageReader {
  readonly #limits: ReadingLimits;
  #thread: Worker | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(limits = usualLimits) {
    this.#limits = limits;
  }

  /** The digest of the readable text (rules/readable-text.ts); null too where the page cannot be read within the limits. */
  digest(page: PageBytes): Promise<string | null> {
    const digest = this.#last.then(() => this.#read(page));
    this.#last = digest.catch(() => {});
    return digest;
  }

  async #read(page: PageBytes): Promise<string | null> {
    clearTimeout(this.#idle);
    this.#thread ??= this.#start();
    const thread = this.#thread;
    thread.ref();
    const clock = setTimeout(() => this.#end(), this.#limits.milliseconds);
    const heard = new AbortController();
    try {
      thread.postMessage(page);
      return await Promise.race([
        once(thread, "message", heard).then(([digest]) => digest as string | null),
        // Ended by the clock: it has said nothing.
        once(thread, "exit", heard).then(() => null),
      ]);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY") return null;
      throw error;
    } finally {
      heard.abort();
      clearTimeout(clock);
      thread.unref();
      this.#idle = setTimeout(() => this.#end(), idleMs).unref();
    }
  }

  #start(): Worker {
    const thread = new Worker(new URL("./page-digest-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
      // Those of this process are about its own program.
      execArgv: [],
    });
    const forget = () => {
      if (this.#thread === thread) this.#thread = null;
    };
    return thread.on("error", forget).on("exit", forget);
  }

  #end(): void {
    void this.#thread?.terminate();
    this.#thread = null;
  }
}
