// Searching without the engine: the database finds the same tokens. What a person typed only ever travels as a parameter.
import { type Sql, sqltag as sql } from "@prisma/client/runtime/client";
import type { Locale } from "#lib/articles/rules/document.ts";
import { today } from "#lib/articles/rules/review-cycle.ts";
import { db } from "#lib/platform/db.ts";
import {
  type Filters,
  type FoundArticle,
  mostCandidates,
  type SearchEngine,
  type ShownArticle,
} from "#lib/search/rules/engine.ts";
import { affordable, type Probe, probesOf } from "#lib/search/rules/probes.ts";

// Each probe is one look into an index, and costs as much as it finds.
const mostProbes = 24;
const mostInHeads = 20_000;
const mostInTexts = 6_000;
// Found in the body only.
const bodyGain = 0.35;

const filtered = ({ theme, audience, source, level }: Filters): Sql => sql`
  (${theme ?? null}::text IS NULL OR a.theme_slug = ${theme ?? null})
  AND (${audience ?? null}::text IS NULL OR ${audience ?? null} = ANY(a.audience))
  AND (${source ?? null}::text IS NULL OR ${source ?? null} = ANY(d.source_kinds))
  AND (${level ?? null}::text IS NULL OR d.level = ${level ?? null})`;

/** A token as a tsquery that asks for it as it is. */
const lexeme = (token: string) => `'${token.replace(/['\\]/g, "")}'`;

/** Probes as rows. */
const rows = (probes: readonly Probe[]) => sql`
  SELECT unit, token::tsquery AS query, gain
  FROM unnest(${probes.map(({ unit }) => unit)}::int[], ${probes.map(({ token }) => lexeme(token))}::text[],
              ${probes.map(({ gain }) => gain)}::float8[]) AS one (unit, token, gain)`;

/** Which articles have which probes: of each word of the question, the best reading counts. */
const matches = (probes: readonly Probe[], locale: Locale) => sql`
  in_head AS MATERIALIZED (${rows(affordable(probes, mostInHeads))}),
  in_text AS MATERIALIZED (${rows(affordable(probes, mostInTexts))}),
  hit AS (
    SELECT d.article_id, p.unit, p.gain FROM in_head AS p JOIN search_document AS d ON d.head @@ p.query
    WHERE d.locale = ${locale}::"Locale" AND d.listed
    UNION ALL
    SELECT d.article_id, p.unit, p.gain * ${bodyGain} FROM in_text AS p JOIN search_document AS d ON d.whole @@ p.query
    WHERE d.locale = ${locale}::"Locale" AND d.listed),
  best AS (SELECT article_id, unit, max(gain) AS gain FROM hit GROUP BY article_id, unit),
  matched AS (SELECT article_id, sum(gain) AS gain FROM best GROUP BY article_id)`;

const candidatesSql = (probes: readonly Probe[], locale: Locale, filters: Filters): Sql => sql`
  WITH ${matches(probes, locale)},
  picked AS (
    SELECT m.article_id FROM matched AS m
    JOIN article AS a ON a.id = m.article_id AND a.status = 'published' JOIN search_document AS d USING (article_id)
    WHERE ${filtered(filters)}
    ORDER BY a.is_dated, m.gain DESC, m.article_id LIMIT ${mostCandidates})
  SELECT a.id, a.is_dated AS dated, coalesce(a.next_review_at < ${today()}::date, false) AS overdue, a.theme_slug AS theme, a.audience, d.source_kinds AS sources, d.level,
         d.title, d.names, d.questions, d.headings, d.summary, d.body, d.often
  FROM picked JOIN search_document AS d USING (article_id) JOIN article AS a ON a.id = d.article_id`;

/** Searches the database itself. Throws when it is away. */
export const postgresEngine: SearchEngine = {
  name: "postgres",
  find: (query, { locale, filters }) =>
    db.$queryRaw<FoundArticle[]>(candidatesSql(probesOf(query, mostProbes), locale, filters)),
  read: (ids, locale) => db.$queryRaw<ShownArticle[]>`
    SELECT a.id, a.slug, t.title, t.summary, t.sections
    FROM article AS a JOIN article_text AS t ON t.article_id = a.id
    WHERE a.id = ANY(${[...ids]}::uuid[]) AND a.locale = ${locale}::"Locale" AND a.status = 'published'`,
};
