// `npm run bench:server`: what a page, a search and a contribution cost, on this machine, beside the same article as a static file.
// Builds on a running portal of its own, in a temporary folder; prints a table. Numbers are read by people, never asserted.
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import autocannon from "autocannon";
import pg from "pg";
import { portalAddress, startPortal } from "./portal/portal.ts";
import { cpuOf, webProcess } from "./portal/processes.ts";
import { article, formHeaders, measurePublication } from "./portal/publication.ts";

const portal = portalAddress;
const connections = 16;
const seconds = Number(process.env.BENCH_SECONDS ?? 8);

type Row = { what: string; perSecond: number; p50: number; p99: number; cpu: number | null; failed: number };

async function measure(what: string, pid: number | undefined, options: autocannon.Options): Promise<Row> {
  const before = await cpuOf(pid);
  const result = await autocannon({ connections, duration: seconds, ...options });
  const after = await cpuOf(pid);
  const requests = result.requests.total;
  return {
    what,
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: before === null || after === null || requests === 0 ? null : (after - before) / requests,
    failed: result.errors + result.timeouts + result["4xx"] + result["5xx"],
  };
}

/** The same bytes, by the plainest server there is, in this process. */
async function measureStatic(): Promise<Row> {
  const body = Buffer.from(await (await fetch(portal + article)).arrayBuffer());
  const server = createServer((_, response) =>
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(body),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port: staticPort } = server.address() as { port: number };
  const row = await measure("same article, node:http in memory", undefined, { url: `http://127.0.0.1:${staticPort}/` });
  server.close();
  return row;
}

/** Signed-in people's contributions, each with words of its own. Limits are per person: as many people as it takes. */
async function measureContributions(pid: number | undefined, database: pg.Client): Promise<Row[]> {
  const cookies = await signInMany(database, 400);
  const page = await (await fetch(`${portal}${article}/proposer?section=comprendre`)).text();
  const baseRevision = /name="baseRevision" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const count = async () => {
    const { rows } = await database.query<{ count: string }>(
      "SELECT count(*) FROM suggestion WHERE rationale = 'Mesure'",
    );
    return Number(rows[0]?.count);
  };
  const rows: Row[] = [];
  for (const people of [1, connections]) {
    const before = await count();
    const requests = [contributionRequest(baseRevision, cookies, people)];
    const row = await measure(`contribution, signed in, ${people} at a time`, pid, {
      url: portal,
      requests,
      connections: people,
    });
    rows.push({ ...row, what: `${row.what}: ${(await count()) - before} kept` });
  }
  return rows;
}

function contributionRequest(baseRevision: string, cookies: string[], series: number): autocannon.Request {
  let n = 0;
  return {
    method: "POST",
    path: `${article}/proposer/envoyer`,
    setupRequest: (request) => {
      n += 1;
      const fields = {
        section: "comprendre",
        text: `Texte proposé numéro ${n} de la série ${series}.`,
        baseRevision,
        submissionKey: `bench-submission-${n}`.padEnd(20, "-"),
        rationale: "Mesure",
        intent: "send",
      };
      return {
        ...request,
        headers: { ...formHeaders, cookie: cookies[n % cookies.length] ?? "" },
        body: new URLSearchParams(fields).toString(),
      };
    },
  };
}

async function signInMany(database: pg.Client, count: number): Promise<string[]> {
  const { rows } = await database.query<{ token: string }>(
    `WITH u AS (INSERT INTO account_user (id, email) SELECT gen_random_uuid(), 'bench-' || n || '@demo.invalid' FROM generate_series(1, $1) n RETURNING id),
          p AS (INSERT INTO person (id, pseudonym, user_id) SELECT gen_random_uuid(), 'Mesure ' || id, id FROM u)
     INSERT INTO account_session (id, session_token, user_id, expires)
     SELECT gen_random_uuid(), 'bench-' || id, id, now() + interval '1 hour' FROM u RETURNING session_token AS token`,
    [count],
  );
  return rows.map(({ token }) => `portal-session=${token}`);
}

function print(rows: Row[], publication: { page: number; search: number }): void {
  console.table(
    Object.fromEntries(
      rows.map(({ what, perSecond, p50, p99, cpu, failed }) => [
        what,
        {
          "requests/s": Math.round(perSecond),
          "p50 ms": p50,
          "p99 ms": p99,
          "CPU ms/request": cpu === null ? "–" : cpu.toFixed(2),
          failed,
        },
      ]),
    ),
  );
  console.log(
    `Publication visible on the page: ${publication.page.toFixed(0)} ms (p50). Searchable: ${publication.search.toFixed(0)} ms (p50).`,
  );
  console.log(
    `${os.cpus().length} cores, ${connections} connections, ${seconds} s a row; generator on the same machine.`,
  );
}

const dataDir = await mkdtemp(path.join(os.tmpdir(), "portal-bench-"));
const { databaseUrl, supervisor, stop } = await startPortal(dataDir);
try {
  const web = await webProcess(supervisor);
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const publication = await measurePublication(database);
  await fetch(portal + article);
  const rows = [
    await measureStatic(),
    await measure("cached article", web, { url: portal + article }),
    await measure("cached article, brotli", web, { url: portal + article, headers: { "accept-encoding": "br" } }),
    await measure("search page", web, { url: `${portal}/recherche?q=asthme` }),
    await measure("suggestions while typing (API)", web, { url: `${portal}/api/v1/suggest?q=ast` }),
    ...(await measureContributions(web, database)),
  ];
  await database.end();
  print(rows, publication);
} finally {
  await stop();
  await rm(dataDir, { recursive: true, force: true });
}
