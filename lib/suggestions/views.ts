import type { DiffSegment } from "#lib/articles/rules/diff.ts";
import type { Locale } from "#lib/articles/rules/document.ts";

export type SuggestionStatus = "submitted" | "awaiting_signature" | "published" | "rejected" | "superseded";
export type SuggestionOrigin = "reader" | "content_conflict";

export type ProposedCitation = {
  key: string;
  publisher: string;
  title: string;
  url: string | null;
  documentDate: string | null;
};

/** What anyone who holds the receipt may see of a suggestion. */
export type SuggestionView = {
  id: string;
  receipt: string;
  status: SuggestionStatus;
  origin: SuggestionOrigin;
  locale: Locale;
  article: { slug: string; title: string; groupId: string };
  baseRevision: number;
  createdAt: Date;
  author: string | null;
  rationale: string;
  interests: string;
  minor: boolean;
  citations: ProposedCitation[];
  changes: { sectionKey: string; heading: string; segments: DiffSegment[] }[];
  decision: { reason: string; by: string | null; at: Date; withChanges: boolean } | null;
  signature: { reason: string; by: string | null; at: Date } | null;
  /** Why and since when it can no longer be applied: nobody decided so, the portal found it. */
  overtaken: { reason: string; at: Date } | null;
  publishedRevision: number | null;
};

export type QueueItem = {
  id: string;
  status: "submitted" | "awaiting_signature";
  origin: SuggestionOrigin;
  locale: Locale;
  article: { slug: string; title: string };
  sections: string[];
  author: string | null;
  minor: boolean;
  createdAt: Date;
  /** May this actor act on it, and if not, why. */
  refusal: string | null;
};

/** What a moderator or a clinical reviewer decides on. */
export type ReviewView = SuggestionView & {
  lockVersion: number;
  /** Per section: what the article would say once accepted, against what it says now. `clean` false: both changed the same
   * lines since; the text then shows both. */
  merged: { sectionKey: string; heading: string; text: string; clean: boolean; segments: DiffSegment[] }[];
  articleChangedSince: boolean;
};
