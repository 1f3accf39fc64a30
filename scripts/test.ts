// `npm test`: everything, in order, up to the first failure. Its last line counts the tests.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { build, needsBuild } from "#lib/platform/embedded/build.ts";
import { findChromium } from "#tests/support/chromium.ts";
import { sweepAbandoned, temporaryName } from "#tests/support/services.ts";

type Count = { passed: number; failed: number };

const results = { vitest: "test-results/vitest.json", playwright: "test-results/playwright.json" };
let running: ChildProcess | undefined;
const ended = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => {
    ended.abort();
    running?.kill(signal);
  });

/** Runs a program at our terminal. @returns true when it succeeds. */
function run(title: string, command: string, args: string[]): Promise<boolean> {
  console.log(`\n── ${title}`);
  running = spawn(command, args, { stdio: "inherit" });
  return new Promise((resolve) => {
    running?.once("error", () => resolve(false));
    running?.once("exit", (code) => resolve(code === 0));
  });
}

const node = (title: string, script: string, ...args: string[]) => run(title, process.execPath, [script, ...args]);

function read(file: string): Record<string, unknown> {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

/** A step that fails without a failed test (a file that does not load, a server that does not start) counts as one. */
function counted(ok: boolean, { passed, failed }: Count): Count {
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

async function check(): Promise<Count> {
  return counted(await run("Types, style, architecture", "npm", ["run", "--silent", "check"]), {
    passed: 0,
    failed: 0,
  });
}

async function unitAndIntegration(): Promise<Count> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results.vitest}`];
  const ok = await node("Tests unitaires et d’intégration", "node_modules/vitest/vitest.mjs", "run", ...reporters);
  const { numPassedTests = 0, numFailedTests = 0 } = read(results.vitest) as Record<string, number>;
  return counted(ok, { passed: numPassedTests, failed: numFailedTests });
}

async function pages(): Promise<Count> {
  try {
    if (needsBuild()) await build({ dataDir: "test-results", signal: ended.signal });
    return { passed: 0, failed: 0 };
  } catch (error) {
    console.error((error as Error).message);
    return { passed: 0, failed: 1 };
  }
}

async function browser(): Promise<Count> {
  if (!findChromium()) await node("Installation de Chromium", "node_modules/playwright/cli.js", "install", "chromium");
  if (!findChromium()) {
    console.error(
      "Chromium manque : installez-le (Debian, Ubuntu : apt-get install chromium ; Fedora : dnf install chromium ; macOS : brew install --cask chromium), ou indiquez-le par CHROMIUM_PATH.",
    );
    return { passed: 0, failed: 1 };
  }
  const ok = await node("Tests dans le navigateur", "node_modules/@playwright/test/cli.js", "test");
  const { expected = 0, flaky = 0, unexpected = 0 } = (read(results.playwright).stats ?? {}) as Record<string, number>;
  return counted(ok, { passed: expected + flaky, failed: unexpected });
}

// Results of an earlier run must not be counted.
rmSync("test-results", { recursive: true, force: true });
const dataDir = temporaryName();
process.env.PORTAL_E2E_DATA_DIR = dataDir;
const total: Count = { passed: 0, failed: 0 };
// Pages are built beside the tests that need none: most of these wait for a database, one after the other.
for (const steps of [[check], [unitAndIntegration, pages], [browser]]) {
  for (const { passed, failed } of await Promise.all(steps.map((step) => step()))) {
    total.passed += passed;
    total.failed += failed;
  }
  if (total.failed > 0) break;
}
rmSync(dataDir, { recursive: true, force: true });
await sweepAbandoned();
console.log(`\nTests: ${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
