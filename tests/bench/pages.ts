// `npm run bench:pages [-- --json] [-- --portal http://localhost:3000]`: what a first visit costs a phone on a slow line: bytes
// by kind, requests, largest paint, blocking, layout shift; and the text of an article as a bare file beside it, in the same
// run (docs/performance.md). Builds a portal of its own, or asks the one named. BENCH_RUNS visits of each page, in turn, and
// their medians. Numbers are read by people, never asserted.
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type BareFile, serveBare } from "./pages/bare-file.ts";
import { kinds, type Phone, takePhone, type Visit } from "./pages/visit.ts";
import { portalAddress, startPortal } from "./portal/portal.ts";

const { values: options } = parseArgs({ options: { json: { type: "boolean" }, portal: { type: "string" } } });
const runs = Number(process.env.BENCH_RUNS ?? 5);

// The longest of our articles.
const article = "/articles/choisir-sa-contraception";
const addresses = {
  home: "/",
  article,
  search: "/recherche?q=asthme",
  suggest: `${article}/proposer`,
};

type Measured = Visit & { address: string; fastest: number; slowest: number };

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function summarise(address: string, visits: readonly Visit[]): Measured {
  const paints = visits.map(({ largestPaint }) => largestPaint);
  const middle = (value: (visit: Visit) => number) => median(visits.map(value));
  return {
    address,
    bytes: Object.fromEntries(kinds.map((kind) => [kind, middle(({ bytes }) => bytes[kind])])) as Visit["bytes"],
    requests: middle(({ requests }) => requests),
    largestPaint: median(paints),
    fastest: Math.min(...paints),
    slowest: Math.max(...paints),
    blocked: middle(({ blocked }) => blocked),
    // One that moves once in five moves.
    shift: Math.max(...visits.map(({ shift }) => shift)),
  };
}

/** Each page in turn, so that what else this machine does weighs on all of them alike. */
async function measure(phone: Phone, pages: Record<string, string>): Promise<Map<string, Measured>> {
  const visits = new Map(Object.keys(pages).map((name): [string, Visit[]] => [name, []]));
  // The first visit finds servers that have not yet made the page: it is not counted.
  for (let run = 0; run <= runs; run += 1)
    for (const [name, address] of Object.entries(pages)) {
      const visit = await phone.visit(address);
      if (run > 0) visits.get(name)?.push(visit);
    }
  return new Map(Array.from(visits, ([name, all]) => [name, summarise(pages[name] ?? "", all)]));
}

const total = ({ bytes }: Measured) => kinds.reduce((sum, kind) => sum + bytes[kind], 0);
const kilobytes = (bytes: number) => Number((bytes / 1024).toFixed(1));

type Ratio = { median: number; fastest: number };

function print(measured: ReadonlyMap<string, Measured>, ratio: Ratio): void {
  console.table(
    Object.fromEntries(
      Array.from(measured, ([name, page]) => [
        name,
        {
          ...Object.fromEntries(kinds.map((kind) => [`${kind} KB`, kilobytes(page.bytes[kind])])),
          "total KB": kilobytes(total(page)),
          "without fonts": kilobytes(total(page) - page.bytes.fonts),
          requests: page.requests,
          "largest paint ms": Math.round(page.largestPaint),
          "from, to": `${Math.round(page.fastest)}, ${Math.round(page.slowest)}`,
          "blocked ms": Math.round(page.blocked),
          shift: Number(page.shift.toFixed(3)),
        },
      ]),
    ),
  );
  const times = (value: number) => `× ${value.toFixed(2)}`;
  console.log(
    `Largest paint of the article beside its text as a bare file: ${times(ratio.median)} by medians, ${times(ratio.fastest)} by the fastest.`,
  );
  console.log(`Medians of ${runs} first visits; ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}.`);
}

async function bench(portal: string): Promise<void> {
  let phone: Phone | undefined;
  let bare: BareFile | undefined;
  try {
    phone = await takePhone();
    bare = await serveBare(portal + article);
    const pages = Object.fromEntries(Object.entries(addresses).map(([name, address]) => [name, portal + address]));
    const measured = await measure(phone, { ...pages, "bare file": bare.address });
    const besideBare = (figure: "largestPaint" | "fastest") =>
      (measured.get("article")?.[figure] ?? Number.NaN) / (measured.get("bare file")?.[figure] ?? Number.NaN);
    // Other work on the machine only ever adds: the fastest visits are the nearest to what the pages themselves cost.
    const ratio = { median: besideBare("largestPaint"), fastest: besideBare("fastest") };
    if (options.json) console.log(JSON.stringify({ runs, ratio, pages: Object.fromEntries(measured) }, null, 2));
    else print(measured, ratio);
  } finally {
    await bare?.close();
    await phone?.put();
  }
}

if (options.portal) await bench(options.portal);
else {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "portal-bench-"));
  const { stop } = await startPortal(dataDir);
  try {
    await bench(portalAddress);
  } finally {
    await stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
