// `next build` when something that it reads has changed since the last one.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runStep, type StepOptions } from "./steps.ts";

const marker = ".next/portal-build-hash";
// The generated database client is left out: it follows from prisma/schema.
const sources = [
  ...["app", "components", "lib", "content/messages", "public", "prisma/schema"],
  ...["next.config.ts", "server.ts", "postcss.config.mjs", "package.json", "package-lock.json"],
];
const ignored = /\.test\.tsx?$|^lib\/platform\/prisma\//;

/** A digest of everything that the build reads. */
export function buildHash(): string {
  const hash = createHash("sha256");
  const files = sources.flatMap(filesIn).filter((file) => !ignored.test(file));
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesIn(source: string): string[] {
  const found = statSync(source, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [source] : [];
  const entries = readdirSync(source, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

export function needsBuild(): boolean {
  return !existsSync(marker) || readFileSync(marker, "utf8") !== buildHash();
}

/** Builds, and notes what was built. One that fails or is cut short leaves no note.
 * @throws with the end of the build's output. */
export async function build(options: Pick<StepOptions, "dataDir" | "signal">): Promise<void> {
  rmSync(marker, { force: true });
  const hash = buildHash();
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await runStep({ name: "build", args: ["node_modules/next/dist/bin/next", "build"], env, ...options });
  writeFileSync(marker, hash);
}
