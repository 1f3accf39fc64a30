// What a portal must have to itself on this machine: its data directory and its port.
import { setTimeout as sleep } from "node:timers/promises";
import { EnvError, type Variables } from "#lib/platform/env.ts";
import type { Release } from "./lock.ts";
import { portProblem } from "./ports.ts";
import { openDataDir, portalUrlOf } from "./supervisor.ts";

/** Takes the data directory, after the command that uses it, if any.
 * @throws EnvError, naming the address, where a portal already runs on it. */
export async function claimDataDir(
  variables: Variables,
  say: (message: string) => void,
  signal: AbortSignal,
): Promise<Release> {
  for (let waiting = false; ; waiting = true) {
    const lock = await openDataDir(variables.PORTAL_DATA_DIR, "up", portalUrlOf(variables), say);
    if (typeof lock === "function") return lock;
    if (lock.kind === "up") {
      throw new EnvError(
        `Le portail tourne déjà : ${lock.portalUrl} (processus ${lock.pid}). Pour l’arrêter : kill ${lock.pid}`,
      );
    }
    if (!waiting) say(`Une commande utilise la base embarquée (processus ${lock.pid}) : j’attends sa fin.`);
    await sleep(300, undefined, { signal });
  }
}

/** @throws EnvError saying how to choose another port, where nothing can listen on this one. */
export async function checkPort(port: number): Promise<void> {
  const problem = await portProblem(port);
  if (!problem) return;
  const other = port < 1024 ? 3000 : port === 65_535 ? port - 1 : port + 1;
  const what =
    problem === "EACCES" ? "est réservé à l’administrateur de la machine" : "est déjà pris par un autre programme";
  throw new EnvError(`Le port ${port} ${what}. Choisissez-en un autre : PORT=${other} npm run up`);
}
