import type { Audience, Locale } from "#lib/articles/rules/document.ts";
import type { ReadingLevel, TextSection } from "#lib/search/rules/document.ts";
import type { Candidate } from "#lib/search/rules/rank.ts";
import type { UnderstoodQuery } from "#lib/search/rules/understand-query.ts";
import type { SearchEngineName } from "#lib/search/views.ts";
import type { SourceKind } from "#lib/sources/rules/source-kinds.ts";

/** What readers may filter by. */
export type Facets = { theme: string; audience: Audience[]; sources: SourceKind[]; level: ReadingLevel };

export type FoundArticle = Candidate & Facets;

/** One value of each kind at most; what is absent does not matter. */
export type Filters = { theme?: string; audience?: Audience; source?: SourceKind; level?: ReadingLevel };

/** What a result shows of an article. */
export type ShownArticle = { id: string; slug: string; title: string; summary: string; sections: TextSection[] };

export type Scope = { locale: Locale; filters: Filters };

/** No engine hands over more than so many articles for a question: nobody reads further, and all of them are weighed. */
export const mostCandidates = 120;

/** The little that the portal asks of a search engine: to find the articles that may answer. What they are worth is decided
 * by rules/rank.ts, the same for every engine. Throws when it cannot answer. */
export type SearchEngine = {
  name: SearchEngineName;
  /** Published articles of one language that have some of what is looked for, in any order, `mostCandidates` at most: those
   * with the most of it. The question has at least one unit. */
  find(query: UnderstoodQuery, scope: Scope): Promise<FoundArticle[]>;
  /** The texts of these articles; one that was withdrawn meanwhile is left out. */
  read(ids: readonly string[], locale: Locale): Promise<ShownArticle[]>;
};
