// Before each `*.db.test.ts` file: a database of its own, an empty search engine, and the environment that says so.
// It must run before anything imports lib/platform/db.ts; vitest runs setup files first.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, inject } from "vitest";
import type { MeilisearchAccess } from "#lib/platform/embedded/runtime.ts";

const template = new URL(inject("templateDatabaseUrl"));
const name = `test_${randomBytes(6).toString("hex")}`;
const dataDir = mkdtempSync(path.join(tmpdir(), "sante-en-commun-file-"));

async function administer(sql: string): Promise<void> {
  const url = new URL(template);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Meilisearch is shared and test files run one after the other: each finds it empty. */
async function emptyMeilisearch({ url, adminKey }: MeilisearchAccess): Promise<void> {
  const headers = { authorization: `Bearer ${adminKey}` };
  const list = await fetch(`${url}/indexes?limit=1000`, { headers });
  const { results } = (await list.json()) as { results: { uid: string }[] };
  for (const { uid } of results) await fetch(`${url}/indexes/${uid}`, { method: "DELETE", headers });
}

await administer(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`);
const meilisearch = inject("meilisearch");
if (meilisearch) await emptyMeilisearch(meilisearch);

const own = new URL(template);
own.pathname = `/${name}`;
Object.assign(process.env, {
  DATABASE_URL: own.href,
  MEILI_URL: meilisearch?.url ?? "",
  MEILI_SEARCH_KEY: meilisearch?.searchKey ?? "",
  MEILI_ADMIN_KEY: meilisearch?.adminKey ?? "",
  AUTH_SECRET: randomBytes(32).toString("hex"),
  PORTAL_DATA_DIR: dataDir,
  PORTAL_URL: "http://localhost:3000",
  SMTP_URL: "",
  PORTAL_PUBLISHER: "",
});

afterAll(async () => {
  const { portalDb } = globalThis as { portalDb?: { $disconnect(): Promise<void> } };
  await portalDb?.$disconnect();
  rmSync(dataDir, { recursive: true, force: true });
  // Not by force: a connection that a test left open would report its end as an error of ours. The server itself
  // goes at the end of the run, with whatever is left in it.
  await administer(`DROP DATABASE ${name}`).catch(() => {});
});
