import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { takeLock } from "#lib/platform/embedded/lock.ts";
import { startTimeOf } from "#lib/platform/embedded/processes.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "lock-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const holder = (pid: number, startTime: string) =>
  JSON.stringify({ pid, startTime, kind: "up", portalUrl: "http://localhost:3000" });
const leave = (content: string) => writeFileSync(path.join(dataDir, "lock"), content);

it("is taken once, and again after its release", async () => {
  const release = await takeLock(dataDir, "up", "http://localhost:3000");
  expect(await takeLock(dataDir, "command", "")).toMatchObject({
    pid: process.pid,
    kind: "up",
    portalUrl: "http://localhost:3000",
  });
  if (typeof release === "function") release();
  expect(await takeLock(dataDir, "command", "")).toBeTypeOf("function");
});

it("is refused while another process holds it, and taken over once that one was killed", async () => {
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const pid = other.pid ?? 0;
  leave(holder(pid, startTimeOf(pid) ?? ""));
  expect(await takeLock(dataDir, "up", "")).toMatchObject({ pid });
  other.kill("SIGKILL");
  await once(other, "exit");
  expect(await takeLock(dataDir, "up", "")).toBeTypeOf("function");
});

it.each([
  ["of an earlier process with the number of a living one", holder(process.pid, "another time")],
  ["cut short", '{"pid":'],
  ["empty", ""],
])("is taken over when the one left is %s", async (_, content) => {
  leave(content);
  expect(await takeLock(dataDir, "up", "")).toBeTypeOf("function");
});
