import type { Locale } from "#lib/articles/rules/document.ts";
import type { UnderstoodQuery } from "#lib/search/rules/understand-query.ts";
import type { SearchEngineName, SearchHit } from "#lib/search/views.ts";

export type SearchWindow = { locale: Locale; limit: number; offset: number };

/** What an engine found: how many articles in all, and those of the window asked for, best first. */
export type Found = { total: number; hits: SearchHit[] };

/** The little that the portal asks of a search engine. It is given at least one term, and throws when it cannot answer. */
export type SearchEngine = {
  name: SearchEngineName;
  search(query: UnderstoodQuery, window: SearchWindow): Promise<Found>;
  /** Articles for a query still being typed: by title and key questions, without extracts. */
  suggest(query: UnderstoodQuery, window: Omit<SearchWindow, "offset">): Promise<Found>;
};
