// The engine that is made for searching: the fastest way to the articles that have what is looked for.
import type { Meilisearch } from "meilisearch";
import { z } from "zod";
import { audiences, type Locale, sectionRoles } from "#lib/articles/rules/document.ts";
import { columnOf, today } from "#lib/articles/rules/review-cycle.ts";
import { readingLevels } from "#lib/search/rules/document.ts";
import {
  type Filters,
  type FoundArticle,
  mostCandidates,
  type Scope,
  type SearchEngine,
  type ShownArticle,
} from "#lib/search/rules/engine.ts";
import { probesOf } from "#lib/search/rules/probes.ts";
import type { UnderstoodQuery } from "#lib/search/rules/understand-query.ts";
import { sourceKinds } from "#lib/sources/rules/source-kinds.ts";

/** The index that readers search. */
export const liveIndex = (locale: Locale) => `articles_${locale}`;

// Each probe is a search of its own; the whole question is two more.
const mostProbes = 12;
const articlesPerProbe = 40;
const articlesPerQuestion = 80;

const foundSchema = z.object({
  id: z.uuid(),
  dated: z.number().transform(Boolean),
  reviewDay: z.number().nullable(),
  theme: z.string(),
  audience: z.array(z.enum(audiences)),
  sources: z.array(z.enum(sourceKinds)),
  level: z.enum(readingLevels),
  title: z.string(),
  names: z.string(),
  questions: z.string(),
  headings: z.string(),
  summary: z.string(),
  body: z.string(),
  often: z.string(),
});
const shownSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  shown: z.object({
    title: z.string(),
    summary: z.string(),
    sections: z.array(z.object({ key: z.string(), role: z.enum(sectionRoles), heading: z.string(), text: z.string() })),
  }),
});
const idSchema = z.object({ id: z.uuid() });

function filterOf({ theme, audience, source, level }: Filters): string[] {
  const wanted = Object.entries({ theme, audience, sources: source, level });
  return wanted.flatMap(([name, value]) => (value === undefined ? [] : [`${name} = ${JSON.stringify(value)}`]));
}

type Asked = { tokens: string[]; gain: number; limit: number };

/** What is asked: the whole question, as typed and by its concepts, and its most telling tokens one by one. */
function searchesFor(query: UnderstoodQuery): Asked[] {
  const whole = query.units.map(({ alternatives }) => alternatives[0]?.token ?? "");
  const meant = query.units.map(
    ({ alternatives }) => (alternatives.find(({ token }) => token.startsWith("zz")) ?? alternatives[0])?.token ?? "",
  );
  const sum = query.units.reduce((total, { weight }) => total + weight, 0);
  return [
    { tokens: whole, gain: sum, limit: articlesPerQuestion },
    { tokens: [...new Set(meant)], gain: sum, limit: articlesPerQuestion },
    ...probesOf(query, mostProbes).map(({ token, gain }) => ({ tokens: [token], gain, limit: articlesPerProbe })),
  ];
}

/** The articles of several lists, those first that stand high in many of them. */
function mostPromising(lists: { ids: string[]; gain: number }[]): string[] {
  const promise = new Map<string, number>();
  for (const { ids, gain } of lists)
    for (const [place, id] of ids.entries()) promise.set(id, (promise.get(id) ?? 0) + gain / (1 + place / 20));
  return [...promise]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostCandidates)
    .map(([id]) => id);
}

/** Searches with Meilisearch. Throws when it is away, or has no index yet.
 * @param signal ends what is under way: a reader waits for all the requests of a question together. */
export function meilisearchEngine(client: Meilisearch, signal?: AbortSignal): SearchEngine {
  async function byId<T>(ids: readonly string[], locale: Locale, schema: z.ZodType<T>, fields: string[]) {
    const asked = { filter: `id IN [${ids.join(",")}]`, limit: ids.length, attributesToRetrieve: fields };
    const { hits } = await client.index(liveIndex(locale)).search("", asked, { signal });
    return z.array(schema).parse(hits);
  }
  return {
    name: "meilisearch",
    async find(query: UnderstoodQuery, { locale, filters }: Scope): Promise<FoundArticle[]> {
      const searches = searchesFor(query);
      const queries = searches.map(({ tokens, limit }) => ({
        indexUid: liveIndex(locale),
        q: tokens.join(" "),
        limit,
        filter: filterOf(filters),
        // Gives up the commonest words first.
        matchingStrategy: "frequency" as const,
        attributesToRetrieve: ["id"],
      }));
      const { results } = await client.multiSearch({ queries }, { signal });
      const lists = searches.map(({ gain }, i) => {
        const hits = z.array(idSchema).parse(results[i]?.hits ?? []);
        return { gain, ids: hits.map(({ id }) => id) };
      });
      const ids = mostPromising(lists);
      if (ids.length === 0) return [];
      const dayNumber = columnOf(today()).getTime() / 86_400_000;
      const found = await byId(ids, locale, foundSchema, Object.keys(foundSchema.shape));
      return found.map(({ reviewDay, ...article }) => ({
        ...article,
        overdue: reviewDay !== null && reviewDay < dayNumber,
      }));
    },
    async read(ids, locale): Promise<ShownArticle[]> {
      if (ids.length === 0) return [];
      const shown = await byId(ids, locale, shownSchema, Object.keys(shownSchema.shape));
      return shown.map(({ id, slug, shown: text }) => ({ id, slug, ...text }));
    },
  };
}
