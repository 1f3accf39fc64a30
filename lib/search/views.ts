import type { Locale } from "#lib/articles/rules/document.ts";

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
  /** The public address of the article. */
  url: string;
  extract: Highlight[];
  /** Taken over from elsewhere more than two years after it was written, and not checked again. */
  isDated: boolean;
};

export type SearchAnswer = {
  query: string;
  status: SearchStatus;
  engine: SearchEngineName | null;
  total: number;
  hits: SearchHit[];
};

const textOf = (parts: Highlight[]) => parts.map(({ text }) => text).join("");

/** The answer of the public interface: title and extract as plain text, and what of them matched beside. */
export const publicAnswer = ({ query, status, engine, total, hits }: SearchAnswer) => ({
  query,
  status,
  engine,
  total,
  hits: hits.map(({ id, locale, slug, title, url, extract, titleParts, isDated }) => ({
    id,
    locale,
    slug,
    title,
    url,
    extract: textOf(extract),
    isDated,
    highlights: { title: titleParts, extract },
  })),
});
