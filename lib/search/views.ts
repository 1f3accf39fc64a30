import type { Locale } from "#lib/articles/rules/document.ts";
import type { EmergencyMatch } from "#lib/help/rules/emergency.ts";

/** ok: the engine answered. degraded: Postgres answered in its place. unavailable: nobody could; never shown as "no result". */
export type SearchStatus = "ok" | "degraded" | "unavailable";
export type SearchEngineName = "meilisearch" | "postgres";

/** A piece of text and whether it answers the query. */
export type Highlight = { text: string; match: boolean };

export type SearchHit = {
  id: string;
  locale: Locale;
  slug: string;
  /** Plain text; `titleParts` says which of it matched. */
  title: string;
  titleParts: Highlight[];
  /** The public address of the article, down to the section that answers. */
  url: string;
  /** The heading of that section; null where the summary answers. */
  section: string | null;
  extract: Highlight[];
  theme: string;
  /** Taken over from elsewhere more than two years after it was written, and not checked again. */
  isDated: boolean;
  /** Its review should have taken place. */
  isOverdue: boolean;
};

export const facetNames = ["theme", "audience", "source", "level", "lang"] as const;
export type FacetName = (typeof facetNames)[number];

/** A value that results may be narrowed to, and how many they would be. `label`: its name, where messages have none. */
export type FacetValue = { value: string; label?: string; count: number; selected: boolean };
export type FacetView = { name: FacetName; values: FacetValue[] };

/** A subject of the vocabulary, as it is named to people. */
export type ConceptView = { slug: string; name: string };

export type SearchAnswer = {
  query: string;
  /** Who to call, and what to do meanwhile: general information, never an assessment of anyone. */
  emergency: EmergencyMatch[];
  /** The language of the articles that were searched. */
  lang: Locale;
  status: SearchStatus;
  engine: SearchEngineName | null;
  /** How many articles answer; past `mostCandidates` nobody counts. */
  total: number;
  /** Another language, where it answers much better: with how many articles. */
  elsewhere: { lang: Locale; count: number } | null;
  hits: SearchHit[];
  facets: FacetView[];
  /** Words that nobody writes so, and what they were taken for. */
  corrections: { typed: string; read: string }[];
  /** The subjects that the question names. */
  concepts: ConceptView[];
  /** Where nothing was found: subjects that are close to it, and have articles. */
  closeConcepts: ConceptView[];
};

/** What was sought in vain in one week; without a name where no concept was recognised. */
export type NeedView = { name: string | null; week: Date; locale: Locale; searches: number; requests: number };

export type SuggestionKind = "article" | "question" | "concept";

/** What may be meant by what is being typed. The address is of an article, or of a search for a concept. */
export type Suggestion = { kind: SuggestionKind; text: string; url: string };

export type SuggestAnswer = {
  query: string;
  emergency: EmergencyMatch[];
  status: SearchStatus;
  suggestions: Suggestion[];
};

const textOf = (parts: Highlight[]) => parts.map(({ text }) => text).join("");

/** The answer of the public interface: title and extract as plain text, and what of them matched beside. */
export const publicAnswer = ({ hits, ...answer }: SearchAnswer) => ({
  ...answer,
  hits: hits.map(({ id, locale, slug, title, url, section, extract, titleParts, theme, isDated, isOverdue }) => ({
    id,
    locale,
    slug,
    title,
    url,
    section,
    theme,
    extract: textOf(extract),
    isDated,
    isOverdue,
    highlights: { title: titleParts, extract },
  })),
});
