// Both engines behind the one interface: they find the same, and what a reader sees is in the same order from either.
import { beforeAll, describe, expect, it } from "vitest";
import type { Locale } from "#lib/articles/rules/document.ts";
import { db } from "#lib/platform/db.ts";
import { searchClient } from "#lib/platform/meilisearch.ts";
import { meilisearchEngine } from "#lib/search/adapters/meilisearch.ts";
import { postgresEngine } from "#lib/search/adapters/postgres.ts";
import { synchronise } from "#lib/search/commands/synchronise.ts";
import { type CorpusArticle, corpus } from "#lib/search/corpus.fixture.ts";
import { publish, type Shelf, setDated, setOverdue, setPublished } from "#lib/search/library.fixture.ts";
import { type Asked, findAnswers, findPage } from "#lib/search/queries/find-page.ts";
import { knowledgeOf, refreshKnowledge } from "#lib/search/queries/knowledge.ts";
import type { Filters, SearchEngine } from "#lib/search/rules/engine.ts";
import { isConceptToken } from "#lib/search/rules/tokens.ts";
import { understandQuery } from "#lib/search/rules/understand-query.ts";
import { stem } from "#lib/shared/language/stem.ts";

const client = searchClient();
const meilisearch = client && meilisearchEngine(client);

// What readers may filter by.
const shelves: Record<string, Shelf> = {
  hypertension: { theme: "coeur", audience: ["parents"], source: "ministry" },
  diabete: { audience: ["parents", "carers"], source: "insurer" },
};

const [avc] = corpus as [CorpusArticle];

beforeAll(async () => {
  for (const article of corpus) await publish(article, shelves[article.slug]);
  await setPublished(await publish({ ...avc, slug: "retire" }), false);
  const eczema = { ...avc, questions: [], headings: [], summary: "Des plaques qui grattent." };
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
    title: "La peau et l’eczéma",
    body: "Parmi les maladies de la peau, l’eczéma est fréquent.",
  });
  await publish({
    ...eczema,
    slug: "hypovolemie",
    title: "Hypovolémie",
    body: "L’administration immédiate de solutés hydroélectrolytiques constitue le traitement intraveineux recommandé.",
  });
  const zona = { ...eczema, title: "Zona", summary: "Le zona brûle.", body: "Le zona revient rarement." };
  await setOverdue(await publish({ ...zona, slug: "zona-en-retard" }));
  await publish({ ...zona, slug: "zona-a-jour" });
  await synchronise();
  await refreshKnowledge();
});

async function asking(typed: string, locale: Locale = "fr", filters: Filters = {}): Promise<Asked> {
  const { knowledge, vocabularies } = await knowledgeOf(locale);
  const foreign = vocabularies[locale === "fr" ? "en" : "fr"];
  return { query: understandQuery(typed, knowledge, { foreign }), locale, filters, vocabulary: vocabularies[locale] };
}

const find = async (engine: SearchEngine, typed: string, locale?: Locale, filters?: Filters) =>
  findPage(engine, await asking(typed, locale, filters), { offset: 0, limit: 10 });

const slugsOf = async (engine: SearchEngine, typed: string, locale?: Locale, filters?: Filters) =>
  (await find(engine, typed, locale, filters)).hits.map(({ slug }) => slug);

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
  // Typing errors.
  ["diabette", "diabete"],
  ["hypertention", "hypertension"],
  ["astme", "asthme"],
  ["hemoragie", "hemorragie"],
  ["dossier medicla", "dossier-medical"],
  ["vitamne d", "vitamine-d"],
  ["dossiermedical", "dossier-medical"],
  ["storke", "stroke", "en"],
  // In other words, and in the other language.
  ["attaque cérébrale", "avc"],
  ["tension trop haute", "hypertension"],
  ["ça saigne beaucoup", "hemorragie"],
  ["stroke", "avc"],
  ["high blood pressure", "hypertension"],
  ["AVC", "stroke", "en"],
];

const engines = [postgresEngine, ...(meilisearch ? [meilisearch] : [])].map((engine) => [engine.name, engine] as const);

describe.each(engines)("%s", (_, engine) => {
  it.each(asked)("%j finds %s first", async (typed, slug, locale) => {
    expect((await slugsOf(engine, typed, locale))[0]).toBe(slug);
  });

  it("puts a dated text after a living one that has the word too, and says that it is dated", async () => {
    const { hits } = await find(engine, "eczéma");
    expect(hits.map(({ slug, isDated }) => [slug, isDated])).toEqual([
      ["peau", false],
      ["eczema-ancien", true],
    ]);
  });

  it("puts a text whose review is late after one that is up to date, and says so", async () => {
    const { hits } = await find(engine, "zona");
    expect(hits.map(({ slug, isOverdue }) => [slug, isOverdue])).toEqual([
      ["zona-a-jour", false],
      ["zona-en-retard", true],
    ]);
  });

  it("marks what matched, in the title and in the extract", async () => {
    const [hit] = (await find(engine, "crise d'asthme")).hits;
    const matched = (pieces: { text: string; match: boolean }[]) =>
      pieces.filter((piece) => piece.match).map((piece) => piece.text);
    expect(matched(hit?.titleParts ?? [])).toEqual(["Asthme", "crise"]);
    expect(matched(hit?.extract ?? []).join()).toMatch(/asthme|crise/i);
    expect(hit?.titleParts.map((piece) => piece.text).join("")).toBe(hit?.title);
    expect(hit).toMatchObject({ locale: "fr", slug: "asthme", title: "Asthme : vivre avec et réagir à une crise" });
  });

  it("shows the passage of the body that answers, and leads to its section", async () => {
    const [hit] = (await find(engine, "bouche de travers")).hits;
    expect(hit?.extract.map((piece) => piece.text).join("")).toContain(
      "la bouche de travers, un bras ou une jambe sans force",
    );
    expect(hit).toMatchObject({ section: "Comprendre", url: "/articles/avc#partie-partie-0" });
  });

  it("leads to the article itself where its summary answers", async () => {
    const [hit] = (await find(engine, "accident vasculaire cérébral")).hits;
    expect(hit).toMatchObject({ section: null, url: "/articles/avc" });
  });

  it("gives pages that do not overlap, and the same total on each", async () => {
    const question = await asking("personne");
    const pages = await Promise.all([0, 3, 6, 300].map((offset) => findPage(engine, question, { offset, limit: 3 })));
    const slugs = pages.flatMap((page) => page.hits.map((hit) => hit.slug));
    expect(slugs.length).toBeGreaterThan(3);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(new Set(pages.map((page) => page.total))).toEqual(new Set([slugs.length]));
    expect(pages[3]?.hits).toEqual([]);
    expect((await findAnswers(engine, question)).total).toBe(slugs.length);
  });

  it("finds nothing, and says so, where there is nothing", async () => {
    expect(await find(engine, "xyzzyx qwfpg")).toMatchObject({ total: 0, hits: [] });
  });

  it("keeps the languages apart, and withdrawn articles out", async () => {
    for (const [typed, locale] of [
      ["AVC", "fr"],
      ["stroke", "en"],
    ] as const) {
      const { hits } = await find(engine, typed, locale);
      expect(new Set(hits.map((hit) => hit.locale))).toEqual(new Set([locale]));
      expect(hits.map((hit) => hit.slug)).not.toContain("retire");
    }
  });

  it("hears the filters", async () => {
    const { query } = await asking("traitement médicament sang");
    const idsWith = async (filters: Filters) =>
      (await engine.find(query, { locale: "fr", filters })).map(({ id }) => id);
    const all = await engine.find(query, { locale: "fr", filters: {} });
    expect(all.length).toBeGreaterThan(3);
    expect(new Set(all.map(({ level }) => level)).size).toBeGreaterThan(1);
    const tried: [Filters, (one: (typeof all)[number]) => boolean][] = [
      [{ theme: "coeur" }, ({ theme }) => theme === "coeur"],
      [{ theme: "absent" }, () => false],
      [{ audience: "parents" }, ({ audience }) => audience.includes("parents")],
      [{ source: "insurer" }, ({ sources }) => sources.includes("insurer")],
      [{ level: "demanding" }, ({ level }) => level === "demanding"],
      [{ level: "plain" }, ({ level }) => level === "plain"],
      [{ theme: "test", audience: "parents" }, ({ theme, audience }) => theme === "test" && audience.length > 0],
    ];
    for (const [filters, fits] of tried)
      expect((await idsWith(filters)).sort()).toEqual(
        all
          .filter(fits)
          .map(({ id }) => id)
          .sort(),
      );
    const sources = (await idsWith({ source: "ministry" })).length + (await idsWith({ source: "insurer" })).length;
    expect(sources).toBe(2);
  });

  it("narrows a page to what is chosen, and still counts what else there is", async () => {
    const { hits, total, facets } = await find(engine, "sang", "fr", { theme: "coeur" });
    expect(hits.map(({ slug, theme }) => [slug, theme])).toEqual([["hypertension", "coeur"]]);
    expect(total).toBe(1);
    const themes = facets.find(({ name }) => name === "theme")?.values ?? [];
    expect(themes.find(({ value }) => value === "coeur")).toMatchObject({ count: 1, selected: true });
    expect(themes.find(({ value }) => value === "test")?.count).toBeGreaterThan(1);
  });

  it("reads the texts of what is published, and of one language", async () => {
    const rows = await db.article.findMany({ select: { id: true, slug: true, locale: true, status: true } });
    const ids = rows.map(({ id }) => id);
    const read = (await engine.read(ids, "fr")).map(({ slug }) => slug).sort();
    const there = rows.filter(({ locale, status }) => locale === "fr" && status === "published");
    expect(read).toEqual(there.map(({ slug }) => slug).sort());
    expect(await engine.read([], "fr")).toEqual([]);
  });
});

describe.skipIf(!meilisearch)("both engines", () => {
  const both = meilisearch as SearchEngine;

  it.each([
    ...asked,
    ["eczéma", ""],
    ["personne malade", ""],
    ["que faire", ""],
    ["mal de tête fatigue toux", ""],
  ] as typeof asked)("give %j the same results in the same order", async (typed, _, locale) => {
    const [mine, theirs] = [await find(postgresEngine, typed, locale), await find(both, typed, locale)];
    const { units } = (await asking(typed, locale)).query;
    if (units.length <= 3) expect(theirs).toEqual(mine);
    // What has the least of many words may be left behind by one of them; what stands first, never.
    const [slugs, others] = [mine, theirs].map(({ hits }) => hits.map(({ slug }) => slug)) as [string[], string[]];
    expect(others.slice(0, 2)).toEqual(slugs.slice(0, 2));
    expect(others.filter((slug) => slugs.includes(slug))).toEqual(slugs.filter((slug) => others.includes(slug)));
  });

  it("find each word of the library, and each concept, in the same articles", async () => {
    for (const locale of ["fr", "en"] as const) {
      const rows = await db.searchWord.findMany({ where: { locale, articles: { gt: 0 } } });
      const tokens = new Set(rows.map(({ word }) => (isConceptToken(word) ? word : stem(word, locale))));
      expect(tokens.size).toBeGreaterThan(50);
      for (const token of tokens) {
        const unit = { word: token, weight: 1, alternatives: [{ token, credit: 1, isLead: false, articles: 1 }] };
        const query = { text: token, units: [unit], concepts: [], corrections: [] };
        const idsOf = async (engine: SearchEngine) =>
          (await engine.find(query, { locale, filters: {} })).map(({ id }) => id).sort();
        const mine = await idsOf(postgresEngine);
        expect([token, mine.length > 0]).toEqual([token, true]);
        expect([token, await idsOf(both)]).toEqual([token, mine]);
      }
    }
  });
});
