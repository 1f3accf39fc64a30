import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { secondsToWait, withinLimit } from "#lib/web/rate-limit.ts";

const dataDir = mkdtempSync(path.join(tmpdir(), "rate-limit-"));

beforeAll(() => {
  // Before the environment is read for the first time.
  const nowhere = "postgres://nobody@127.0.0.1:1/nowhere";
  Object.assign(process.env, {
    DATABASE_URL: nowhere,
    AUTH_SECRET: "x".repeat(32),
    SEARCHES_PER_SECOND: "5",
    PORTAL_DATA_DIR: dataDir,
  });
});
afterAll(() => rmSync(dataDir, { recursive: true }));

const many = <T>(count: number, ask: () => Promise<T>) => Promise.all(Array.from({ length: count }, ask));

describe("searches", () => {
  it("are let through up to the limit of a second, then are told when to come back", async () => {
    const waits = await many(8, () => secondsToWait("search", "a school"));
    expect(waits).toEqual([0, 0, 0, 0, 0, 1, 1, 1]);
  });

  it("of one address do not count for another", async () => {
    await many(8, () => secondsToWait("search", "a hospital"));
    expect(await secondsToWait("search", "a library")).toBe(0);
  });

  it("are let through again after that second", async () => {
    await many(8, () => secondsToWait("search", "a busy school"));
    await expect.poll(() => secondsToWait("search", "a busy school"), { timeout: 3_000 }).toBe(0);
  });
});

describe("what people send", () => {
  it("is limited for ten minutes, each kind apart", async () => {
    const allowed = await many(12, () => withinLimit("sign-in", "somebody"));
    expect(allowed.filter(Boolean)).toHaveLength(10);
    const wait = await secondsToWait("sign-in", "somebody");
    expect(wait).toBeGreaterThan(590);
    expect(wait).toBeLessThanOrEqual(600);
    expect(await withinLimit("contribution", "somebody")).toBe(true);
  });
});
