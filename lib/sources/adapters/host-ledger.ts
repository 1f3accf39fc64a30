// Whose turn it is to ask a server, kept in the database: all the workers together are one polite visitor.
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "#lib/platform/db.ts";
import type { RobotsAnswer } from "#lib/sources/rules/robots.ts";

/** A turn that is further away than this is not waited for. */
const longestWait = 150_000;

export type Turn = { host: string; until: Date };

/** Waits until this server rests, and keeps others away until `leaveHost`, for `hold` milliseconds at most: were we to die, no
 * longer. @returns a date instead, when it is better to come back later. */
export async function awaitTurn(host: string, hold: number): Promise<Turn | { busyUntil: Date }> {
  const patience = performance.now() + longestWait;
  for (;;) {
    const [turn] = await db.$queryRaw<{ until: Date }[]>`
      INSERT INTO cited_host (host, free_at) VALUES (${host}, clock_timestamp() + ${hold} * interval '1 ms')
      ON CONFLICT (host) DO UPDATE SET free_at = excluded.free_at WHERE cited_host.free_at <= clock_timestamp()
      RETURNING free_at AS until`;
    if (turn) return { host, until: turn.until };
    const { freeAt } = await db.citedHost.findUniqueOrThrow({ where: { host }, select: { freeAt: true } });
    const wait = +freeAt - Date.now();
    if (performance.now() + wait > patience) return { busyUntil: freeAt };
    // Whoever is there now may leave sooner than they said.
    await sleep(Math.min(Math.max(wait, 10), 500));
  }
}

/** The request is over: the server rests for `pause` milliseconds, then it is the next one's turn. */
export async function leaveHost({ host, until }: Turn, pause: number): Promise<void> {
  // Unless the server asked for more, or we overstayed and somebody else is there.
  await db.$executeRaw`
    UPDATE cited_host SET free_at = clock_timestamp() + ${pause} * interval '1 ms'
    WHERE host = ${host} AND free_at = ${until}`;
}

/** The server asked for peace until then. */
export async function leaveInPeace(host: string, until: Date): Promise<void> {
  await db.$executeRaw`UPDATE cited_host SET free_at = greatest(free_at, ${until}) WHERE host = ${host}`;
}

/** The robots.txt of a server, if it was read since. */
export async function knownRobots(host: string, since: Date): Promise<RobotsAnswer | null> {
  const row = await db.citedHost.findFirst({
    where: { host, robotsReadAt: { gte: since } },
    select: { robots: true, robotsStatus: true },
  });
  return row && row.robotsStatus !== null ? { status: row.robotsStatus, text: row.robots } : null;
}

export async function keepRobots(host: string, { status, text }: RobotsAnswer): Promise<void> {
  // PostgreSQL takes no zero byte.
  const robots = text?.replaceAll("\0", "") ?? null;
  await db.citedHost.update({ where: { host }, data: { robots, robotsStatus: status, robotsReadAt: new Date() } });
}
