// Keeps one process running: starts it again when it ends by itself, ever less eagerly while it keeps failing.
import { setTimeout as sleep } from "node:timers/promises";
import type { Running } from "./child.ts";

const firstDelay = 200;
const longestDelay = 5_000;
// A process that has lived this long was well: its next failure counts as a first one.
const healthyAfter = 30_000;

export type Kept<Process extends Running> = {
  /** The latest process started. */
  current(): Process;
  /** How often it has ended by itself. */
  failures(): number;
  stop(): Promise<void>;
};

/** Starts a process and keeps it running until `stop`.
 * @param start called for the first start, and for each later one with the process that ended.
 * @param restarted called after each later start.
 * @throws when the first start fails; later ones are tried again. */
export async function keepProcess<Process extends Running>(
  name: string,
  start: (previous: Process | null) => Promise<Process>,
  log: (message: string) => void,
  restarted: () => void = () => {},
): Promise<Kept<Process>> {
  const stopping = new AbortController();
  let current = await start(null);
  let failures = 0;
  let restarting: Promise<void> = Promise.resolve();
  let delay = firstDelay;

  const watch = (process: Process) => {
    const startedAt = Date.now();
    process.onExit((why) => {
      if (stopping.signal.aborted) return;
      failures += 1;
      if (Date.now() - startedAt > healthyAfter) delay = firstDelay;
      log(`${name} s’est arrêté (${why}) : nouveau départ.`);
      restarting = restart();
    });
  };

  const restart = async () => {
    while (!stopping.signal.aborted) {
      await sleep(delay, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      delay = Math.min(delay * 2, longestDelay);
      try {
        current = await start(current);
        watch(current);
        restarted();
        return;
      } catch (error) {
        log(`${name} ne repart pas encore : ${(error as Error).message}`);
      }
    }
  };

  watch(current);
  return {
    current: () => current,
    failures: () => failures,
    async stop() {
      stopping.abort();
      await restarting;
      await current.stop();
    },
  };
}
