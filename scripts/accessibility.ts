// `npm run accessibility:record`: runs the browser tests of accessibility and keeps their figures, good or bad, in
// content/accessibility-results.json, which the statement shows.
import { spawnSync } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { resultsSchema, testStates } from "#lib/accessibility/schema.ts";
import { isoDay } from "#lib/shared/dates.ts";
import { type Tally, tallyFolder } from "#tests/e2e/axe-tally.ts";

process.chdir(path.resolve(import.meta.dirname, ".."));
await rm(tallyFolder, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [
    ...["node_modules/@playwright/test/cli.js", "test", "tests/e2e/accessibility.spec.ts", "--project=pages"],
    ...process.argv.slice(2),
  ],
  { stdio: "inherit" },
);
const files = await readdir(tallyFolder).catch(() => []);
const tallies = await Promise.all(
  files.map(async (file) => JSON.parse(await readFile(path.join(tallyFolder, file), "utf8")) as Tally),
);
const missing = testStates.filter((state) => !tallies.some(({ states }) => states.includes(state)));
if (missing.length > 0) {
  console.error(`Rien n’est gardé : ${missing.join(", ")} n’ont pas été vus.`);
  process.exit(1);
}
const sum = (key: "analyses" | "violations") => tallies.reduce((total, tally) => total + tally[key], 0);
const results = resultsSchema.parse({
  date: isoDay(new Date()),
  axe: tallies[0]?.axe,
  browser: tallies[0]?.browser,
  pages: [...new Set(tallies.flatMap(({ pages }) => pages))].sort(),
  addresses: new Set(tallies.flatMap(({ addresses }) => addresses)).size,
  states: testStates,
  analyses: sum("analyses"),
  violations: sum("violations"),
});
await writeFile("content/accessibility-results.json", `${JSON.stringify(results, null, 2)}\n`);
console.log(`content/accessibility-results.json : ${results.analyses} analyses, ${results.violations} violations`);
process.exit(status ?? 1);
