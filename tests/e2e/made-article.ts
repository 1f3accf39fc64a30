// Articles of a test's own, published as files are: what they are changed into disturbs no other test.
import { randomBytes } from "node:crypto";
import { readRuntime } from "#lib/platform/embedded/runtime.ts";
import { getEnv } from "#lib/platform/env.ts";
import { aSectionEdit, receiveOne } from "#tests/support/edits.ts";
import { anArticleDocument, aReceivedArticle } from "#tests/support/factories.ts";

/** The portal's own commands, on its database. */
async function desk() {
  const given = {
    DATABASE_URL: readRuntime(process.env.PORTAL_E2E_DATA_DIR ?? "")?.databaseUrl,
    AUTH_SECRET: randomBytes(32).toString("hex"),
  };
  Object.assign(process.env, given);
  getEnv();
  // Read once; programs that other tests start find services of their own.
  for (const name of Object.keys(given)) delete process.env[name];
  return import("#lib/platform/db.ts");
}

/** A published article in French. */
export async function makeArticle(slug: string, title: string): Promise<void> {
  await desk();
  const received = await receiveOne(
    aReceivedArticle({ slug, externalId: slug, document: anArticleDocument({ title }) }),
  );
  if (!received?.ok) throw new Error(`${slug}: ${received?.reason}`);
}

/** Publishes another text for one section. */
export async function reviseArticle(slug: string, key: string, markdown: string): Promise<void> {
  const { db } = await desk();
  await aSectionEdit(db, slug, key, markdown);
}
