/** The decisions that the public journal records. */
export const journalKinds = [
  "article_published",
  "revision_published",
  "article_signed",
  "article_reverified",
  "article_withdrawn",
  "article_consolidated",
  "article_removed",
  "recheck_opened",
  "recheck_closed",
  "draft_rejected",
  "draft_discarded",
  "publication_scheduled",
  "publication_cancelled",
  "publication_decided",
  "suggestion_submitted",
  "suggestion_accepted",
  "suggestion_rejected",
  "suggestion_signed",
  "suggestion_signature_refused",
  "suggestion_superseded",
] as const;
export type JournalKind = (typeof journalKinds)[number];
