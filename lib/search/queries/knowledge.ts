// What this process knows of both languages, kept in memory and refreshed when the worker says that something changed.
// Without a database there is still our own vocabulary.
import { setImmediate } from "node:timers/promises";
import type { Locale } from "#lib/articles/rules/document.ts";
import { isDatabaseDown } from "#lib/platform/db.ts";
import { logger } from "#lib/platform/logger.ts";
import { dictionaryOf } from "#lib/search/adapters/dictionaries.ts";
import {
  articlesChangedSince,
  readLexicon,
  readThemeNames,
  type SuggestedArticle,
} from "#lib/search/adapters/lexicon.ts";
import { loadVocabularies, ownVocabularies, type Vocabularies } from "#lib/search/adapters/vocabularies.ts";
import { type LoadedVocabulary, listVocabularies } from "#lib/search/adapters/vocabulary-store.ts";
import type { Concept } from "#lib/search/rules/concept.ts";
import { emptyLexicon, gatherKnowledge, type Knowledge, type Lexicon } from "#lib/search/rules/knowledge.ts";
import { createSuggestionIndex, type Suggestible, type SuggestionIndex } from "#lib/search/rules/suggestion-index.ts";
import { conceptToken } from "#lib/search/rules/tokens.ts";

type OfLocale = {
  knowledge: Knowledge;
  lexicon: Lexicon;
  suggestions: SuggestionIndex;
  /** Articles that changed later are not among the suggestions yet. */
  suggestedUpTo: Date;
  /** The concepts that are. */
  suggestedConcepts: ReadonlySet<Concept>;
};
type ThemeNames = ReadonlyMap<string, Record<Locale, string>>;
type Known = { vocabularies: Vocabularies; themes: ThemeNames; fr: OfLocale; en: OfLocale };

// Next bundles its pages apart from server.ts: both look at the same.
const shared = globalThis as typeof globalThis & { portalSearch?: { known: Promise<Known> | null } };

const state = () => {
  shared.portalSearch ??= { known: null };
  return shared.portalSearch;
};

const ofArticle = ({ slug, title, names, questions, dated }: SuggestedArticle): Suggestible[] => [
  { kind: "article", text: title, alsoFoundBy: names.split("\n").filter(Boolean), slug, weight: dated ? -2 : 1 },
  ...questions
    .split("\n")
    .filter(Boolean)
    .map((text) => ({ kind: "question" as const, text, alsoFoundBy: [], slug, weight: dated ? -3 : 0 })),
];

/** The concepts that some article names, or that lead to one that is. */
function usefulConcepts({ concepts }: Vocabularies, { frequencies }: Lexicon): Set<Concept> {
  const isNamed = (slug: string) => (frequencies.get(conceptToken(slug)) ?? 0) > 0;
  return new Set(concepts.filter(({ slug, finds }) => isNamed(slug) || finds.some(isNamed)));
}

/** Brings the suggested concepts to those that are useful now: mostly there is nothing to do. */
function suggestConcepts(
  index: SuggestionIndex,
  locale: Locale,
  before: ReadonlySet<Concept>,
  useful: ReadonlySet<Concept>,
): void {
  for (const concept of before) if (!useful.has(concept)) index.set(`concept ${concept.slug}`, []);
  for (const concept of useful) {
    if (before.has(concept)) continue;
    const { slug, name, terms } = concept;
    const alsoFoundBy = terms[locale].filter(({ sort }) => sort !== "name").map(({ text }) => text);
    index.set(`concept ${slug}`, [{ kind: "concept", text: name[locale], alsoFoundBy, slug, weight: 0.5 }]);
  }
}

async function refreshLocale(locale: Locale, vocabularies: Vocabularies, before: OfLocale | null): Promise<OfLocale> {
  const suggestions = before?.suggestions ?? createSuggestionIndex(locale);
  const lexicon = await readLexicon(locale);
  const { articles, upTo } = await articlesChangedSince(locale, before?.suggestedUpTo ?? new Date(0));
  for (const article of articles) suggestions.set(article.id, article.listed ? ofArticle(article) : []);
  await setImmediate();
  const suggestedConcepts = usefulConcepts(vocabularies, lexicon);
  suggestConcepts(suggestions, locale, before?.suggestedConcepts ?? new Set(), suggestedConcepts);
  // Readers are waiting for their turn.
  await setImmediate();
  const knowledge = gatherKnowledge(vocabularies[locale], lexicon, await dictionaryOf(locale));
  return { knowledge, lexicon, suggestions, suggestedUpTo: upTo, suggestedConcepts };
}

async function withoutDatabase(vocabularies: Vocabularies): Promise<Known> {
  const ofLocale = async (locale: Locale): Promise<OfLocale> => ({
    knowledge: gatherKnowledge(vocabularies[locale], emptyLexicon, await dictionaryOf(locale)),
    suggestions: createSuggestionIndex(locale),
    suggestedUpTo: new Date(0),
    suggestedConcepts: new Set(),
    lexicon: emptyLexicon,
  });
  return { vocabularies, themes: new Map(), fr: await ofLocale("fr"), en: await ofLocale("en") };
}

async function load(before: Known | null): Promise<Known> {
  try {
    const vocabularies = await loadVocabularies();
    const [fr, en] = [
      await refreshLocale("fr", vocabularies, before?.fr ?? null),
      await refreshLocale("en", vocabularies, before?.en ?? null),
    ];
    return { vocabularies, themes: await readThemeNames(), fr, en };
  } catch (error) {
    if (!isDatabaseDown(error)) logger.error({ err: error }, "search: what it knows could not be refreshed");
    return before ?? withoutDatabase(await ownVocabularies());
  }
}

/** Reads what changed since the last time. Searches go on with what is known until it is done. */
export async function refreshKnowledge(): Promise<void> {
  const before = state().known ? await state().known : null;
  const next = load(before);
  if (before === null) state().known = next;
  const known = await next;
  state().known = Promise.resolve(known);
}

/** What is known of one language. Read at the first call, then by `refreshKnowledge`. */
export async function knowledgeOf(
  locale: Locale,
): Promise<OfLocale & { vocabularies: Vocabularies; themes: ThemeNames }> {
  state().known ??= load(null);
  const known = (await state().known) as Known;
  return { ...known[locale], vocabularies: known.vocabularies, themes: known.themes };
}

const quietMs = 500;

/** Refreshes at once, then whenever it is told to, but never in haste: a busy import changes things every second.
 * @returns to be called when something changed. */
export function keepKnowledge(): () => void {
  let waiting = false;
  let tookMs = 0;
  const refresh = async () => {
    waiting = false;
    const start = performance.now();
    await refreshKnowledge();
    tookMs = performance.now() - start;
  };
  void refresh();
  return () => {
    if (waiting) return;
    waiting = true;
    // At most a tenth of the time goes into it.
    setTimeout(refresh, Math.max(quietMs, 10 * tookMs)).unref();
  };
}

/** The vocabularies of others that are in use, for the page that thanks them. None while the database is away. */
export const listLoadedVocabularies = (): Promise<LoadedVocabulary[]> => listVocabularies().catch(() => []);

/** Is there such a theme? As long as nobody can tell, there may be. */
export async function mayBeTheme(slug: string): Promise<boolean> {
  const { themes } = await knowledgeOf("fr");
  return themes.size === 0 || themes.has(slug);
}

/** Themes by name, from memory: they are there when the database is not. */
export async function listThemeNames(locale: Locale): Promise<{ slug: string; name: string }[]> {
  const { themes } = await knowledgeOf(locale);
  return [...themes].map(([slug, names]) => ({ slug, name: names[locale] }));
}
