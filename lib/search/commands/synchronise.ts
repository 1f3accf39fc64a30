// Keeping the search engine in step with the database. Nothing is queued: what is out of date is found by comparing, so
// that a run killed at any moment is made good by the next one. Four facts make that true:
// 1. The database says which revision of each article the engine holds, and says "in doubt" before the engine is touched.
// 2. It also says which index is to be live. An index is known by the instant at which the engine made it: unlike a name
//    or a document in it, that cannot survive a loss of data, and it follows the index through a swap, in the same instant.
// 3. A rebuild fills an index beside the live one. One transaction then says that it is the one to be live, and what it
//    holds; putting it in place comes after, and is done by whoever finds that it has not been done.
// 4. One process at a time does any of this.
// Before the engine come the database's own search documents, which both engines read: a text that has none of today's
// gets one, first of all.

import type { Meilisearch } from "meilisearch";
import { type Locale, locales } from "#lib/articles/rules/document.ts";
import { adminClient } from "#lib/platform/meilisearch.ts";
import * as ledger from "#lib/search/adapters/index-ledger.ts";
import { liveIndex } from "#lib/search/adapters/meilisearch.ts";
import * as engine from "#lib/search/adapters/meilisearch-index.ts";
import { settingsDigest } from "#lib/search/adapters/meilisearch-settings.ts";
import { loadVocabularies } from "#lib/search/adapters/vocabularies.ts";
import { analyse } from "#lib/search/commands/analyse.ts";

/** How many texts were analysed, and how many articles the engine was given or told to forget. */
export type Synchronised = { analysed: number; pushed: number; removed: number };
type Pushed = Omit<Synchronised, "analysed">;

async function* untilNone<T>(next: () => Promise<T[]>): AsyncGenerator<T[]> {
  for (let batch = await next(); batch.length > 0; batch = await next()) yield batch;
}

/** Analyses what was published since the last time. */
type Analyse = () => Promise<void>;

/** Brings one index to what the database says, for as long as the two differ. */
async function catchUp(client: Meilisearch, locale: Locale, index: string, analyseNews: Analyse): Promise<Pushed> {
  const done = { pushed: 0, removed: 0 };
  await analyseNews();
  for await (const stale of untilNone(() => ledger.staleArticles(locale))) {
    await ledger.doubt(stale);
    await engine.settled(client, await engine.push(client, index, stale));
    await ledger.confirm(stale);
    done.pushed += stale.length;
  }
  for await (const gone of untilNone(() => ledger.departedArticles(locale))) {
    await ledger.doubt(gone);
    await engine.settled(client, await engine.remove(client, index, gone));
    await ledger.confirm(gone);
    done.removed += gone.length;
  }
  return done;
}

type Report = (articles: number) => void;

// The engine merges orders that wait for it: a whole library goes in a third faster.
const ordersAhead = 3;

/** Hands the whole library to the next index. Meanwhile readers use the live one: its own news go on.
 * @returns what was handed over. */
async function fillNext(
  client: Meilisearch,
  locale: Locale,
  liveIsKept: boolean,
  analyseNews: Analyse,
  report: Report,
): Promise<ledger.Held[]> {
  const held: ledger.Held[] = [];
  const orders: Awaited<ReturnType<typeof engine.push>>[] = [];
  for (let lastId: string | undefined = ledger.beforeAll; lastId !== undefined; lastId = held.at(-1)?.id) {
    const batch = await ledger.articlesAfter(locale, lastId);
    if (batch.length === 0) break;
    orders.push(await engine.push(client, engine.nextIndex(locale), batch));
    held.push(...batch.map(({ id, revisionId }) => ({ id, revisionId })));
    if (liveIsKept) await catchUp(client, locale, liveIndex(locale), analyseNews);
    for (const order of orders.splice(0, orders.length - ordersAhead)) await engine.settled(client, order);
    report(held.length);
  }
  for (const order of orders) await engine.settled(client, order);
  return held;
}

/** Which index, by name, is the one that the database wants live, and whether its settings are today's. */
async function findExpected(client: Meilisearch, locale: Locale, settings: string) {
  const [expected, made] = [await ledger.expectedIndex(locale), await engine.madeAt(client)];
  const names = [liveIndex(locale), engine.nextIndex(locale)];
  const index = names.find((name) => expected !== null && made.get(name) === expected.generation) ?? null;
  return {
    index,
    current: expected?.settings === settings,
    leftover: made.has(engine.nextIndex(locale)),
  };
}

/** Builds the next index from nothing, up to the moment when the database says that it is to be live.
 * @returns how many articles it holds. */
async function rebuild(
  client: Meilisearch,
  locale: Locale,
  settings: string,
  analyseNews: Analyse,
  report: Report,
): Promise<number> {
  const { index } = await findExpected(client, locale, settings);
  await engine.prepareNext(client, locale);
  const generation = (await engine.madeAt(client)).get(engine.nextIndex(locale));
  const held = await fillNext(client, locale, index === liveIndex(locale), analyseNews, report);
  const unchanged = (await engine.madeAt(client)).get(engine.nextIndex(locale));
  if (generation === undefined || generation !== unchanged)
    throw new Error("Meilisearch: the index being built was lost");
  await ledger.recordRebuild(locale, generation, settings, held);
  return held.length;
}

/** The last news, then the place of the live index: what was withdrawn meanwhile never comes back into sight. */
async function goLive(client: Meilisearch, locale: Locale, analyseNews: Analyse): Promise<Pushed> {
  const done = await catchUp(client, locale, engine.nextIndex(locale), analyseNews);
  await engine.promoteNext(client, locale);
  return done;
}

async function synchroniseIndex(
  client: Meilisearch,
  locale: Locale,
  settings: string,
  analyseNews: Analyse,
): Promise<Pushed> {
  let { index, current, leftover } = await findExpected(client, locale, settings);
  if (index !== liveIndex(locale) || !current) {
    await engine.quiet(client);
    ({ index, current, leftover } = await findExpected(client, locale, settings));
  }
  if (index === liveIndex(locale) && current) {
    if (leftover) await engine.drop(client, engine.nextIndex(locale));
    return catchUp(client, locale, index, analyseNews);
  }
  const rebuilt = index === null || !current ? await rebuild(client, locale, settings, analyseNews, () => {}) : 0;
  const { pushed, removed } = await goLive(client, locale, analyseNews);
  return { pushed: pushed + rebuilt, removed };
}

/** Brings both engines to what is published. Run it whenever something was, and now and then; it finds out by itself what
 * there is to do, and makes good whatever an earlier run left half done. */
export async function synchronise(): Promise<Synchronised> {
  const client = adminClient();
  return ledger.oneAtATime(async () => {
    const vocabularies = await loadVocabularies();
    const done = { analysed: 0, pushed: 0, removed: 0 };
    for (const locale of locales) {
      const analyseNews = async () => {
        done.analysed += await analyse(locale, vocabularies);
      };
      await analyseNews();
      if (client === null) continue;
      const settings = settingsDigest(vocabularies.digest);
      const { pushed, removed } = await synchroniseIndex(client, locale, settings, analyseNews);
      done.pushed += pushed;
      done.removed += removed;
    }
    return done;
  });
}

/** Rebuilds one language's index beside the live one, which answers until the new one takes its place in one step.
 * @returns how many articles were handed to the new index, or null where no engine is configured. */
export async function reindex(locale: Locale, report: Report = () => {}): Promise<number | null> {
  const client = adminClient();
  if (client === null) return null;
  return ledger.oneAtATime(async () => {
    const vocabularies = await loadVocabularies();
    const analyseNews = async () => void (await analyse(locale, vocabularies));
    await analyseNews();
    await engine.quiet(client);
    const rebuilt = await rebuild(client, locale, settingsDigest(vocabularies.digest), analyseNews, report);
    await goLive(client, locale, analyseNews);
    return rebuilt;
  });
}
