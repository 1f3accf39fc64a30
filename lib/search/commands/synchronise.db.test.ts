// The engine follows the database whatever happens to either, or to the process that synchronises them.
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { locales } from "#lib/articles/rules/document.ts";
import { db } from "#lib/platform/db.ts";
import { adminClient } from "#lib/platform/meilisearch.ts";
import { liveIndex } from "#lib/search/adapters/meilisearch.ts";
import { quiet } from "#lib/search/adapters/meilisearch-index.ts";
import { saveVocabulary } from "#lib/search/adapters/vocabulary-store.ts";
import { dropTerminology } from "#lib/search/commands/drop-terminology.ts";
import { reindex, synchronise } from "#lib/search/commands/synchronise.ts";
import { type CorpusArticle, corpus } from "#lib/search/corpus.fixture.ts";
import { type Fault, type FaultyEngine, isWrite, openFaultyEngine } from "#lib/search/faulty-engine.fixture.ts";
import { countedWords, publish, publishMany, recountedWords, setPublished } from "#lib/search/library.fixture.ts";
import { refreshKnowledge } from "#lib/search/queries/knowledge.ts";
import { searchArticles } from "#lib/search/queries/search-articles.ts";

const available = Boolean(process.env.MEILI_URL);
const [avc, asthma] = corpus as [CorpusArticle, CorpusArticle];
let engine: FaultyEngine;

beforeAll(async () => {
  if (!available) return;
  engine = await openFaultyEngine(process.env.MEILI_URL ?? "");
  process.env.MEILI_URL = engine.url;
  for (const article of corpus) await publish(article);
  await synchronise();
  await refreshKnowledge();
});

afterEach(() => {
  if (available) engine.fault = () => null;
});

afterAll(() => engine?.close());

const search = (q: string) => searchArticles({ q, locale: "fr", page: 1, limit: 50 });
const slugsOf = async (q: string) => (await search(q)).hits.map((hit) => hit.slug);
const client = () => adminClient() as NonNullable<ReturnType<typeof adminClient>>;
const indexNames = async () => (await client().getRawIndexes()).results.map((index) => index.uid).sort();

async function engineHolds(): Promise<string[]> {
  const pages = await Promise.all(
    locales.map((locale) => client().index(liveIndex(locale)).getDocuments({ limit: 10_000 })),
  );
  return pages.flatMap((page) => page.results.map((document) => `${document.id} ${document.shown.title}`)).sort();
}

async function databaseHolds(): Promise<string[]> {
  const rows = await db.articleText.findMany({
    where: { article: { status: "published" } },
    select: { articleId: true, title: true },
  });
  return rows.map((row) => `${row.articleId} ${row.title}`).sort();
}

async function expectInStep(): Promise<void> {
  expect(await engineHolds()).toEqual(await databaseHolds());
  expect(await indexNames()).toEqual(["articles_en", "articles_fr"]);
  const articles = await db.article.findMany();
  for (const { status, currentRevisionId, indexedRevisionId, analysedRevisionId } of articles) {
    const held = status === "published" ? currentRevisionId : null;
    expect([indexedRevisionId, analysedRevisionId]).toEqual([held, held]);
  }
  expect(await countedWords()).toEqual(await recountedWords());
}

/** Loses the order of this number (or its answer), and everything after it: what a killed process leaves. */
function dieAt(order: number, how: Fault): () => boolean {
  let orders = 0;
  let dead = false;
  engine.fault = (method, path) => {
    if (dead) return "lost";
    if (isWrite(method, path)) orders += 1;
    dead = orders === order;
    return dead ? how : null;
  };
  return () => dead;
}

describe.skipIf(!available)("day after day", () => {
  it("holds the library after the first run, and does nothing when nothing changed", async () => {
    await expectInStep();
    expect(await synchronise()).toEqual({ analysed: 0, pushed: 0, removed: 0 });
  });

  it("finds a changed article at its next run", async () => {
    await publish({ ...asthma, title: "Asthme et zibeline" });
    expect(await synchronise()).toEqual({ analysed: 1, pushed: 1, removed: 0 });
    expect(await slugsOf("zibeline")).toEqual(["asthme"]);
    await expectInStep();
  });

  it("forgets a withdrawn article, and finds it again when it comes back", async () => {
    const id = await publish(avc);
    await synchronise();
    await setPublished(id, false);
    expect(await synchronise()).toEqual({ analysed: 0, pushed: 0, removed: 1 });
    expect(await slugsOf("accident vasculaire")).not.toContain("avc");
    await expectInStep();
    await setPublished(id, true);
    await synchronise();
    expect(await slugsOf("accident vasculaire")).toContain("avc");
    await expectInStep();
  });

  it("several processes at once take turns", async () => {
    await publish({ ...asthma, title: "Asthme, à plusieurs" });
    expect(await Promise.all([reindex("fr"), synchronise(), reindex("fr")])).toHaveLength(3);
    await expectInStep();
  });
});

describe.skipIf(!available)("killed in the middle of a change", () => {
  const moments = [1, 2].flatMap((order) => (["lost", "answer-lost"] as const).map((how) => [order, how] as const));

  it.each(moments)("order %i %s: the next run makes it good", async (order, how) => {
    const gone = await publish({ ...avc, slug: "a-retirer" });
    await synchronise();
    const added = await publish({ ...asthma, slug: `nouveau-${order}-${how}` });
    await setPublished(gone, false);
    const died = dieAt(order, how);
    await expect(synchronise()).rejects.toThrow();
    expect(died()).toBe(true);
    // Meanwhile people change their minds: the worst for whoever trusts what was intended.
    await setPublished(gone, true);
    await setPublished(added, false);
    engine.fault = () => null;
    await synchronise();
    await expectInStep();
  });
});

describe.skipIf(!available)("killed after an article was analysed, before the engine was told", () => {
  it("the next run tells the engine, and analyses nothing again", async () => {
    await publish({ ...asthma, title: "Asthme et edelweiss" });
    dieAt(1, "lost");
    await expect(synchronise()).rejects.toThrow();
    expect(await countedWords()).toEqual(await recountedWords());
    engine.fault = () => null;
    expect(await slugsOf("edelweiss")).toEqual([]);
    expect(await synchronise()).toEqual({ analysed: 0, pushed: 1, removed: 0 });
    expect(await slugsOf("edelweiss")).toEqual(["asthme"]);
    await expectInStep();
  });
});

describe.skipIf(!available)("another vocabulary", () => {
  const about = { origin: "essai", title: "Essai", publisher: "Essai", licence: "CC0", attribution: "Essai" };
  const all = () => db.article.count({ where: { status: "published" } });

  it("has every article analysed anew and the indexes rebuilt: its terms are found", async () => {
    const [count] = [await all(), await publish({ ...asthma, title: "Asthme et gorge dorée" })];
    expect(await synchronise()).toMatchObject({ analysed: 1, pushed: 1 });
    await refreshKnowledge();
    expect(await slugsOf("chrysostome")).toEqual([]);
    await saveVocabulary(about, [{ slug: "essai-1", fr: ["Gorge dorée", "Chrysostome"], en: [] }]);
    expect(await synchronise()).toEqual({ analysed: count, pushed: count, removed: 0 });
    await refreshKnowledge();
    expect(await slugsOf("chrysostome")).toEqual(["asthme"]);
    await expectInStep();
    expect(await synchronise()).toEqual({ analysed: 0, pushed: 0, removed: 0 });
  });

  it.each([1, 2, 3, 4])("killed at order %i of it: the next run makes it good", async (order) => {
    await saveVocabulary(about, [{ slug: "essai-1", fr: [`Terme ${order}`], en: [] }]);
    const died = dieAt(order, "lost");
    await expect(synchronise()).rejects.toThrow();
    expect(died()).toBe(true);
    engine.fault = () => null;
    await quiet(client());
    expect((await synchronise()).pushed).toBeGreaterThan(0);
    await expectInStep();
  });

  it("that is dropped leaves nothing behind", async () => {
    await dropTerminology("essai");
    expect(await synchronise()).toMatchObject({ analysed: await all(), pushed: await all() });
    await refreshKnowledge();
    expect(await slugsOf("chrysostome")).toEqual([]);
    await expectInStep();
  });
});

describe.skipIf(!available)("a rebuild", () => {
  it("answers without a gap, loses nothing published meanwhile, and follows it before its end", async () => {
    await publishMany(2_500);
    await synchronise();
    const answers: [string, number][] = [];
    const progress: number[] = [];
    let done = false;
    const reader = (async () => {
      while (!done) {
        const answer = await search("hypertension");
        answers.push([answer.status, answer.total]);
        await sleep(1);
      }
    })();
    const rebuilt = reindex("fr", (count) => progress.push(count));
    while (progress.length === 0) await sleep(1);
    await publish({ ...asthma, title: "Asthme et chrysanthème" });
    const gone = await publish({ ...avc, slug: "a-retirer-aussi" });
    await setPublished(gone, false);
    expect(await rebuilt).toBeGreaterThan(2_500);
    done = true;
    await reader;
    expect(await slugsOf("chrysanthème")).toEqual(["asthme"]);
    expect(answers.length).toBeGreaterThan(5);
    expect(answers.filter(([status, total]) => status === "ok" && total === 0)).toEqual([]);
    await synchronise();
    await expectInStep();
  });

  // Create, settings, three batches, swap, delete: and whatever more the engine is told.
  const moments = [1, 2, 3, 5, 6, 7].flatMap((order) =>
    (["lost", "answer-lost"] as const).map((how) => [order, how] as const),
  );

  it.each(moments)("killed at order %i %s: readers see no gap, the next run makes it good", async (order, how) => {
    const died = dieAt(order, how);
    await expect(reindex("fr")).rejects.toThrow();
    expect(died()).toBe(true);
    engine.fault = () => null;
    await expect.poll(() => slugsOf("diabète"), { timeout: 5_000 }).toContain("diabete");
    await publish({ ...asthma, title: `Asthme après ${order} ${how}` });
    // An order that the engine took may still wait there: an index that it makes later is found by a later run.
    await quiet(client());
    await synchronise();
    await expectInStep();
  });

  it("killed before the engine came to its order to swap: the indexes are not swapped back", async () => {
    dieAt(6, "lost");
    await expect(reindex("fr")).rejects.toThrow();
    engine.fault = () => null;
    const work = Array.from({ length: 20_000 }, (_, id) => ({ id, text: `du travail pour le moteur, numéro ${id}` }));
    await client().index("work").addDocuments(work, { primaryKey: "id" });
    await client().swapIndexes([{ indexes: ["articles_fr", "articles_fr_next"], rename: false }]);
    await publish({ ...asthma, title: "Asthme après un échange en attente" });
    expect((await synchronise()).pushed).toBe(1);
    await client().deleteIndex("work").waitTask();
    await expectInStep();
  });

  it.each([
    [
      "the engine lost all its data",
      () => Promise.all(locales.map((locale) => client().deleteIndex(liveIndex(locale)).waitTask())),
    ],
    [
      "one index was re-made by another hand",
      async () => {
        await client().deleteIndex(liveIndex("fr")).waitTask();
        await client().createIndex(liveIndex("fr"), { primaryKey: "id" }).waitTask();
      },
    ],
    ["the settings in the code changed", () => db.searchIndex.updateMany({ data: { settings: "old" } })],
    ["the database forgot", () => db.searchIndex.deleteMany()],
  ])("happens by itself when %s", async (_, mishap) => {
    await mishap();
    const { pushed } = await synchronise();
    expect(pushed).toBeGreaterThan(2_500);
    await expectInStep();
  });
});

describe.skipIf(!available)("killed for real, at any moment", () => {
  const endless = `
    import { reindex, synchronise } from "#lib/search/commands/synchronise.ts";
    for (;;) { await synchronise(); console.log("round"); await reindex("fr"); }`;

  it("is made good by the next run", async () => {
    for (let i = 0; i < 3; i++) {
      const child = spawn(process.execPath, ["--input-type=module", "-e", endless], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const ended = new Promise((resolve) => child.once("exit", resolve));
      await new Promise((resolve) => child.stdout.once("data", resolve));
      await publish({ ...asthma, title: `Asthme, tour ${i}` });
      await sleep(Math.random() * 800);
      child.kill("SIGKILL");
      await ended;
      await publish({ ...avc, title: `AVC, tour ${i}` });
      await synchronise();
      await expectInStep();
    }
  }, 180_000);
});
