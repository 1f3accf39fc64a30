// Both engines behind the one interface: what a reader may count on from either, and what only one of them forgives.
import { beforeAll, describe, expect, it } from "vitest";
import type { Locale } from "#lib/articles/rules/document.ts";
import { searchClient } from "#lib/platform/meilisearch.ts";
import { meilisearchEngine } from "#lib/search/adapters/meilisearch.ts";
import { postgresEngine } from "#lib/search/adapters/postgres.ts";
import { synchronise } from "#lib/search/commands.ts";
import { corpus } from "#lib/search/corpus.fixture.ts";
import { publish, setDated, setPublished } from "#lib/search/library.fixture.ts";
import type { SearchEngine } from "#lib/search/rules/engine.ts";
import { understandQuery } from "#lib/search/rules/understand-query.ts";

const client = searchClient();
const meilisearch = client && meilisearchEngine(client);

beforeAll(async () => {
  const ids = new Map<string, string>();
  for (const article of corpus) ids.set(article.slug, await publish(article));
  await setPublished(await publish({ ...(corpus[0] as (typeof corpus)[0]), slug: "retire" }), false);
  const eczema = {
    ...(corpus[0] as (typeof corpus)[0]),
    questions: [],
    headings: [],
    summary: "Des plaques qui grattent.",
  };
  await setDated(
    await publish({
      ...eczema,
      slug: "eczema-ancien",
      title: "Eczéma : reconnaître l’eczéma",
      body: "L’eczéma gratte.",
    }),
  );
  await publish({
    ...eczema,
    slug: "peau",
    title: "La peau",
    body: "Parmi les maladies de la peau, l’eczéma est fréquent.",
  });
  await synchronise();
});

const find = async (engine: SearchEngine, typed: string, locale: Locale = "fr", offset = 0) =>
  engine.search(understandQuery(typed, locale), { locale, limit: 10, offset });

const firstSlug = async (engine: SearchEngine, typed: string, locale: Locale = "fr") =>
  (await find(engine, typed, locale)).hits[0]?.slug;

const asked: [typed: string, slug: string, locale?: Locale][] = [
  ["asthme", "asthme"],
  ["ASTHME !", "asthme"],
  ["l’asthme", "asthme"],
  ["diabete", "diabete"],
  ["Diabètes", "diabete"],
  ["hémorragie", "hemorragie"],
  ["vaccination", "grippe"],
  ["vaccin", "grippe"],
  ["hypert", "hypertension"],
  ["dossiers médicaux", "dossier-medical"],
  ["comment avoir mon dossier medical", "dossier-medical"],
  ["crise d'asthme que faire", "asthme"],
  ["mon père a la bouche de travers", "avc"],
  ["ma mère ne se réveille pas, la bouche de travers, que faire ???", "avc"],
  ["bras sans force et mal à parler", "avc"],
  ["bebe 39 de fievre", "fievre-enfant"],
  ["vitamine D", "vitamine-d"],
  ["asthma attack what should I do", "asthma", "en"],
  ["my face is drooping", "stroke", "en"],
];

const engines = [postgresEngine, ...(meilisearch ? [meilisearch] : [])].map((engine) => [engine.name, engine] as const);

describe.each(engines)("%s", (_, engine) => {
  it.each(asked)("%j finds %s first", async (typed, slug, locale) => {
    expect(await firstSlug(engine, typed, locale)).toBe(slug);
  });

  it("puts a dated text after a living one that has the word too, and says that it is dated", async () => {
    const { hits } = await find(engine, "eczéma");
    expect(hits.map(({ slug, isDated }) => [slug, isDated])).toEqual([
      ["peau", false],
      ["eczema-ancien", true],
    ]);
  });

  it("marks what matched, in the title and in the extract", async () => {
    const [hit] = (await find(engine, "crise d'asthme")).hits;
    const matched = (pieces: { text: string; match: boolean }[]) =>
      pieces.filter((piece) => piece.match).map((piece) => piece.text);
    expect(matched(hit?.titleParts ?? [])).toEqual(["Asthme", "crise"]);
    expect(matched(hit?.extract ?? []).join()).toMatch(/asthme/i);
    expect(hit?.titleParts.map((piece) => piece.text).join("")).toBe(hit?.title);
    expect(hit).toMatchObject({
      locale: "fr",
      url: "/articles/asthme",
      title: "Asthme : vivre avec et réagir à une crise",
    });
  });

  it("shows the passage of the body that answers", async () => {
    const [hit] = (await find(engine, "bouche de travers")).hits;
    expect(hit?.extract.map((piece) => piece.text).join("")).toContain(
      "la bouche de travers, un bras ou une jambe sans force",
    );
  });

  it("gives pages that do not overlap, and the same total on each", async () => {
    const pages = await Promise.all(
      [0, 3, 6, 300].map((offset) =>
        engine.search({ text: "", terms: ["personne"] }, { locale: "fr", limit: 3, offset }),
      ),
    );
    const slugs = pages.flatMap((page) => page.hits.map((hit) => hit.slug));
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(new Set(pages.map((page) => page.total))).toEqual(new Set([slugs.length]));
    expect(pages[3]?.hits).toEqual([]);
  });

  it("finds nothing, and says so, where there is nothing", async () => {
    expect(await find(engine, "xyzzyx qwfpg")).toEqual({ total: 0, hits: [] });
  });

  it("keeps the languages apart, and withdrawn articles out", async () => {
    expect((await find(engine, "stroke")).hits).toEqual([]);
    const { hits } = await find(engine, "AVC");
    expect(hits.map((hit) => hit.slug)).not.toContain("retire");
  });

  it.each([
    ["ast", "asthme"],
    ["dossier méd", "dossier-medical"],
    ["diabete", "diabete"],
  ])("suggests for %j the article %s", async (typed, slug) => {
    const { hits } = await engine.suggest(understandQuery(typed, "fr"), { locale: "fr", limit: 5 });
    expect(hits[0]).toMatchObject({ slug, extract: [] });
  });
});

describe.skipIf(!meilisearch)("typing errors, which Meilisearch forgives", () => {
  it.each([
    ["diabette", "diabete"],
    ["hypertention", "hypertension"],
    ["astme", "asthme"],
    ["hemoragie", "hemorragie"],
    ["dossier medicla", "dossier-medical"],
    ["vitamne d", "vitamine-d"],
  ])("%j finds %s first", async (typed, slug) => {
    expect(await firstSlug(meilisearch as SearchEngine, typed)).toBe(slug);
  });
});
