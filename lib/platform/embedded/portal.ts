// The whole portal on one machine: services, database, pages, web server and worker, from start to stop.
import { getEnv, readVariables } from "#lib/platform/env.ts";
import { applyMigrations } from "#lib/platform/migrations.ts";
import { build, needsBuild } from "./build.ts";
import type { Child } from "./child.ts";
import { checkPort, claimDataDir } from "./claims.ts";
import { checkGivenServices } from "./given-services.ts";
import { isIndexed, waitForHealth } from "./health.ts";
import type { Kept } from "./keep-process.ts";
import { failWhenHopeless, keepNode, logOf, type Portal, runContent } from "./portal-processes.ts";
import { createProgress } from "./progress.ts";
import { screen } from "./screen.ts";
import { createShutdown } from "./shutdown.ts";
import { type Services, startServices } from "./supervisor.ts";

/** Starts everything, says where it is, and keeps it running until Ctrl-C, SIGTERM or a closed terminal. Ends the process. */
export async function runPortal(mode: Portal["mode"]): Promise<void> {
  const progress = createProgress();
  try {
    const variables = readVariables(process.env);
    let ready = false;
    const begin = () => progress.say("\nArrêt en cours…");
    const shutdown = createShutdown(variables.PORTAL_DATA_DIR, begin, () => process.exit(ready ? 0 : 130));
    try {
      await start({ mode, variables, progress, shutdown });
      ready = true;
    } catch (error) {
      // After Ctrl-C each step fails in its turn: the shutdown, once done, ends the process.
      if (shutdown.signal.aborted) return;
      await shutdown.stop();
      throw error;
    }
  } catch (error) {
    progress.say(`\n${(error as Error).message}`);
    process.exit(1);
  }
}

async function start(portal: Portal): Promise<void> {
  const { mode, variables, progress, shutdown } = portal;
  const release = await claimDataDir(variables, progress.say, shutdown.signal);
  await shutdown.hold({ stop: release });
  await checkPort(variables.PORT);
  await checkGivenServices(variables, progress.say);
  const services = await progress.step("Services", (note) => openServices(portal, note));
  await fillDatabase(portal, services);
  if (mode === "production" && needsBuild()) {
    const options = { dataDir: variables.PORTAL_DATA_DIR, signal: shutdown.signal };
    await progress.step("Fabrication des pages", () => build(options));
  }
  const worker = await shutdown.hold(keepNode(portal, "worker"));
  const web = await shutdown.hold(keepNode(portal, "web"));
  await waitAndPresent(portal, web, worker);
}

async function openServices(
  { variables, progress, shutdown }: Portal,
  note: (text: string) => void,
): Promise<Services> {
  const services = await shutdown.hold(startServices(variables, "up", progress.say));
  shutdown.signal.throwIfAborted();
  const started = [!variables.DATABASE_URL && "PostgreSQL", services.embeddedMeilisearch && "Meilisearch"].filter(
    Boolean,
  );
  note(started.join(", ") || "ceux que la configuration indique");
  return services;
}

async function fillDatabase(portal: Portal, services: Services): Promise<void> {
  const { progress, shutdown } = portal;
  await progress.step("Base de données", async (note) => {
    const names = await applyMigrations(services.databaseUrl);
    note(names.length > 0 ? `migrations ${names.join(", ")}` : "à jour");
  });
  shutdown.signal.throwIfAborted();
  await progress.step("Contenus", async (note) => note(await runContent(portal, "load")));
  if (getEnv().demo)
    await progress.step("Comptes de démonstration", async (note) => note(await runContent(portal, "demo")));
}

async function waitAndPresent(portal: Portal, web: Kept<Child>, worker: Kept<Child>): Promise<void> {
  const { variables, progress, shutdown } = portal;
  const patience = { signal: shutdown.signal, giveUp: () => failWhenHopeless([web, worker]) };
  await progress.step("Serveur web", async () => {
    const health = await waitForHealth(variables.PORT, () => true, { ms: 120_000, ...patience });
    if (!health) throw new Error(`${logOf(web)}\nLe serveur web ne répond pas.`);
  });
  const health = await progress.step("Indexation", () =>
    waitForHealth(variables.PORT, isIndexed, { ms: 60_000, ...patience }),
  );
  progress.say(screen(getEnv(), health));
}
