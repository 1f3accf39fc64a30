// What may be meant while somebody types: from memory, so that each key costs nobody anything.
import { findEmergencies } from "#lib/help/queries.ts";
import { knowledgeOf } from "#lib/search/queries/knowledge.ts";
import { helpFirst } from "#lib/search/rules/help-first.ts";
import type { Suggestible, SuggestionIndex } from "#lib/search/rules/suggestion-index.ts";
import type { SuggestRequest } from "#lib/search/schema/request.ts";
import type { SuggestAnswer, Suggestion } from "#lib/search/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { wordsOf } from "#lib/shared/language/words.ts";

// Past this, nobody waits for a suggestion.
const longestTyped = 100;
// Help may stand below the last that is shown.
const mostOrdered = 24;

function toSuggestion({ kind, text, slug }: Suggestible, locale: PageLocale): Suggestion {
  const url =
    kind === "concept"
      ? `${href("search", locale)}?${new URLSearchParams({ q: text })}`
      : href("article", locale, { slug });
  return { kind, text, url };
}

const findBest = (suggestions: SuggestionIndex, typed: string, limit: number, locale: PageLocale): Suggestion[] =>
  helpFirst(suggestions.find(typed, Math.max(limit, mostOrdered)))
    .slice(0, limit)
    .map((one) => toSuggestion(one, locale));

/** Articles, key questions and concepts for what is being typed; misspelt words are read as what was meant. Never throws. */
export async function suggest({ q, locale, limit }: SuggestRequest): Promise<SuggestAnswer> {
  const typed = q.slice(0, longestTyped).trim();
  const emergency = await findEmergencies(typed, locale);
  const { suggestions, knowledge } = await knowledgeOf(locale);
  const found = findBest(suggestions, typed, limit, locale);
  if (found.length > 0) return { query: typed, emergency, status: "ok", suggestions: found };
  const { speller } = knowledge;
  // A word of a known stem may begin none of ours: « diabette ».
  const meant = wordsOf(typed, locale).map(({ folded }) =>
    speller.completions(folded).length > 0 ? folded : (speller.readings(folded)[0]?.word ?? folded),
  );
  const near = findBest(suggestions, meant.join(" "), limit, locale);
  return { query: typed, emergency, status: "ok", suggestions: near };
}
