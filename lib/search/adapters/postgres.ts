// Searching without the engine: the database knows stems, accents and beginnings of words, not typing errors.
// What a person typed only ever travels as a parameter, and only as the letters and digits of its terms.
import { type Sql, sqltag as sql } from "@prisma/client/runtime/client";
import type { Locale } from "#lib/articles/rules/document.ts";
import { db } from "#lib/platform/db.ts";
import { fold } from "#lib/search/rules/empty-words.ts";
import type { Found, SearchEngine, SearchWindow } from "#lib/search/rules/engine.ts";
import { asPassage, bestExtract, markEnd, markStart, mostPassages, toHighlights } from "#lib/search/rules/highlight.ts";
import type { SearchHit } from "#lib/search/views.ts";
import { href } from "#lib/shared/addresses.ts";

type Operator = "&" | "|";
type Row = {
  id: string;
  slug: string;
  isDated: boolean;
  title: string;
  titleMarked: string;
  summary: string;
  body: string;
};

const marks = `StartSel="${markStart}", StopSel="${markEnd}"`;
const wholeText = `${marks}, HighlightAll=true`;
const bestPassage = `${marks}, MaxFragments=1, MinWords=15, MaxWords=35`;
// Longer texts are read this far for their extract: every word is parsed again for it.
const readForExtract = 20_000;
const longestSummary = 400;
// Body, summary, questions and headings, title: see the generated column in the migration.
const weights = "{0.05, 0.2, 0.6, 1}";
const titlesOnly = "AB";

const configuration = (locale: Locale) => sql`${`portal_${locale}`}::regconfig`;

/** A term in the syntax of tsquery. The parser reads "covid-19" as a word and a negative number. */
const operand = (term: string, within: string): string =>
  /^\d+$/.test(term) ? `('${term}':${within} | '-${term}':${within})` : `'${term}':${within}`;

/** Common tables: `term`, one tsquery for each, and `asked`, all of them joined. The last word may be unfinished, and its
 * beginning counts, but not that of its stem, which is too short: "père" would find every "personne". */
function asking(locale: Locale, terms: string[], operator: Operator, within: string): Sql {
  const words = terms.map((term) => operand(term, within));
  const beginning = `'${fold(terms.at(-1) ?? "")}':*${within}`;
  return sql`
    term AS MATERIALIZED (
      SELECT to_tsquery(${configuration(locale)}, word)
             || CASE WHEN place = ${terms.length} THEN to_tsquery('simple', ${beginning}) ELSE '' END AS query
      FROM unnest(${words}::text[]) WITH ORDINALITY AS typed (word, place)),
    asked AS MATERIALIZED (
      SELECT string_agg('(' || query::text || ')', ${operator})::tsquery AS query,
             string_agg('(' || query::text || ')', '|')::tsquery AS any_term,
             string_agg('(' || query::text || ')', '&')::tsquery AS every_term
      FROM term WHERE numnode(query) > 0)`;
}

const published = (locale: Locale) => sql`
  article_text AS t JOIN article AS a ON a.id = t.article_id AND a.locale = ${locale}::"Locale" AND a.status = 'published'`;

const marked = (locale: Locale, text: Sql, options: string) =>
  sql`ts_headline(${configuration(locale)}, ${text}, any_term, ${options})`;

/** The best passage of the body, for the first hits whose title and summary leave a word unexplained. */
const passage = (locale: Locale, last: number) => sql`
  CASE WHEN page.place <= ${last}
            AND NOT to_tsvector(${configuration(locale)}, t.title || ' ' || t.summary) @@ every_term
       THEN ${marked(locale, sql`left(t.body, ${readForExtract})`, bestPassage)} ELSE '' END`;

/** Articles with every term, living ones first, by the weight of where they stand and how close together. Articles with any term: those with
 * the most of them first; on natural questions that puts the right one first 24 times of 35, against 20 by weight alone. */
function pageSql(terms: string[], operator: Operator, { locale, limit, offset }: SearchWindow): Sql {
  const coverage = operator === "&" ? sql`1` : sql`(SELECT count(*) FROM term WHERE t.tsv @@ term.query)`;
  return sql`
    WITH ${asking(locale, terms, operator, "ABCD")},
    matched AS MATERIALIZED (
      SELECT a.id, ${coverage} AS coverage, a.is_dated AS dated,
             ts_rank_cd(${weights}::real[], t.tsv, asked.query) AS rank
      FROM asked JOIN ${published(locale)} ON t.tsv @@ asked.query),
    page AS (
      SELECT id, row_number() OVER (ORDER BY coverage DESC, dated, rank DESC, id) AS place FROM matched
      ORDER BY place LIMIT ${limit} OFFSET ${offset}),
    shown AS (
      SELECT a.id, a.slug, a.is_dated AS "isDated", t.title, ${marked(locale, sql`t.title`, wholeText)} AS "titleMarked",
             ${marked(locale, sql`left(t.summary, ${longestSummary})`, wholeText)} AS summary, ${passage(locale, offset + mostPassages)} AS body
      FROM asked, page JOIN article AS a USING (id) JOIN article_text AS t ON t.article_id = id
      ORDER BY page.place)
    SELECT (SELECT count(*)::int FROM matched) AS total, (SELECT json_agg(shown) FROM shown) AS rows`;
}

/** Articles whose title, key questions or headings hold every term; those whose title begins so come first. */
const suggestionSql = (terms: string[], locale: Locale, limit: number): Sql => sql`
  WITH ${asking(locale, terms, "&", titlesOnly)}
  SELECT a.id, a.slug, a.is_dated AS "isDated", t.title, ${marked(locale, sql`t.title`, wholeText)} AS "titleMarked",
         '' AS summary, '' AS body
  FROM asked JOIN ${published(locale)} ON t.tsv @@ asked.query
  ORDER BY starts_with(unaccent(lower(t.title)), ${fold(terms.join(" "))}) DESC, a.is_dated,
           ts_rank_cd(${weights}::real[], t.tsv, asked.query) DESC, length(t.title), t.title, a.id
  LIMIT ${limit}`;

function toHit(locale: Locale, { id, slug, isDated, title, titleMarked, summary, body }: Row): SearchHit {
  const extract = bestExtract(asPassage(toHighlights(summary)), asPassage(toHighlights(body)));
  return {
    id,
    locale,
    slug,
    title,
    titleParts: toHighlights(titleMarked),
    url: href("article", locale, { slug }),
    extract,
    isDated,
  };
}

async function findPage(terms: string[], operator: Operator, window: SearchWindow): Promise<Found> {
  const [page] = await db.$queryRaw<{ total: number; rows: Row[] | null }[]>(pageSql(terms, operator, window));
  return { total: page?.total ?? 0, hits: (page?.rows ?? []).map((row) => toHit(window.locale, row)) };
}

/** Searches the database itself. Throws when it is away. */
export const postgresEngine: SearchEngine = {
  name: "postgres",
  async search({ terms }, window) {
    const everyTerm = await findPage(terms, "&", window);
    return everyTerm.total > 0 || terms.length === 1 ? everyTerm : findPage(terms, "|", window);
  },
  async suggest({ terms }, { locale, limit }) {
    const rows = await db.$queryRaw<Row[]>(suggestionSql(terms, locale, limit));
    return { total: rows.length, hits: rows.map((row) => toHit(locale, row)) };
  },
};
