// What a reader sees when services slow down, stop and come back, and whatever they type.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { locales } from "#lib/articles/rules/document.ts";
import { PrismaClient } from "#lib/platform/prisma/client.ts";
import { loadVocabularies } from "#lib/search/adapters/vocabularies.ts";
import { analyse } from "#lib/search/commands/analyse.ts";
import { synchronise } from "#lib/search/commands/synchronise.ts";
import { type CorpusArticle, corpus } from "#lib/search/corpus.fixture.ts";
import { type Fault, type FaultyEngine, openFaultyEngine } from "#lib/search/faulty-engine.fixture.ts";
import { publish, setPublished } from "#lib/search/library.fixture.ts";
import { listThemeNames, refreshKnowledge } from "#lib/search/queries/knowledge.ts";
import { countPending, searchArticles, searchHealth } from "#lib/search/queries/search-articles.ts";
import { suggest } from "#lib/search/queries/suggest.ts";
import type { SearchAnswer, SearchStatus } from "#lib/search/views.ts";

const available = Boolean(process.env.MEILI_URL);
let engine: FaultyEngine;

const ask = (q: string) => searchArticles({ q, locale: "fr", page: 1, limit: 10 });
const store = globalThis as { portalDb?: unknown };

const nowhere = () => new PrismaPg({ connectionString: "postgres://nobody@127.0.0.1:1/nowhere" });

/** The engine is left alone for two seconds after a silence: the clock goes past that. */
function later(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  if (available) {
    engine = await openFaultyEngine(process.env.MEILI_URL ?? "");
    process.env.MEILI_URL = engine.url;
  }
  for (const article of corpus) await publish(article);
  if (!available) await synchronise();
});

afterAll(async () => {
  vi.useRealTimers();
  await engine?.close();
});

afterEach(async () => {
  if (!available) return;
  engine.fault = () => null;
  later(5_000);
  await ask("asthme");
});

describe.skipIf(!available)("before the first index is built", () => {
  it("Postgres answers, and the answer says so", async () => {
    for (const locale of locales) await analyse(locale, await loadVocabularies());
    expect(await ask("asthme")).toMatchObject({ status: "degraded", engine: "postgres", total: 1 });
    expect(await searchHealth()).toEqual({ status: "degraded", engine: "postgres" });
    expect(await countPending()).toBe(corpus.length);
    await synchronise();
    await refreshKnowledge();
    expect(await countPending()).toBe(0);
    expect(await ask("asthme")).toMatchObject({ status: "ok", engine: "meilisearch", total: 1 });
    expect(await searchHealth()).toEqual({ status: "ok", engine: "meilisearch" });
  });
});

/** Searches until the engine is left alone. */
async function askThrice(): Promise<SearchAnswer[]> {
  return [await ask("asthme"), await ask("asthme"), await ask("asthme")];
}

describe.skipIf(!available)("when Meilisearch fails", () => {
  it("once: Postgres answers that time only", async () => {
    engine.fault = () => "lost";
    const answer = await ask("asthme");
    expect(answer).toMatchObject({ query: "asthme", status: "degraded", engine: "postgres", total: 1 });
    expect(answer.hits[0]?.slug).toBe("asthme");
    engine.fault = () => null;
    expect((await ask("asthme")).status).toBe("ok");
  });

  it("again and again: Postgres answers; once it is back, it answers again by itself", async () => {
    engine.fault = () => "lost";
    for (const { status } of await askThrice()) expect(status).toBe("degraded");
    engine.fault = () => null;
    expect((await ask("asthme")).status).toBe("degraded");
    later(2_000);
    expect((await ask("asthme")).status).toBe("ok");
  });

  it("by being slow: Postgres answers, and soon nobody waits at all", async () => {
    let asked = 0;
    engine.fault = () => {
      asked += 1;
      return 1_500;
    };
    for (const { status } of await askThrice()) expect(status).toBe("degraded");
    const before = asked;
    expect(before).toBeGreaterThanOrEqual(3);
    expect((await ask("asthme")).status).toBe("degraded");
    expect(asked).toBe(before);
  });

  it("for long: only one reader at a time finds out whether it is back", async () => {
    let requests = 0;
    engine.fault = () => {
      requests += 1;
      return "lost";
    };
    await askThrice();
    later(2_000);
    requests = 0;
    await Promise.all(Array.from({ length: 20 }, () => ask("asthme")));
    // One, which may be repeated on a fresh connection.
    expect([1, 2]).toContain(requests);
  });
});

describe("when the database is away too", () => {
  let before: unknown;

  beforeEach(async () => {
    if (available) engine.fault = () => "lost";
    await askThrice();
    before = store.portalDb;
  });

  afterEach(() => {
    store.portalDb = before;
  });

  it("says so, and does not pretend that there is nothing", async () => {
    store.portalDb = new PrismaClient({ adapter: nowhere() });
    expect(await ask("asthme")).toMatchObject({
      ...{ query: "asthme", status: "unavailable", engine: null, total: 0, hits: [], facets: [], closeConcepts: [] },
    });
    expect(await searchHealth()).toEqual({ status: "unavailable", engine: null });
  });

  it("does not keep a reader waiting for a database that hangs", async () => {
    store.portalDb = { $queryRaw: () => new Promise(() => {}) };
    const start = performance.now();
    expect((await ask("asthme")).status).toBe("unavailable");
    expect(performance.now() - start).toBeLessThan(2_500);
  });

  it("still suggests, and knows the themes by name: both are in memory", async () => {
    store.portalDb = new PrismaClient({ adapter: nowhere() });
    await refreshKnowledge();
    const { status, suggestions } = await suggest({ q: "asth", locale: "fr", limit: 8 });
    expect(status).toBe("ok");
    expect(suggestions.map(({ url }) => url)).toContain("/articles/asthme");
    expect(await listThemeNames("en")).toEqual([{ slug: "test", name: "Test" }]);
  });
});

describe("an answer", () => {
  it("says which subjects the question names, and what was corrected", async () => {
    const answer = await ask("hemoragie");
    expect(answer.corrections).toEqual([{ typed: "hemoragie", read: "hemorragie" }]);
    expect(answer.concepts).not.toEqual([]);
    expect(answer.hits[0]?.slug).toBe("hemorragie");
    const exact = await searchArticles({ q: "hemoragie", locale: "fr", page: 1, limit: 10, exact: true });
    expect(exact.corrections).toEqual([]);
  });

  it("names its subjects in the language of the page, and searches articles of another where that is asked", async () => {
    const answer = await searchArticles({ q: "asthme", locale: "fr", lang: "en", page: 1, limit: 10 });
    expect(answer).toMatchObject({ lang: "en", total: 1 });
    expect(answer.hits[0]).toMatchObject({ slug: "asthma", locale: "en", url: "/en/articles/asthma" });
    expect(answer.concepts.map(({ name }) => name.toLowerCase())).toContain("asthme");
    expect(answer.facets.find(({ name }) => name === "lang")?.values).toEqual([
      { value: "fr", count: 1, selected: false },
      { value: "en", count: 1, selected: true },
    ]);
  });

  it("says where the other language answers and its own does not, by what the question names in the language of the page", async () => {
    const request = { page: 1, limit: 10 } as const;
    const lacking = await searchArticles({ ...request, q: "flu", locale: "en" });
    expect(lacking.elsewhere).toEqual({ lang: "fr", count: 1 });
    const there = await searchArticles({ ...request, q: "flu", locale: "en", lang: "fr" });
    expect([there.hits[0]?.slug, there.elsewhere]).toEqual(["grippe", null]);
    expect((await ask("asthme")).elsewhere).toBeNull();
  });

  it("has themes with their names, and the chosen one where nothing is left", async () => {
    const answer = await searchArticles({ q: "asthme", locale: "fr", theme: "absent", page: 1, limit: 10 });
    expect(answer).toMatchObject({ total: 0, hits: [] });
    expect(answer.facets.find(({ name }) => name === "theme")?.values).toMatchObject([
      { value: "test", label: "Essai", count: 1, selected: false },
      { value: "absent", count: 0, selected: true },
    ]);
  });

  it("that finds nothing leads to subjects that have articles", async () => {
    const answer = await ask("asthxyzq");
    for (const { slug } of answer.closeConcepts) {
      const { total } = await ask((await conceptNamed(slug)) ?? "");
      expect([slug, total > 0]).toEqual([slug, true]);
    }
  });
});

const conceptNamed = async (slug: string) => (await loadVocabularies()).fr.concept(slug)?.name.fr;

describe("what is suggested", () => {
  const textsFor = async (q: string, locale: "fr" | "en" = "fr") =>
    (await suggest({ q, locale, limit: 8 })).suggestions.map(({ kind, url }) => `${kind} ${url}`);

  it.each([
    ["ast", "article /articles/asthme"],
    ["dossier méd", "article /articles/dossier-medical"],
    ["diabete", "article /articles/diabete"],
    ["diabette", "article /articles/diabete"],
    ["que faire pendant une crise", "question /articles/asthme"],
  ])("for %j: %s", async (q, suggestion) => {
    expect(await textsFor(q)).toContain(suggestion);
  });

  it("may be a subject, which leads to a search for it", async () => {
    const subjects = (await suggest({ q: "asthm", locale: "fr", limit: 8 })).suggestions.filter(
      ({ kind }) => kind === "concept",
    );
    for (const { text, url } of subjects) expect(url).toBe(`/recherche?${new URLSearchParams({ q: text })}`);
    expect(await textsFor("strok", "en")).toContain("article /en/articles/stroke");
  });

  it("is what is published now", async () => {
    const [avc] = corpus as [CorpusArticle];
    const id = await publish({ ...avc, slug: "zibeline", title: "Zibeline" });
    await synchronise();
    await refreshKnowledge();
    expect(await textsFor("zibel")).toEqual(["article /articles/zibeline"]);
    await publish({ ...avc, slug: "zibeline", title: "Martre" });
    await synchronise();
    await refreshKnowledge();
    expect(await textsFor("martre")).toContain("article /articles/zibeline");
    await setPublished(id, false);
    await synchronise();
    await refreshKnowledge();
    expect(await textsFor("martre")).not.toContain("article /articles/zibeline");
  });
});

describe("whatever is typed", () => {
  it.each(["", "   ", "😀 !!!", "\u0000"])("%j is no question: nothing is asked of anybody", async (q) => {
    expect(await ask(q)).toMatchObject({ status: "ok", engine: null, total: 0, hits: [] });
  });

  it.each([
    ["operators", "asthme & | ! :* <-> ( ) \\ ' \" -crise"],
    ["500 characters and more", "pourquoi l'asthme me fait tousser la nuit ".repeat(40)],
    ["a hundred different words", Array.from({ length: 100 }, (_, i) => `mot${i}`).join(" ")],
    ["one endless word", "a".repeat(10_000)],
    ["letters that expand", "ﬃ".repeat(500)],
    ["nulls and lone surrogates", "as\u0000th\uD800me\uDFFF"],
    ["right to left", "\u202Eemhtsa الربو asthme"],
  ])("%s: an answer", async (_, q) => {
    const expected = available ? "ok" : "degraded";
    expect((await ask(q)).status).toBe(expected);
    if (available) engine.fault = () => "lost";
    expect((await ask(q)).status).toBe("degraded");
  });
});

const naughty = path.resolve("../shared/data/abuse-naughty-strings/blns.json");

describe.skipIf(!existsSync(naughty))("the big list of naughty strings (skipped where ../shared is not)", () => {
  const strings = existsSync(naughty) ? (JSON.parse(readFileSync(naughty, "utf8")) as string[]) : [];

  /** On a machine as busy as those of tests, a search may be late: that is no fault of the string. */
  async function patiently(question: () => Promise<SearchAnswer>, wanted: SearchStatus): Promise<SearchAnswer> {
    let answer = await question();
    for (let i = 0; i < 5 && answer.engine !== null && answer.status !== wanted; i++) {
      later(5_000);
      answer = await question();
    }
    return answer;
  }

  const engines: [SearchStatus, Fault][] = available
    ? [
        ["ok", null],
        ["degraded", "lost"],
      ]
    : [["degraded", null]];

  it.each(engines)("is answered in full, searching and suggesting: %s", async (status, fault) => {
    if (available) engine.fault = () => fault;
    for (const q of strings) {
      const search = await patiently(() => ask(q), status);
      const expected = search.engine === null ? { status: "ok", total: 0 } : { status };
      expect([q, search]).toMatchObject([q, expected]);
      const { status: suggested, suggestions } = await suggest({ q, locale: "en", limit: 5 });
      expect([q, suggested, suggestions.length <= 5]).toEqual([q, "ok", true]);
    }
  });
});
