import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readRuntime } from "#lib/platform/embedded/runtime.ts";
import { openDataDir, type Services, startServices } from "#lib/platform/embedded/supervisor.ts";
import { readVariables } from "#lib/platform/env.ts";
import { temporaryDataDir } from "#tests/support/services.ts";

const dataDir = temporaryDataDir();
const variables = readVariables({ PORTAL_DATA_DIR: dataDir });
const messages: string[] = [];
const log = (message: string) => void messages.push(message);
let services: Services;

beforeAll(async () => {
  await openDataDir(dataDir, "up", "http://localhost:3000", log);
  services = await startServices(variables, "up", log);
});

afterAll(async () => {
  await services.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

it("refuses a second supervisor on the same data, and says who is there", async () => {
  expect(await openDataDir(dataDir, "up", "http://localhost:4000", log)).toMatchObject({
    pid: process.pid,
    portalUrl: "http://localhost:3000",
  });
});

it.each(["postgres", "meilisearch"])("brings a killed %s back at the same address", async (name) => {
  const before = readRuntime(dataDir);
  const pid = before?.pids[name];
  if (!pid) return;
  process.kill(pid, "SIGKILL");
  await expect.poll(() => readRuntime(dataDir)?.pids[name], { timeout: 15_000 }).not.toBe(pid);
  expect(readRuntime(dataDir)).toMatchObject({ databaseUrl: services.databaseUrl, meilisearch: before?.meilisearch });
  expect(await answers(services.databaseUrl)).toBe(true);
});

it("leaves nothing behind when it stops", async () => {
  const pids = Object.values(readRuntime(dataDir)?.pids ?? {});
  await services.stop();
  await sleep(50);
  for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  expect(readRuntime(dataDir)).toBeNull();
});
