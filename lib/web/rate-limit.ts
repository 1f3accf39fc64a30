// Limits on what people send, never on what they read. In memory: addresses are forgotten within the hour and never stored.
import { RateLimiterMemory } from "rate-limiter-flexible";

export type Limit = "contribution" | "sign-in" | "decision";

const shared = globalThis as typeof globalThis & { portalLimits?: Record<Limit, RateLimiterMemory> };

const limits = () => {
  shared.portalLimits ??= {
    contribution: new RateLimiterMemory({ points: 30, duration: 600 }),
    "sign-in": new RateLimiterMemory({ points: 10, duration: 600 }),
    decision: new RateLimiterMemory({ points: 300, duration: 600 }),
  };
  return shared.portalLimits;
};

/** Counts one more sending of this kind by this client; false when it is one too many. */
export async function withinLimit(limit: Limit, client: string): Promise<boolean> {
  try {
    await limits()[limit].consume(client);
    return true;
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    return false;
  }
}
