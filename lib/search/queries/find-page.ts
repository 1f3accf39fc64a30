// One engine, one question, one page of results: found, ranked, read, and ranked once more by the passages that answer.
import { sectionAnchor } from "#lib/articles/rules/anchors.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import {
  type Filters,
  type FoundArticle,
  mostCandidates,
  type SearchEngine,
  type ShownArticle,
} from "#lib/search/rules/engine.ts";
import { countFacets, narrow } from "#lib/search/rules/facets.ts";
import { matchesIn, toHighlights } from "#lib/search/rules/highlight.ts";
import { choosePassage, type Passage } from "#lib/search/rules/passages.ts";
import { passageFactor, type Ranked, rank } from "#lib/search/rules/rank.ts";
import type { UnderstoodQuery } from "#lib/search/rules/understand-query.ts";
import type { Vocabulary } from "#lib/search/rules/vocabulary.ts";
import type { FacetView, SearchHit } from "#lib/search/views.ts";
import { href } from "#lib/shared/addresses.ts";

export type Asked = { query: UnderstoodQuery; locale: Locale; filters: Filters; vocabulary: Vocabulary };
export type Window = { offset: number; limit: number };
/** How many articles answer, and how well the best of them does (see `scoreOf`). */
export type Answers = { total: number; best: number };
export type FoundPage = Answers & { hits: SearchHit[]; facets: FacetView[] };

type RankedArticle = Ranked<FoundArticle>;

/** All articles that answer, best first, whatever the filters; and those that the filters leave. */
async function findRanked(engine: SearchEngine, { query, locale, filters }: Asked) {
  const all = rank(await engine.find(query, { locale, filters: {} }), query);
  const isNarrowed = Object.values(filters).some((value) => value !== undefined);
  // What an engine hands over is bounded: where it may have left some behind, it is asked again for those that fit.
  const crowded = all.length >= mostCandidates / 3;
  if (isNarrowed && crowded) return { all, fitting: rank(await engine.find(query, { locale, filters }), query) };
  const fitting = new Set(
    narrow(
      all.map(({ candidate }) => candidate),
      filters,
    ),
  );
  return { all, fitting: all.filter(({ candidate }) => fitting.has(candidate)) };
}

const answersIn = (fitting: readonly RankedArticle[]): Answers => ({
  total: fitting.length,
  best: Math.max(0, ...fitting.map(({ score }) => score)),
});

export const findAnswers = async (engine: SearchEngine, asked: Asked): Promise<Answers> =>
  answersIn((await findRanked(engine, asked)).fitting);

function toHit(
  { candidate }: RankedArticle,
  { article, passage }: Read,
  { query, locale, vocabulary }: Asked,
): SearchHit {
  const { id, slug, title } = article;
  const { section, extract } = passage;
  return {
    id,
    locale,
    slug,
    title,
    titleParts: toHighlights(title, matchesIn(title, query.units, vocabulary)),
    url: `${href("article", locale, { slug })}${section ? `#${sectionAnchor(section.key)}` : ""}`,
    section: section?.heading ?? null,
    extract,
    theme: candidate.theme,
    isDated: candidate.dated,
    isOverdue: candidate.overdue,
  };
}

type Read = { article: ShownArticle; passage: Passage };

// The first two pages are ordered by what their texts say, which costs reading them.
const weighedByPassage = 20;

/** The page that begins at `offset`. */
export async function findPage(engine: SearchEngine, asked: Asked, { offset, limit }: Window): Promise<FoundPage> {
  const { all, fitting } = await findRanked(engine, asked);
  const first = fitting.slice(0, weighedByPassage);
  const isFirst = offset < first.length;
  const toRead = [
    ...(isFirst ? first : []),
    ...fitting.slice(Math.max(offset, isFirst ? first.length : 0), offset + limit),
  ];
  const texts = await engine.read(
    toRead.map(({ candidate }) => candidate.id),
    asked.locale,
  );
  const read = new Map<string, Read>(
    texts.map((article) => [
      article.id,
      { article, passage: choosePassage(article, asked.query.units, asked.vocabulary) },
    ]),
  );
  const weighed = first
    .map((one) => ({
      ...one,
      score: one.score * passageFactor(read.get(one.candidate.id)?.passage.worth ?? 0, asked.query),
    }))
    .sort((a, b) => b.score - a.score);
  const ordered = [...(isFirst ? weighed : first), ...fitting.slice(first.length)];
  const hits = ordered.slice(offset, offset + limit).flatMap((one) => {
    const text = read.get(one.candidate.id);
    // Withdrawn a moment ago.
    return text ? [toHit(one, text, asked)] : [];
  });
  const facets = countFacets(
    all.map(({ candidate }) => candidate),
    asked.filters,
  );
  return { hits, ...answersIn(fitting), facets };
}
