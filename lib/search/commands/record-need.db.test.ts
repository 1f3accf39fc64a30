import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "#lib/platform/db.ts";
import { recordNeed } from "#lib/search/commands/record-need.ts";
import { synchronise } from "#lib/search/commands/synchronise.ts";
import { refreshKnowledge } from "#lib/search/queries/knowledge.ts";
import { listNeeds } from "#lib/search/queries/list-needs.ts";
import { searchArticles } from "#lib/search/queries/search-articles.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-28T15:00:00Z") });
});
afterEach(async () => {
  vi.useRealTimers();
  await db.searchNeed.deleteMany();
});

const needs = async () =>
  (await db.searchNeed.findMany({ orderBy: [{ locale: "asc" }, { concept: "asc" }, { week: "asc" }] })).map(
    ({ locale, concept, week, searches, requests }) =>
      `${locale} ${concept || "-"} ${week.toISOString().slice(0, 10)} ${searches}/${requests}`,
  );

describe("what was sought in vain", () => {
  it("is counted by concept of the vocabulary and week, searches and requests apart", async () => {
    await recordNeed("searches", "fr", ["asthme", "diabete"]);
    await recordNeed("searches", "fr", ["asthme"]);
    await recordNeed("requests", "fr", ["asthme"]);
    await recordNeed("searches", "en", ["asthme"]);
    expect(await needs()).toEqual([
      "fr asthme 2026-11-23 2/1",
      "fr diabete 2026-11-23 1/0",
      "en asthme 2026-11-23 1/0",
    ]);
  });

  it("has no name where the vocabulary has none for it, whoever sent it", async () => {
    await recordNeed("searches", "fr", []);
    await recordNeed("requests", "fr", ["jean-dupont", "mon-voisin", "'; DROP TABLE search_need; --"]);
    await recordNeed("searches", "fr", ["jean-dupont", "asthme"]);
    expect(await needs()).toEqual(["fr - 2026-11-23 1/1", "fr asthme 2026-11-23 1/0"]);
  });

  it("counts once for each concept, three of them at most", async () => {
    await recordNeed("searches", "fr", ["asthme", "asthme"]);
    await recordNeed("searches", "fr", ["diabete", "grippe", "asthme", "avc"]);
    expect(await needs()).toEqual([
      "fr asthme 2026-11-23 2/0",
      "fr diabete 2026-11-23 1/0",
      "fr grippe 2026-11-23 1/0",
    ]);
  });

  it("begins anew on Monday", async () => {
    await recordNeed("searches", "fr", ["asthme"]);
    vi.setSystemTime(new Date("2026-11-29T23:59:59Z"));
    await recordNeed("searches", "fr", ["asthme"]);
    vi.setSystemTime(new Date("2026-11-30T00:00:00Z"));
    await recordNeed("searches", "fr", ["asthme"]);
    expect(await needs()).toEqual(["fr asthme 2026-11-23 2/0", "fr asthme 2026-11-30 1/0"]);
  });

  it("loses no count where many search at once", async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, i) => recordNeed(i % 3 === 0 ? "requests" : "searches", "fr", ["asthme", ""])),
    );
    expect(await needs()).toEqual(["fr asthme 2026-11-23 40/20"]);
  });

  it("is listed by name, the latest week first, then what is missed most", async () => {
    await recordNeed("searches", "fr", ["diabete"]);
    await recordNeed("searches", "fr", ["diabete"]);
    await recordNeed("searches", "fr", []);
    await recordNeed("requests", "fr", ["asthme"]);
    vi.setSystemTime(new Date("2026-11-30T08:00:00Z"));
    await recordNeed("searches", "en", ["asthme"]);
    const listed = (await listNeeds("en")).map(({ name, locale, searches, requests }) => [
      name?.toLowerCase() ?? null,
      locale,
      searches,
      requests,
    ]);
    expect(listed).toEqual([
      ["asthma", "en", 1, 0],
      ["asthma", "fr", 0, 1],
      ["diabetes", "fr", 2, 0],
      [null, "fr", 1, 0],
    ]);
    vi.setSystemTime(new Date("2027-11-30T08:00:00Z"));
    expect(await listNeeds("fr")).toEqual([]);
  });
});

/** The tables in which some column has the word. */
async function tablesWith(word: string): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM "${name}" AS line WHERE line::text ILIKE '%' || $1 || '%' LIMIT 1`,
      word,
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

it("nothing else of a question is anywhere in the database, whichever engine was asked", async () => {
  vi.useRealTimers();
  const canary = "zanzibarine";
  for (const prepare of [async () => {}, synchronise, refreshKnowledge]) {
    await prepare();
    for (const q of [`mon ${canary} a de l’asthme`, canary, `${canary}s et ${canary}`]) {
      // As the page does: see app/[locale]/(portal)/search/page.tsx.
      const answer = await searchArticles({ q, locale: "fr", page: 1, limit: 10 });
      expect([answer.query, answer.total]).toEqual([q.replace("’", "'"), 0]);
      expect(answer.status).not.toBe("unavailable");
      await recordNeed(
        "searches",
        answer.lang,
        answer.concepts.map(({ slug }) => slug),
      );
    }
  }
  expect(await tablesWith("asthme")).toEqual(["search_need"]);
  expect(await tablesWith(canary.slice(0, 8))).toEqual([]);
});
