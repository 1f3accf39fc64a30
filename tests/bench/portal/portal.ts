// A portal of one's own to measure, in a folder that is thrown away.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const port = 4410;
export const portalAddress = `http://127.0.0.1:${port}`;

export type BenchPortal = { databaseUrl: string; supervisor: number; stop(): Promise<void> };

/** Builds and starts a portal whose data live in this folder. */
export async function startPortal(dataDir: string): Promise<BenchPortal> {
  const child = spawn(process.execPath, ["scripts/up.ts"], {
    env: {
      ...process.env,
      PORT: String(port),
      PORTAL_DATA_DIR: dataDir,
      LOG_LEVEL: "warn",
      SEARCHES_PER_SECOND: "100000",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error("The portal did not start.");
    if ((await fetch(`${portalAddress}/api/health`).catch(() => null))?.ok) break;
    await pause(500);
  }
  const runtime = await readFile(path.join(dataDir, "runtime.json"), "utf8");
  const { databaseUrl, supervisor } = JSON.parse(runtime) as Pick<BenchPortal, "databaseUrl" | "supervisor">;
  const stop = async () => {
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("exit", resolve));
  };
  return { databaseUrl, supervisor, stop };
}
