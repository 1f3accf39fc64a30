// Keeps the embedded services running, each on the port it first got, and tells the other processes where they are.
import { setTimeout as sleep } from "node:timers/promises";
import { type Env, readVariables, type Variables } from "#lib/platform/env.ts";
import { applyMigrations } from "#lib/platform/migrations.ts";
import { sweepChildren } from "./child-records.ts";
import { keepServices } from "./keep-services.ts";
import { type Holder, type Release, takeLock } from "./lock.ts";
import { type Runtime, readRuntime, removeRuntime, writeRuntime } from "./runtime.ts";
import { stopOnSignals } from "./signals.ts";

type Log = (message: string) => void;

export type Services = {
  databaseUrl: string;
  embeddedMeilisearch: boolean;
  stop(): Promise<void>;
};

/** Takes a data directory for this process and ends what a killed supervisor left running in it.
 * @returns who has it, when it is taken. */
export async function openDataDir(
  dataDir: string,
  kind: Runtime["kind"],
  portalUrl: string,
  log: Log,
): Promise<Release | Holder> {
  const lock = await takeLock(dataDir, kind, portalUrl);
  if (typeof lock !== "function") return lock;
  removeRuntime(dataDir);
  const ended = await sweepChildren(dataDir);
  if (ended.length > 0) log(`Restes d’un arrêt brutal nettoyés : ${ended.join(", ")}.`);
  return lock;
}

/** Starts the services that the variables do not name, and writes runtime.json. Call it holding the data directory. */
export async function startServices(variables: Variables, kind: Runtime["kind"], log: Log): Promise<Services> {
  const dataDir = variables.PORTAL_DATA_DIR;
  let publish = () => {};
  const [postgres, meilisearch] = await keepServices(variables, log, () => publish());
  const databaseUrl = variables.DATABASE_URL ?? postgres?.current().url ?? "";
  const startedAt = new Date().toISOString();

  publish = () => {
    const engine = meilisearch?.current();
    writeRuntime(dataDir, {
      kind,
      supervisor: process.pid,
      startedAt,
      portalUrl: portalUrlOf(variables),
      databaseUrl,
      embeddedDatabase: postgres !== null,
      meilisearch: engine
        ? { url: engine.url, searchKey: engine.searchKey, adminKey: engine.adminKey }
        : given(variables),
      pids: { ...(postgres && { postgres: postgres.current().pid }), ...(engine && { meilisearch: engine.pid }) },
    });
  };
  publish();
  return {
    databaseUrl,
    embeddedMeilisearch: meilisearch !== null,
    async stop() {
      await meilisearch?.stop();
      await postgres?.stop();
      removeRuntime(dataDir);
    },
  };
}

function given(variables: Variables): Env["meilisearch"] {
  const { MEILI_URL: url, MEILI_SEARCH_KEY: searchKey, MEILI_ADMIN_KEY: adminKey } = variables;
  return url && searchKey ? { url, searchKey, adminKey: adminKey ?? null } : null;
}

export const portalUrlOf = (variables: Variables): string =>
  variables.PORTAL_URL ?? `http://localhost:${variables.PORT}`;

const toStderr: Log = (message) => process.stderr.write(`${message}\n`);

/** Runs `work` with a database within reach: the running portal's, or the one in DATABASE_URL, or else the embedded
 * services started for the time of the work, their migrations applied. Read the settings (`getEnv`) inside only. */
export async function withServices<T>(work: () => Promise<T>, log: Log = toStderr): Promise<T> {
  const variables = readVariables(process.env);
  const dataDir = variables.PORTAL_DATA_DIR;
  let waiting = false;
  while (true) {
    if (variables.DATABASE_URL || readRuntime(dataDir)?.kind === "up") return work();
    const lock = await openDataDir(dataDir, "command", portalUrlOf(variables), log);
    if (typeof lock === "function") return workAlone(work, variables, lock, log);
    // Another command would stop the services under us when it ends; a portal that is starting will soon be there.
    if (!waiting) log(`Une autre commande utilise la base embarquée (processus ${lock.pid}) : j’attends sa fin.`);
    waiting = true;
    await sleep(300);
  }
}

async function workAlone<T>(work: () => Promise<T>, variables: Variables, release: Release, log: Log): Promise<T> {
  const starting = startServices(variables, "command", log);
  const stop = async () => {
    // Ctrl-C may come before the services are up: they are waited for, or they would outlive us.
    await starting.then((services) => services.stop()).catch(() => {});
    release();
  };
  const forget = stopOnSignals(() => void stop().then(() => process.exit(130)));
  try {
    await applyMigrations((await starting).databaseUrl);
    return await work();
  } finally {
    forget();
    await stop();
  }
}
