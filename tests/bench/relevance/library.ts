// A library to search in: services of its own, our corpus, and whatever is imported beside it.
import { randomBytes } from "node:crypto";
import path from "node:path";
import { readContent } from "#lib/articles/adapters/content-files/read-content.ts";
import { medlineplus } from "#lib/articles/adapters/formats/medlineplus/medlineplus.ts";
import { openInput } from "#lib/articles/adapters/input/open-input.ts";
import { importArticles } from "#lib/articles/commands/import-articles.ts";
import { loadContent } from "#lib/articles/commands/load-content.ts";
import type { ImportRecord } from "#lib/articles/rules/import-record.ts";
import { applyMigrations } from "#lib/platform/migrations.ts";
import { synchronise } from "#lib/search/commands/synchronise.ts";
import { refreshKnowledge } from "#lib/search/queries/knowledge.ts";
import { startTestServices, type TestServices } from "#tests/support/services.ts";

const keepBoth = async (): Promise<void> => {};

/** Starts the services, names them to this process, and loads content/. */
export async function openLibrary(): Promise<TestServices> {
  const services = await startTestServices();
  Object.assign(process.env, {
    DATABASE_URL: services.databaseUrl,
    MEILI_URL: services.meilisearch?.url ?? "",
    MEILI_SEARCH_KEY: services.meilisearch?.searchKey ?? "",
    MEILI_ADMIN_KEY: services.meilisearch?.adminKey ?? "",
    AUTH_SECRET: randomBytes(32).toString("hex"),
    LOG_LEVEL: "warn",
  });
  await applyMigrations(services.databaseUrl);
  const { content } = await readContent(path.resolve("content"));
  await loadContent(content, keepBoth);
  await synchronise();
  await refreshKnowledge();
  return services;
}

/** Other names are what is asked: the library must not have been told them. */
async function* withoutNames(records: AsyncIterable<ImportRecord>): AsyncIterable<ImportRecord> {
  for await (const one of records) {
    if ("record" in one && typeof one.record === "object") yield { ...one, record: { ...one.record, alsoCalled: [] } };
    else yield one;
  }
}

export type NamedTopic = { title: string; names: string[] };

/** What MedlinePlus calls its topics, and what it says that they are also called. */
export async function medlineplusTopics(file: string): Promise<NamedTopic[]> {
  const topics: NamedTopic[] = [];
  const input = await openInput(file);
  for await (const one of medlineplus.read(input, new Set())) {
    if (!("record" in one)) continue;
    const { title, alsoCalled } = one.record as { title: string; alsoCalled?: string[] };
    topics.push({ title, names: alsoCalled ?? [] });
  }
  input.close();
  return topics;
}

/** Imports MedlinePlus without the other names of its topics. */
export async function importMedlineplus(file: string): Promise<void> {
  const input = await openInput(file);
  await importArticles(() => withoutNames(medlineplus.read(input, new Set())), {
    format: "medlineplus",
    onConflict: keepBoth,
  });
  input.close();
  await synchronise();
  await refreshKnowledge();
}
