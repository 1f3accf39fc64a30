// Live articles from A to Z, by their titles and by the other names of their subjects.
import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Locale } from "#lib/articles/rules/document.ts";
import { type LetterGroup, letters, type NameEntry, otherSigns } from "#lib/articles/rules/letters.ts";
import { db } from "#lib/platform/db.ts";

/** Dictionaries pass over a first article: « L’asthme » is at A, "The flu" at F. What nothing follows is no article. */
const articles: Record<Locale, string> = {
  fr: "(?:l'|(?:les?|la|une?|des)[[:space:]]+)",
  en: "(?:(?:the|an?)[[:space:]]+)",
};
const beforeKey = (locale: Locale) => `^[^[:alnum:]]*(?:${articles[locale]}(?=[[:alnum:]]))?`;

/** Every name with the key that sorts it: without case, accents, ligatures and first article. A name that differs from
 * another of its article by these alone is there once, and the title goes before. */
const named = (locale: Locale) => sql`
  WITH names AS (
    SELECT a.id, a.slug, a.is_dated, r.title, n.name, n.position
    FROM article AS a JOIN revision AS r ON r.id = a.current_revision_id
    CROSS JOIN LATERAL unnest(ARRAY[r.title] || r.also_called) WITH ORDINALITY AS n (name, position)
    WHERE a.locale = ${locale}::"Locale" AND a.status = 'published' AND btrim(n.name) <> ''),
  keyed AS (
    SELECT *, regexp_replace(lower(unaccent(name)), ${beforeKey(locale)}, '') COLLATE "C" AS key FROM names),
  named AS (
    SELECT DISTINCT ON (id, key) *, CASE WHEN key ~ '^[a-z]' THEN left(key, 1) ELSE ${otherSigns} END AS letter
    FROM keyed ORDER BY id, key, position)`;

const columns = sql`name, slug, CASE WHEN position > 1 THEN title END AS title, is_dated AS "isDated"`;

/** Every letter in its order, with how many names it has and the first of them. */
export async function listLetters(locale: Locale, take: number): Promise<LetterGroup[]> {
  const rows = await db.$queryRaw<(NameEntry & { letter: string; total: number; rank: number })[]>(sql`
    ${named(locale)},
    ranked AS (
      SELECT *, (count(*) OVER (PARTITION BY letter))::int AS total,
             (row_number() OVER (PARTITION BY letter ORDER BY key, name, slug))::int AS rank FROM named)
    SELECT ${columns}, letter, total, rank FROM ranked WHERE rank <= greatest(${take}, 1) ORDER BY letter, rank`);
  return letters.map((letter) => {
    const own = rows.filter((row) => row.letter === letter);
    const entries = own.filter(({ rank }) => rank <= take);
    return {
      letter,
      total: own[0]?.total ?? 0,
      entries: entries.map(({ name, slug, title, isDated }) => ({ name, slug, title, isDated })),
    };
  });
}

/** One page of the names of a letter. @param page from 1. */
export async function listNames(locale: Locale, letter: string, page: number, pageSize: number): Promise<NameEntry[]> {
  return db.$queryRaw<NameEntry[]>(sql`
    ${named(locale)}
    SELECT ${columns} FROM named WHERE letter = ${letter}
    ORDER BY key, name, slug LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`);
}
