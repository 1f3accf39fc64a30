// What may be meant while somebody types: from memory, so that each key costs nobody anything.
import { findEmergencies } from "#lib/help/queries.ts";
import { knowledgeOf } from "#lib/search/queries/knowledge.ts";
import type { Suggestible } from "#lib/search/rules/suggestion-index.ts";
import type { SuggestRequest } from "#lib/search/schema/request.ts";
import type { SuggestAnswer, Suggestion } from "#lib/search/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { wordsOf } from "#lib/shared/language/words.ts";

// Past this, nobody waits for a suggestion.
const longestTyped = 100;

function toSuggestion({ kind, text, slug }: Suggestible, locale: PageLocale): Suggestion {
  const url =
    kind === "concept"
      ? `${href("search", locale)}?${new URLSearchParams({ q: text })}`
      : href("article", locale, { slug });
  return { kind, text, url };
}

/** Articles, key questions and concepts for what is being typed; misspelt words are read as what was meant. Never throws. */
export async function suggest({ q, locale, limit }: SuggestRequest): Promise<SuggestAnswer> {
  const typed = q.slice(0, longestTyped).trim();
  const emergency = await findEmergencies(typed, locale);
  const { suggestions, knowledge } = await knowledgeOf(locale);
  const found = suggestions.find(typed, limit);
  if (found.length > 0)
    return { query: typed, emergency, status: "ok", suggestions: found.map((one) => toSuggestion(one, locale)) };
  const { speller } = knowledge;
  // A word of a known stem may begin none of ours: « diabette ».
  const meant = wordsOf(typed, locale).map(({ folded }) =>
    speller.completions(folded).length > 0 ? folded : (speller.readings(folded)[0]?.word ?? folded),
  );
  const near = suggestions.find(meant.join(" "), limit);
  return { query: typed, emergency, status: "ok", suggestions: near.map((one) => toSuggestion(one, locale)) };
}
