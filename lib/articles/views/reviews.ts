// What the desk and the public are told of reviews: counts, and pseudonyms; nothing else of anybody.
import type { Locale, MadeWith } from "#lib/articles/rules/document.ts";
import type { RecheckReason } from "#lib/articles/rules/recheck.ts";
import type { UnpublishReason } from "#lib/articles/rules/redirects.ts";
import type { ReviewState } from "#lib/articles/rules/review-cycle.ts";

/** Why an article is asked to be read again. `recheck`: something happened around it (ReasonToLookAgain). */
export const debtKinds = ["recheck", "overdue", "dated", "due", "never_signed"] as const;
export type DebtKind = (typeof debtKinds)[number];

export type ReviewCounts = Record<DebtKind, number> & {
  /** Published today. */
  articles: number;
  signed: number;
  withdrawn: number;
  gone: number;
  madeWith: Record<MadeWith, number>;
};

export type ThemeReviews = ReviewCounts & { slug: string; name: string };

export type ReviewTotals = { all: ReviewCounts; byLocale: Record<Locale, ReviewCounts>; themes: ThemeReviews[] };

export const reviewSorts = ["risk", "term", "oldest", "title"] as const;
export type ReviewSort = (typeof reviewSorts)[number];

export type ReviewFilters = { theme?: string; debt?: DebtKind; language?: Locale; sort: ReviewSort; page: number };

export type ReviewRow = {
  id: string;
  locale: Locale;
  title: string;
  theme: string;
  state: ReviewState;
  isDated: boolean;
  recheck: boolean;
  lastReviewedAt: Date | null;
  nextReviewAt: Date | null;
  changedAt: Date;
};

export type ReviewList = { rows: ReviewRow[]; total: number; page: number; pages: number };

/** Something that happened around an article and makes it worth reading again before its term. */
export type ReasonToLookAgain =
  /** What the translation of this text says was found wrong, or no longer worth a page of its own. */
  | { kind: "translation_unpublished"; at: Date; title: string; locale: Locale; explanation: string }
  /** The original of this translation says something else than the revision that it follows. `at`: its last revision. */
  | { kind: "original_moved_on"; at: Date; title: string; locale: Locale; slug: string }
  /** A page that it cites: see `id` among the rechecks. */
  | { kind: "cited_page"; at: Date; id: string; reason: RecheckReason; address: string };

export type SignatureView = {
  id: string;
  kind: "publication" | "reverification";
  by: string;
  at: Date;
  note: string;
  interests: string;
  revision: number;
};

export type ReviewSheet = {
  id: string;
  locale: Locale;
  slug: string;
  title: string;
  theme: string;
  status: "draft" | "published" | "withdrawn" | "superseded";
  state: ReviewState;
  isDated: boolean;
  madeWith: MadeWith;
  /** The live revision. */
  revisionId: string;
  revision: number;
  changedAt: Date;
  lastReviewedAt: Date | null;
  nextReviewAt: Date | null;
  signatures: SignatureView[];
  reasons: ReasonToLookAgain[];
  /** Other languages of the same article, while they are published. */
  translations: { id: string; locale: Locale; title: string }[];
  openSuggestions: number;
  departure: {
    reason: UnpublishReason;
    at: Date;
    explanation: string;
    target: { slug: string; title: string } | null;
  } | null;
};
