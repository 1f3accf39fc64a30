// A PostgreSQL and a Meilisearch of the tests' own, in a folder that goes with them.
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sweepChildren } from "#lib/platform/embedded/child-records.ts";
import { takeLock } from "#lib/platform/embedded/lock.ts";
import { startMeilisearch } from "#lib/platform/embedded/meilisearch.ts";
import { startPostgres } from "#lib/platform/embedded/postgres.ts";
import type { MeilisearchAccess } from "#lib/platform/embedded/runtime.ts";

export type TestServices = {
  /** Of an empty database, by an account that may create others. */
  databaseUrl: string;
  /** Null where this machine has no Meilisearch: tests that need it skip. */
  meilisearch: MeilisearchAccess | null;
  stop(): Promise<void>;
};

const prefix = "sante-en-commun-test-";
const oneHour = 3_600_000;

/** Where a run may put its data; not made yet, so that reading a configuration leaves nothing behind. */
export function temporaryName(): string {
  return path.join(tmpdir(), `${prefix}${randomBytes(4).toString("hex")}`);
}

/** A new folder under the system's temporary one. PostgreSQL's account may have to walk through it. */
export function temporaryDataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  chmodSync(folder, 0o711);
  return folder;
}

/** Ends the services and removes the folders of test runs that were killed. */
export async function sweepAbandoned(): Promise<void> {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix));
  for (const folder of folders.map((name) => path.join(tmpdir(), name))) {
    const locked = readdirSync(folder).includes("lock");
    // A run that has begun may not have come to the point of taking its lock.
    if (!locked && Date.now() - statSync(folder).mtimeMs < oneHour) continue;
    const lock = await takeLock(folder, "command", "");
    if (typeof lock !== "function") continue;
    await sweepChildren(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts both, on free ports. */
export async function startTestServices(log: (message: string) => void = console.warn): Promise<TestServices> {
  await sweepAbandoned();
  const dataDir = temporaryDataDir();
  await takeLock(dataDir, "command", "");
  const [postgres, meilisearch] = await Promise.all([
    startPostgres({ dataDir, log, disposable: true }),
    startMeilisearch({ dataDir, log }),
  ]);
  const access = meilisearch && {
    url: meilisearch.url,
    searchKey: meilisearch.searchKey,
    adminKey: meilisearch.adminKey,
  };
  return {
    databaseUrl: postgres.url,
    meilisearch: access,
    async stop() {
      await Promise.all([postgres.stop(), meilisearch?.stop()]);
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
