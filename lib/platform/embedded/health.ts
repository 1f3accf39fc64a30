// Asks the portal that we started how it is.
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

const service = z.looseObject({ status: z.string() });
const servicesSchema = z.object({
  search: service.extend({
    engine: z.string().nullish(),
    /** Articles whose index entry is behind. */
    pending: z.number().nullish(),
  }),
  worker: service,
});

const healthSchema = z.object({ services: servicesSchema });

export type PortalHealth = z.output<typeof servicesSchema>;

/** Null while the portal cannot serve. */
export async function askHealth(port: number): Promise<PortalHealth | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5_000) });
    return response.ok ? healthSchema.parse(await response.json()).services : null;
  } catch {
    return null;
  }
}

export const isIndexed = ({ search, worker }: PortalHealth): boolean =>
  worker.status === "up" && (search.pending ?? 0) === 0;

/** Asks until the answer is good enough.
 * @returns the last answer: null, or one that is not good enough, when time is up. */
export async function waitForHealth(
  port: number,
  enough: (health: PortalHealth) => boolean,
  { ms, signal, giveUp = () => {} }: { ms: number; signal: AbortSignal; giveUp?: () => void },
): Promise<PortalHealth | null> {
  const deadline = Date.now() + ms;
  while (true) {
    signal.throwIfAborted();
    giveUp();
    const health = await askHealth(port);
    if ((health && enough(health)) || Date.now() > deadline) return health;
    await sleep(100, undefined, { signal });
  }
}
