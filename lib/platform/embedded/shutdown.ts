// Stops things in the opposite order of their start, once, and within a time that whoever waits for us will grant.
import { killChildren } from "./child-records.ts";
import { stopOnSignals } from "./signals.ts";

const longest = 10_000;

export type Shutdown = {
  /** Aborted as soon as stopping begins. */
  signal: AbortSignal;
  /** Remembers something to stop. One that is still starting is waited for, then stopped. */
  hold<T extends { stop(): unknown }>(starting: T | Promise<T>): Promise<T>;
  stop(): Promise<void>;
};

/** A shutdown that also begins at Ctrl-C, SIGTERM, a closed terminal, or the end of the process that started us.
 * @param ended called once all is stopped, with the signal; it should end the process. */
export function createShutdown(dataDir: string, begin: () => void, ended: () => void): Shutdown {
  const controller = new AbortController();
  const held: Promise<{ stop(): unknown }>[] = [];
  let stopped: Promise<void> | undefined;

  const stopAll = async () => {
    controller.abort();
    for (let next = held.pop(); next; next = held.pop()) {
      await next.then((thing) => thing.stop()).catch(() => {});
    }
  };
  const stop = () => {
    stopped ??= stopAll();
    return stopped;
  };
  const onSignal = () => {
    begin();
    setTimeout(() => {
      killChildren(dataDir);
      process.exit(1);
    }, longest).unref();
    void stop().then(ended);
  };
  stopOnSignals(onSignal);
  if (process.channel) process.once("disconnect", onSignal);

  return {
    signal: controller.signal,
    hold(starting) {
      const promise = Promise.resolve(starting);
      held.push(promise);
      return promise;
    },
    stop,
  };
}
