// What a process keeps in mind of the library: which words it uses, and what can be suggested while somebody types.
import type { Locale } from "#lib/articles/rules/document.ts";
import { db } from "#lib/platform/db.ts";
import type { Lexicon } from "#lib/search/rules/knowledge.ts";

/** How many listed articles there are, and use each word or name each concept. */
export async function readLexicon(locale: Locale): Promise<Lexicon> {
  // Lists travel ten times faster than rows.
  const [row] = await db.$queryRaw<{ total: number; words: string[] | null; counts: number[] | null }[]>`
    SELECT (SELECT count(*)::int FROM search_document WHERE locale = ${locale}::"Locale" AND listed) AS total,
           array_agg(word) AS words, array_agg(articles) AS counts
    FROM search_word WHERE locale = ${locale}::"Locale" AND articles > 0`;
  const { total = 0, words, counts } = row ?? {};
  return { articles: total, frequencies: new Map((words ?? []).map((word, i) => [word, counts?.[i] ?? 0])) };
}

/** What may be suggested of an article; listed is false once it is published no more. */
export type SuggestedArticle = {
  id: string;
  slug: string;
  title: string;
  names: string;
  questions: string;
  dated: boolean;
  listed: boolean;
};

/** The articles that changed since then, and the moment up to which that is known. */
export async function articlesChangedSince(
  locale: Locale,
  since: Date,
): Promise<{ articles: SuggestedArticle[]; upTo: Date }> {
  const rows = await db.$queryRaw<(SuggestedArticle & { changedAt: Date })[]>`
    SELECT a.id, a.slug, t.title, t.names, t.questions, a.is_dated AS dated, d.listed AND a.status = 'published' AS listed,
           d.changed_at AS "changedAt"
    FROM search_document AS d JOIN article AS a ON a.id = d.article_id JOIN article_text AS t ON t.article_id = a.id
    WHERE d.locale = ${locale}::"Locale" AND d.changed_at > ${since}`;
  const upTo = new Date(rows.reduce((latest, { changedAt }) => Math.max(latest, changedAt.getTime()), since.getTime()));
  return { articles: rows, upTo };
}

/** What themes are called. */
export async function readThemeNames(): Promise<Map<string, Record<Locale, string>>> {
  const rows = await db.theme.findMany({
    select: { slug: true, nameFr: true, nameEn: true },
    orderBy: { position: "asc" },
  });
  return new Map(rows.map(({ slug, nameFr, nameEn }) => [slug, { fr: nameFr, en: nameEn }]));
}
