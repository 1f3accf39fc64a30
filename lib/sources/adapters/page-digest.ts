// What reading a page takes in time and memory is its author's choice, and two megabytes can be made to take hours and
// gigabytes: pages are read in a process of their own, which is ended when one takes too much. A thread is not enough:
// V8 may abort the whole process where a thread passes its limit (https://github.com/nodejs/node/issues/47224).
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ReadingAnswer } from "#lib/sources/adapters/page-digest-process.ts";
import type { PageBytes } from "#lib/sources/rules/readable-text.ts";

export type ReadingLimits = { milliseconds: number; megabytes: number };

// Two megabytes of ordinary text, or a table of 150,000 cells, take two or three seconds and fit in.
const usualLimits: ReadingLimits = { milliseconds: 20_000, megabytes: 256 };
// Pages come by the dozen, and then none for minutes: a process takes a third of a second to start, and memory to keep.
const idleMs = 10_000;

/** Reads one page at a time: together they take no more memory than one. */
export class PageReader {
  readonly #limits: ReadingLimits;
  #process: ChildProcess | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(limits = usualLimits) {
    this.#limits = limits;
  }

  /** The digest of the readable text (rules/readable-text.ts); null too where the page cannot be read within the limits.
   * @throws where the process cannot start, or ends for another reason than what the page takes. */
  digest(page: PageBytes): Promise<string | null> {
    const digest = this.#last.then(() => this.#read(page));
    this.#last = digest.catch(() => {});
    return digest;
  }

  async #read(page: PageBytes): Promise<string | null> {
    clearTimeout(this.#idle);
    this.#process ??= this.#start();
    const child = this.#process;
    hold(child);
    let tooLong = false;
    const clock = setTimeout(() => {
      tooLong = true;
      this.#end();
    }, this.#limits.milliseconds);
    const heard = new AbortController();
    try {
      child.send(page);
      return await Promise.race([
        once(child, "message", heard).then(([answer]) => digestIn(answer as ReadingAnswer)),
        once(child, "exit", heard).then(([code, signal]) => {
          if (tooLong || isOutOfMemory(code, signal)) return null;
          // Whoever ended it, the page was not read: it may be the next time.
          throw new Error(`reading a page ended with ${signal ?? code}`);
        }),
      ]);
    } finally {
      heard.abort();
      clearTimeout(clock);
      release(child);
      this.#idle = setTimeout(() => this.#end(), idleMs).unref();
    }
  }

  #start(): ChildProcess {
    const child = fork(fileURLToPath(new URL("./page-digest-process.ts", import.meta.url)), {
      // Those of this process are about its own program.
      execArgv: [`--max-old-space-size=${this.#limits.megabytes}`],
      // Bytes as bytes.
      serialization: "advanced",
      // V8 says at length where its memory went: it is one page's.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const forget = () => {
      if (this.#process === child) this.#process = null;
    };
    return child.on("error", forget).on("exit", forget);
  }

  #end(): void {
    this.#process?.kill("SIGKILL");
    this.#process = null;
  }
}

/** This process waits for it, as long as it reads. */
function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function digestIn(answer: ReadingAnswer): string | null {
  if ("error" in answer) throw answer.error;
  return answer.digest;
}

/** So V8 ends a process that passes its limit; by a code where there are no signals. */
const isOutOfMemory = (code: number | null, signal: NodeJS.Signals | null) => signal === "SIGABRT" || code === 134;
