// What the same queries find elsewhere: Meilisearch as it comes, and PostgreSQL's own full text search.
import { Meilisearch } from "meilisearch";
import type { Locale } from "#lib/articles/rules/document.ts";
import { db } from "#lib/platform/db.ts";
import type { MeilisearchAccess } from "#lib/platform/embedded/runtime.ts";

type Row = { id: string; slug: string; title: string; questions: string; summary: string; body: string };

const texts = (locale: Locale) => db.$queryRaw<Row[]>`
  SELECT a.id, a.slug, t.title, t.questions, t.summary,
         (SELECT string_agg(s->>'heading' || E'\n' || (s->>'text'), E'\n') FROM jsonb_array_elements(t.sections) AS s) AS body
  FROM article AS a JOIN article_text AS t ON t.article_id = a.id
  WHERE a.locale = ${locale}::"Locale" AND a.status = 'published'`;

/** Fills an index with default settings. @returns a search in it. */
export async function defaultMeilisearch({ url, adminKey }: MeilisearchAccess, locale: Locale) {
  const client = new Meilisearch({ host: url, apiKey: adminKey ?? undefined });
  const index = client.index(`rival_${locale}`);
  await index.addDocuments(await texts(locale), { primaryKey: "id" }).waitTask({ timeout: 60_000 });
  return async (query: string): Promise<string[]> => {
    const { hits } = await index.search(query, { limit: 10, attributesToRetrieve: ["slug"] });
    return hits.map(({ slug }) => String(slug));
  };
}

/** websearch_to_tsquery over the whole text, ranked by ts_rank_cd: what the manual shows. */
export function plainPostgres(locale: Locale) {
  const configuration = locale === "fr" ? "french" : "english";
  return async (query: string): Promise<string[]> => {
    const rows = await db.$queryRaw<{ slug: string }[]>`
      WITH asked AS (SELECT websearch_to_tsquery(${configuration}::regconfig, ${query}) AS query),
      texts AS (
        SELECT a.slug, setweight(to_tsvector(${configuration}::regconfig, t.title), 'A')
               || setweight(to_tsvector(${configuration}::regconfig, t.questions || ' ' || t.summary), 'B')
               || setweight(jsonb_to_tsvector(${configuration}::regconfig, t.sections, '["string"]'), 'D') AS words
        FROM article AS a JOIN article_text AS t ON t.article_id = a.id
        WHERE a.locale = ${locale}::"Locale" AND a.status = 'published')
      SELECT slug FROM texts, asked WHERE words @@ query ORDER BY ts_rank_cd(words, query) DESC LIMIT 10`;
    return rows.map(({ slug }) => slug);
  };
}
