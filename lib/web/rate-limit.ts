// Limits on what people send and search, and on what machines have drawn; never on what people read. In memory: addresses are forgotten within the hour and never stored.
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { getEnv } from "#lib/platform/env.ts";

export type Limit = "contribution" | "sign-in" | "decision" | "autosave" | "search" | "drawing";

const shared = globalThis as typeof globalThis & { portalLimits?: Record<Limit, RateLimiterMemory> };

const limits = () => {
  shared.portalLimits ??= {
    contribution: new RateLimiterMemory({ points: 30, duration: 600 }),
    "sign-in": new RateLimiterMemory({ points: 10, duration: 600 }),
    // A page that saves by itself does so every few seconds.
    autosave: new RateLimiterMemory({ points: 600, duration: 600 }),
    decision: new RateLimiterMemory({ points: 300, duration: 600 }),
    // Previews of links that nobody has asked for lately.
    drawing: new RateLimiterMemory({ points: 60, duration: 60 }),
    // Many people can share one address: a school, a hospital.
    search: new RateLimiterMemory({ points: getEnv().searchesPerSecond, duration: 1 }),
  };
  return shared.portalLimits;
};

/** Counts one more of this kind by this client.
 * @returns in how many seconds to come back; 0 when it is within the limit. */
export async function secondsToWait(limit: Limit, client: string): Promise<number> {
  try {
    await limits()[limit].consume(client);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
  }
}

/** Counts one more sending of this kind by this client; false when it is one too many. */
export const withinLimit = async (limit: Limit, client: string): Promise<boolean> =>
  (await secondsToWait(limit, client)) === 0;
