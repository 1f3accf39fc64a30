// The engine that forgives typing errors.
import type { Meilisearch, SearchParams } from "meilisearch";
import { z } from "zod";
import type { Locale } from "#lib/articles/rules/document.ts";
import { engineLanguages } from "#lib/search/adapters/meilisearch-settings.ts";
import type { Found, SearchEngine } from "#lib/search/rules/engine.ts";
import { bestExtract, markEnd, markStart, toHighlights } from "#lib/search/rules/highlight.ts";
import type { SearchHit } from "#lib/search/views.ts";
import { href } from "#lib/shared/addresses.ts";

/** The index that readers search. */
export const liveIndex = (locale: Locale) => `articles_${locale}`;

// A reader waits no longer: past this, Postgres answers.
const patienceMs = 400;

const hitSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  _formatted: z.object({ title: z.string(), summary: z.string().default(""), body: z.string().default("") }),
});

const answerSchema = z.object({ estimatedTotalHits: z.number(), hits: z.array(hitSchema) });

function toHit(locale: Locale, { id, slug, title, _formatted: marked }: z.output<typeof hitSchema>): SearchHit {
  const extract = bestExtract([toHighlights(marked.summary), toHighlights(marked.body)]);
  return {
    id,
    locale,
    slug,
    title,
    titleParts: toHighlights(marked.title),
    url: href("article", locale, { slug }),
    extract,
  };
}

/** What every request says. "frequency" gives up the commonest words of a question first: on natural questions it puts
 * the right article in the first five 28 times of 35, against 24 for the default, which gives up the last words. */
const common = (locale: Locale): SearchParams => ({
  matchingStrategy: "frequency",
  locales: [engineLanguages[locale]],
  attributesToRetrieve: ["id", "slug", "title"],
  highlightPreTag: markStart,
  highlightPostTag: markEnd,
});

const withExtracts: SearchParams = {
  attributesToHighlight: ["title", "summary", "body"],
  attributesToCrop: ["summary:45", "body:35"],
  cropMarker: "…",
};

const titlesOnly: SearchParams = { attributesToHighlight: ["title"], attributesToSearchOn: ["title", "questions"] };

/** Words that the library has never seen would leave nothing to the last: sets them aside. */
async function knownTerms(
  client: Meilisearch,
  locale: Locale,
  terms: string[],
  signal: AbortSignal,
): Promise<string[]> {
  const queries = terms.map((q) => ({ indexUid: liveIndex(locale), q, limit: 1, attributesToRetrieve: ["id"] }));
  const { results } = await client.multiSearch({ queries }, { signal });
  return terms.filter((_, i) => (results[i]?.hits.length ?? 0) > 0);
}

async function ask(client: Meilisearch, locale: Locale, terms: string[], params: SearchParams): Promise<Found> {
  const signal = AbortSignal.timeout(patienceMs);
  const index = client.index(liveIndex(locale));
  const find = async (wanted: string[]): Promise<Found> => {
    const answer = answerSchema.parse(
      await index.search(wanted.join(" "), { ...common(locale), ...params }, { signal }),
    );
    return { total: answer.estimatedTotalHits, hits: answer.hits.map((hit) => toHit(locale, hit)) };
  };
  const found = await find(terms);
  if (found.total > 0 || terms.length === 1) return found;
  const known = await knownTerms(client, locale, terms, signal);
  return known.length > 0 && known.length < terms.length ? find(known) : found;
}

/** Searches with Meilisearch. Throws when it is away, slow, or has no index yet. */
export function meilisearchEngine(client: Meilisearch): SearchEngine {
  return {
    name: "meilisearch",
    search: ({ terms }, { locale, limit, offset }) => ask(client, locale, terms, { ...withExtracts, limit, offset }),
    suggest: ({ terms }, { locale, limit }) => ask(client, locale, terms, { ...titlesOnly, limit }),
  };
}
