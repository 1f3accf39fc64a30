// Once for all the tests that need a database: the services, and a migrated database to copy for each test file.
import type { TestProject } from "vitest/node";
import type { MeilisearchAccess } from "#lib/platform/embedded/runtime.ts";
import { applyMigrations } from "#lib/platform/migrations.ts";
import { startTestServices } from "#tests/support/services.ts";

declare module "vitest" {
  interface ProvidedContext {
    templateDatabaseUrl: string;
    meilisearch: MeilisearchAccess | null;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const services = await startTestServices();
  try {
    await applyMigrations(services.databaseUrl);
  } catch (error) {
    await services.stop();
    throw error;
  }
  project.provide("templateDatabaseUrl", services.databaseUrl);
  project.provide("meilisearch", services.meilisearch);
  if (!services.meilisearch) console.warn("Meilisearch is not installed here: the tests that need it are skipped.");
  return () => services.stop();
}
