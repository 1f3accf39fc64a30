import { logger } from "#lib/platform/logger.ts";

export type Job = { wake(): void; stop(): Promise<void> };

const longestPause = 15_000;

/** Runs a piece of work again and again, one run at a time: when woken, at least every `everyMs`, and sooner and sooner
 * after a failure is over. The work must find out by itself what is to do; a wake-up carries no facts. */
export function keepRunning(name: string, everyMs: number, run: () => Promise<unknown>): Job {
  let stopped = false;
  let woken = true;
  let failures = 0;
  let alarm: (() => void) | null = null;

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      alarm = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function once() {
    try {
      await run();
      if (failures > 0) logger.info({ job: name, failures }, "job works again");
      failures = 0;
    } catch (error) {
      failures += 1;
      if (failures === 1) logger.warn({ job: name, err: error }, "job failed, will be tried again");
    }
  }

  async function loop() {
    while (!stopped) {
      woken = false;
      await once();
      const wait = failures > 0 ? Math.min(250 * 2 ** failures, longestPause, everyMs) : everyMs;
      // After a failure a wake-up does not hurry: what is down would be asked without end.
      if (!stopped && (failures > 0 || !woken)) await pause(wait);
    }
  }

  const ended = loop();
  return {
    wake() {
      woken = true;
      if (failures === 0) alarm?.();
    },
    async stop() {
      stopped = true;
      alarm?.();
      await ended;
    },
  };
}
