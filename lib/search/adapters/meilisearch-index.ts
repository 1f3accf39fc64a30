// Keeping the engine's indexes: every write waits until the engine says that its task succeeded.
import { setTimeout as sleep } from "node:timers/promises";
import type { EnqueuedTask, Meilisearch } from "meilisearch";
import type { Locale } from "#lib/articles/rules/document.ts";
import type { IndexedArticle } from "#lib/search/adapters/index-ledger.ts";
import { liveIndex } from "#lib/search/adapters/meilisearch.ts";
import { indexSettings } from "#lib/search/adapters/meilisearch-settings.ts";

/** Where a rebuild is prepared, out of sight of readers. */
export const nextIndex = (locale: Locale) => `articles_${locale}_next`;

/** When each index was made, by name. The instant, to the nanosecond, is the index's identity: it stays with its content
 * when indexes are swapped or renamed, and a lost or re-made index has another. */
export async function madeAt(client: Meilisearch): Promise<Map<string, string>> {
  const { results } = await client.getRawIndexes({ limit: 1_000 });
  return new Map(results.map((index) => [index.uid, index.createdAt]));
}

const patienceMs = 15 * 60_000;

/** Asks more and more seldom until `isDone`. */
async function until(isDone: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (let pause = 5; Date.now() < deadline; pause = Math.min(pause * 1.3, 250)) {
    await sleep(pause);
    if (await isDone()) return;
  }
  throw new Error("Meilisearch: a task took too long");
}

/** Waits until a task of the engine has succeeded, or failed for a reason that does not matter.
 * @throws when it failed otherwise, or took too long. */
export const settled = (client: Meilisearch, { taskUid }: EnqueuedTask, harmless?: string): Promise<void> =>
  until(async () => {
    const { status, type, error } = await client.tasks.getTask(taskUid);
    if (status === "failed" && error?.code === harmless) return true;
    if (status === "failed" || status === "canceled") throw new Error(`Meilisearch: ${type} ${status}, ${error?.code}`);
    return status === "succeeded";
  });

/** Waits until nothing is under way: a run that was killed may have left orders behind, such as to swap indexes. */
export const quiet = (client: Meilisearch): Promise<void> =>
  until(async () => (await client.tasks.getTasks({ statuses: ["enqueued", "processing"], limit: 1 })).total === 0);

// Tokens are what is searched; what is shown travels beside them.
const documentOf = ({ shown, sections, dated, revisionId: _, ...article }: IndexedArticle) => ({
  ...article,
  dated: Number(dated),
  shown: { ...shown, sections },
});

/** Hands articles to an index, replacing what it holds of them. The task that is returned is not done yet. */
export const push = (client: Meilisearch, index: string, articles: IndexedArticle[]): Promise<EnqueuedTask> =>
  client.index(index).addDocuments(articles.map(documentOf), { primaryKey: "id" });

/** Removes articles from an index; those it does not hold are no error. The task that is returned is not done yet. */
export const remove = (client: Meilisearch, index: string, articles: { id: string }[]): Promise<EnqueuedTask> =>
  client.index(index).deleteDocuments(articles.map(({ id }) => id));

/** Deletes an index, present or not, or about to be deleted on the order of a run that was killed. */
export async function drop(client: Meilisearch, index: string): Promise<void> {
  if (!(await madeAt(client)).has(index)) return;
  await settled(client, await client.deleteIndex(index), "index_not_found");
}

/** An empty index beside the live one, with the settings of today. */
export async function prepareNext(client: Meilisearch, locale: Locale): Promise<void> {
  const next = nextIndex(locale);
  await drop(client, next);
  await settled(client, await client.createIndex(next, { primaryKey: "id" }));
  await settled(client, await client.index(next).updateSettings(indexSettings));
}

/** Puts the prepared index in the place of the live one, in one step, and deletes the old one. */
export async function promoteNext(client: Meilisearch, locale: Locale): Promise<void> {
  const [live, next] = [liveIndex(locale), nextIndex(locale)];
  const first = !(await madeAt(client)).has(live);
  await settled(client, await client.swapIndexes([{ indexes: first ? [next, live] : [live, next], rename: first }]));
  await drop(client, next);
}
