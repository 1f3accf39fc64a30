// `npm run bench:relevance [-- --held-out] [-- --misses]`: do people find what they need? Queries written from needs, judged
// against the corpus in content/, asked of both engines; beside them, in the same run, Meilisearch on its defaults and plain
// PostgreSQL full text, and the English topics of MedlinePlus. Half of the queries are set aside: --held-out asks them, at
// the end of a piece of work on ranking. --misses lists what was not found first. Numbers are read by people, not asserted.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type Locale, locales } from "#lib/articles/rules/document.ts";
import { findEmergencies } from "#lib/help/queries.ts";
import { searchClient } from "#lib/platform/meilisearch.ts";
import { meilisearchEngine } from "#lib/search/adapters/meilisearch.ts";
import { postgresEngine } from "#lib/search/adapters/postgres.ts";
import { findPage } from "#lib/search/queries/find-page.ts";
import { knowledgeOf } from "#lib/search/queries/knowledge.ts";
import type { SearchEngine } from "#lib/search/rules/engine.ts";
import { understandQuery } from "#lib/search/rules/understand-query.ts";
import { fold } from "#lib/shared/language/fold.ts";
import { wordsOf } from "#lib/shared/language/words.ts";
import { type Judged, judgedSchema, type Scores, score, setAside } from "./relevance/judgments.ts";
import { importMedlineplus, medlineplusTopics, openLibrary } from "./relevance/library.ts";
import { defaultMeilisearch, plainPostgres } from "./relevance/rivals.ts";

type Search = (query: string) => Promise<string[]>;

const heldOut = process.argv.includes("--held-out");
const misses = process.argv.includes("--misses");
const folder = path.join(import.meta.dirname, "relevance");
const medlineplusFile = path.resolve(
  import.meta.dirname,
  "../../../shared/data/medlineplus/medlineplus_topics_en_2024-06.derived.jsonl",
);

const readYaml = <T>(file: string, schema: z.ZodType<T>): T =>
  schema.parse(parse(readFileSync(path.join(folder, file), "utf8")));

/** What the portal's search finds with one engine: ten slugs or titles, best first. */
function portalSearch(engine: SearchEngine, locale: Locale, name: "slug" | "title" = "slug"): Search {
  return async (text) => {
    const { knowledge, vocabularies } = await knowledgeOf(locale);
    const about = (await findEmergencies(text, locale)).flatMap((match) => match.about);
    const query = understandQuery(text, knowledge, { foreign: vocabularies[locale === "fr" ? "en" : "fr"], about });
    if (query.units.length === 0) return [];
    const asked = { query, locale, filters: {}, vocabulary: vocabularies[locale] };
    const { hits } = await findPage(engine, asked, { offset: 0, limit: 10 });
    return hits.map((hit) => hit[name]);
  };
}

async function ask(search: Search, judged: readonly Judged[]): Promise<string[][]> {
  const answers: string[][] = [];
  for (const { query } of judged) answers.push(await search(query));
  return answers;
}

function printMisses(judged: readonly Judged[], answers: readonly string[][]): void {
  for (const [i, { query, best }] of judged.entries())
    if (!best.includes(answers[i]?.[0] ?? ""))
      console.log(`  « ${query} » : ${best.join(", ")} ; trouvé ${answers[i]?.slice(0, 3).join(", ") || "rien"}`);
}

const rounded = (scores: Scores) =>
  Object.fromEntries(Object.entries(scores).map(([name, value]) => [name, Math.round(value * 1000) / 1000]));

async function compare(title: string, judged: readonly Judged[], searches: Map<string, Search>): Promise<void> {
  const rows: Record<string, object> = {};
  for (const [name, search] of searches) {
    const answers = await ask(search, judged);
    rows[name] = rounded(score(judged, answers));
    if (misses && name === "meilisearch") printMisses(judged, answers);
  }
  console.log(`\n${title}`);
  console.table(rows);
}

/** Queries of MedlinePlus without any word of the title that they are about. */
async function medlineplusQueries(): Promise<Map<string, Judged[]>> {
  const wordsIn = (text: string) => wordsOf(text, "en").map(({ folded }) => fold(folded));
  const judged = (query: string, best: string[]): Judged => ({ need: "", kind: "term", query, best, also: [] });
  const names = (await medlineplusTopics(medlineplusFile)).flatMap(({ title, names: others }) => {
    const inTitle = new Set(wordsIn(title));
    return others.flatMap((name) => {
      const left = wordsIn(name).filter((word) => !inTitle.has(word));
      return left.length > 0 ? [judged(left.join(" "), [title])] : [];
    });
  });
  const paraphrases = readYaml(
    "medlineplus-paraphrases.yaml",
    z.array(z.object({ query: z.string(), title: z.string().optional(), titles: z.array(z.string()).optional() })),
  ).map(({ query, title, titles }) => judged(query, [...(titles ?? []), ...(title ? [title] : [])]));
  return new Map([
    ["MedlinePlus, by what it says that topics are also called, the names not being in the index", names],
    ["MedlinePlus, by paraphrases without a word of the title", paraphrases],
  ]);
}

const services = await openLibrary();
try {
  const client = searchClient();
  const engines = [...(client ? [meilisearchEngine(client)] : []), postgresEngine];
  const both = (locale: Locale, name?: "title") =>
    new Map(engines.map((engine) => [engine.name as string, portalSearch(engine, locale, name)]));
  for (const locale of locales) {
    const all = readYaml(`${locale}.yaml`, judgedSchema);
    const judged = all.filter((one) => setAside(one) === heldOut);
    const searches = both(locale);
    if (services.meilisearch)
      searches.set("Meilisearch, default settings", await defaultMeilisearch(services.meilisearch, locale));
    searches.set("PostgreSQL, plain full text", plainPostgres(locale));
    await compare(`${locale}, ${heldOut ? "queries set aside" : "queries to work with"}`, judged, searches);
    for (const kind of new Set(judged.map((one) => one.kind)))
      if (misses)
        await compare(
          `${locale}, ${kind}`,
          judged.filter((one) => one.kind === kind),
          both(locale),
        );
  }
  if (existsSync(medlineplusFile)) {
    await importMedlineplus(medlineplusFile);
    for (const [title, judged] of await medlineplusQueries()) await compare(title, judged, both("en", "title"));
  } else console.log("\n../shared/data is absent: MedlinePlus is left out.");
} finally {
  await services.stop();
}
process.exit(0);
