// `npm run bench:import [-- <format> ...]`: how fast each import format comes in, with how much memory, and how soon all of
// it is searchable, in a running portal of its own. Numbers are read by people, never asserted.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { data, writeMany } from "./portal/medquad.ts";
import { startPortal } from "./portal/portal.ts";

const manyRecords = Number(process.env.BENCH_RECORDS ?? 100_000);

type Trial = { what: string; args: string[] };
type Row = Trial & { records: number; seconds: number; peakMb: number; searchable: number; again: number };

/** Highest memory of a process in MB, from /proc; 0 elsewhere than on Linux. */
async function watchMemory(child: ChildProcess): Promise<number> {
  let peak = 0;
  while (child.exitCode === null && child.signalCode === null) {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    peak = Math.max(peak, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    await pause(50);
  }
  return peak;
}

/** What `npm run import` runs, with its limits on memory. */
async function importCommand(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as { scripts: { import: string } };
  return scripts.import.split(" ").slice(1);
}

async function runImport(args: string[], dataDir: string): Promise<{ seconds: number; peakMb: number }> {
  const command = await importCommand();
  const begin = performance.now();
  const child = spawn(process.execPath, [...command, ...args], {
    env: { ...process.env, PORTAL_DATA_DIR: dataDir },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const peakMb = await watchMemory(child);
  // 1: some records were skipped, as the samples have it.
  if ((await ended) === 2) throw new Error(`import ${args.join(" ")} failed`);
  return { seconds: (performance.now() - begin) / 1000, peakMb };
}

async function count(client: pg.Client, where: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `SELECT count(*) FROM article WHERE status = 'published' AND ${where}`,
  );
  return Number(rows[0]?.count ?? 0);
}

async function measure(trial: Trial, dataDir: string, client: pg.Client): Promise<Row> {
  const before = await count(client, "true");
  const begin = performance.now();
  const { seconds, peakMb } = await runImport(trial.args, dataDir);
  while ((await count(client, "indexed_revision_id IS DISTINCT FROM current_revision_id")) > 0) await pause(200);
  const searchable = (performance.now() - begin) / 1000;
  const again = await runImport(trial.args, dataDir);
  return {
    ...trial,
    records: (await count(client, "true")) - before,
    seconds,
    peakMb,
    searchable,
    again: again.seconds,
  };
}

function print(rows: Row[]): void {
  const cpus = os.cpus();
  console.log(`\n${cpus.length} × ${cpus[0]?.model ?? "?"}, ${Math.round(os.totalmem() / 1e9)} GB`);
  console.table(
    rows.map(({ what, records, seconds, peakMb, searchable, again }) => ({
      import: what,
      published: records,
      "s (with the start)": seconds.toFixed(1),
      "published/s": Math.round(records / seconds),
      "peak MB": Math.round(peakMb),
      "all searchable after s": searchable.toFixed(1),
      "second run s": again.toFixed(1),
    })),
  );
}

async function main(): Promise<void> {
  if (!existsSync(data)) return console.log(`Nothing to import: ${data} is not there.`);
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "bench-import-"));
  const many = path.join(dataDir, "medquad.jsonl.gz");
  const trials: Trial[] = [
    { what: "service-public --all", args: ["service-public", path.join(data, "dila-service-public"), "--all"] },
    {
      what: "mes-conseils-covid --history",
      args: ["mes-conseils-covid", path.join(data, "mesconseilscovid"), "--history"],
    },
    { what: "medlineplus", args: ["medlineplus", path.join(data, "medlineplus")] },
    { what: `portal, ${manyRecords} records of MedQuAD`, args: ["portal", many] },
  ];
  const asked = process.argv.slice(2);
  const chosen = trials.filter(({ args: [format = ""] }) => asked.length === 0 || asked.includes(format));
  const portal = await startPortal(dataDir);
  const client = new pg.Client({ connectionString: portal.databaseUrl });
  try {
    await client.connect();
    if (chosen.some(({ args }) => args.includes(many))) await writeMany(many, manyRecords);
    const rows: Row[] = [];
    for (const trial of chosen) rows.push(await measure(trial, dataDir, client));
    print(rows);
  } finally {
    await client.end();
    await portal.stop();
    await rm(dataDir, { recursive: true });
  }
}

await main();
