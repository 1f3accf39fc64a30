// Search as the rest of the portal sees it: it always answers, and says how well.
import { type Locale, locales } from "#lib/articles/rules/document.ts";
import { findEmergencies } from "#lib/help/queries.ts";
import { db } from "#lib/platform/db.ts";
import { askEngines } from "#lib/search/queries/ask-engines.ts";
import { type Answers, findAnswers, findPage } from "#lib/search/queries/find-page.ts";
import { knowledgeOf } from "#lib/search/queries/knowledge.ts";
import type { Concept } from "#lib/search/rules/concept.ts";
import { offsetOf } from "#lib/search/rules/paging.ts";
import { conceptToken } from "#lib/search/rules/tokens.ts";
import { type UnderstoodQuery, understandQuery } from "#lib/search/rules/understand-query.ts";
import type { SearchRequest } from "#lib/search/schema/request.ts";
import type { FacetView, SearchAnswer, SearchEngineName, SearchStatus } from "#lib/search/views.ts";
import { otherLocale } from "#lib/shared/addresses.ts";
import { wordsOf } from "#lib/shared/language/words.ts";

type Known = Awaited<ReturnType<typeof knowledgeOf>>;

/** The languages, and how many articles of each answer. */
function languageFacet(lang: Locale, counts: Record<Locale, number>): FacetView {
  const values = locales.map((value) => ({ value, count: counts[value], selected: value === lang }));
  return { name: "lang", values: values.filter(({ count, selected }) => count > 0 || selected) };
}

// Of `scoreOf`: below the first, a text is of something else and has a word of the question; above the second, it answers.
const poor = 0.5;
const good = 0.6;

/** Whether one language answers where the other has little or nothing. */
const answersMuchBetter = (there: Answers, best: number): boolean => best < poor && there.best >= good;

const nameThemes = (facets: readonly FacetView[], themes: Known["themes"], locale: Locale): FacetView[] =>
  facets.map(({ name, values }) => ({
    name,
    values: name === "theme" ? values.map((one) => ({ ...one, label: themes.get(one.value)?.[locale] })) : values,
  }));

const conceptViews = (concepts: readonly Concept[], locale: Locale) =>
  concepts.map(({ slug, name }) => ({ slug, name: name[locale] }));

const most = 6;

/** Subjects that have articles, near a question that found nothing: what it names leads to them, or its words nearly spell
 * them. */
function closeConcepts({ concepts, text }: UnderstoodQuery, known: Known, lang: Locale): Concept[] {
  const { vocabularies, suggestions, lexicon } = known;
  const vocabulary = vocabularies[lang];
  const hasArticles = ({ slug }: Concept) => (lexicon.frequencies.get(conceptToken(slug)) ?? 0) > 0;
  const near = wordsOf(text, lang).flatMap(({ folded }) =>
    folded.length < 4 ? [] : suggestions.find(folded.slice(0, Math.max(4, folded.length - 2)), 2),
  );
  const slugs = [
    ...concepts.flatMap(({ slug, finds }) => [slug, ...finds]),
    ...near.filter(({ kind }) => kind === "concept").map(({ slug }) => slug),
  ];
  return [...new Set(slugs)]
    .flatMap((slug) => vocabulary.concept(slug) ?? [])
    .filter(hasArticles)
    .slice(0, most);
}

/** Searches the articles of one language. Never throws: an outage is a status, and never looks like "no result". */
export async function searchArticles(request: SearchRequest): Promise<SearchAnswer> {
  const { q, locale, page, limit, exact = false, theme, audience, source, level } = request;
  const lang = request.lang ?? locale;
  const emergency = await findEmergencies(q, locale);
  const about = emergency.flatMap((match) => match.about);
  const known = await knowledgeOf(lang);
  const other: Locale = otherLocale(lang);
  const { vocabularies } = known;
  const [spoken, foreign] = await Promise.all([knowledgeOf(locale), knowledgeOf(otherLocale(locale))]);
  const options = { exact, about };
  // It is asked in the language of the page: that one says what it names.
  const own = understandQuery(q, spoken.knowledge, { ...options, foreign: vocabularies[otherLocale(locale)] });
  const named = own.concepts.slice(0, most).map(({ slug }) => slug);
  const abroad = understandQuery(q, foreign.knowledge, { ...options, foreign: vocabularies[locale], named });
  const [query, otherQuery] = lang === locale ? [own, abroad] : [abroad, own];
  const filters = { theme, audience, source, level };
  const nothing = {
    ...{ emergency, lang, total: 0, elsewhere: null, hits: [] },
    ...{ facets: [], corrections: [], concepts: [], closeConcepts: [] },
  };
  if (query.units.length === 0) return { ...nothing, query: query.text, status: "ok", engine: null };
  const asked = { query, locale: lang, filters, vocabulary: vocabularies[lang] };
  const askedElsewhere = { query: otherQuery, locale: other, filters, vocabulary: vocabularies[other] };
  const { value, status, engine } = await askEngines(async (engine) => {
    const { best, ...found } = await findPage(engine, asked, { offset: offsetOf(page, limit), limit });
    const there = await findAnswers(engine, askedElsewhere);
    const counts = { [lang]: found.total, [other]: there.total } as Record<Locale, number>;
    const elsewhere = answersMuchBetter(there, best) ? { lang: other, count: there.total } : null;
    return { ...found, elsewhere, facets: [...found.facets, languageFacet(lang, counts)] };
  });
  const concepts = conceptViews(query.concepts.slice(0, most), locale);
  if (value === null) return { ...nothing, query: query.text, status, engine, concepts };
  const close = value.total > 0 ? [] : closeConcepts(query, known, lang);
  return {
    query: query.text,
    emergency,
    lang,
    status,
    engine,
    ...value,
    corrections: query.corrections,
    facets: nameThemes(value.facets, known.themes, locale),
    concepts,
    closeConcepts: conceptViews(close, locale),
  };
}

/** How search would answer now, in both languages: the worse of the two. */
export async function searchHealth(): Promise<{ status: SearchStatus; engine: SearchEngineName | null }> {
  const probe = (locale: Locale) => searchArticles({ q: "sante", locale, page: 1, limit: 1, exact: true });
  // In turn: after a failure only one caller at a time is let through to the engine.
  const answers = [await probe("fr"), await probe("en")];
  const worst = (["unavailable", "degraded", "ok"] as const).find((status) =>
    answers.some((answer) => answer.status === status),
  );
  const { status, engine } = answers.find((answer) => answer.status === worst) ?? {
    status: "unavailable",
    engine: null,
  };
  return { status, engine };
}

/** How many published articles the index does not hold as they are now. */
export async function countPending(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM article WHERE status = 'published' AND indexed_revision_id IS DISTINCT FROM current_revision_id`;
  return Number(row?.count ?? 0);
}
