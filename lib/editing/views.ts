import type { PartDiff } from "#lib/articles/rules/diff.ts";
import type { Citation, Locale } from "#lib/articles/rules/document.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import type { Problems } from "#lib/editing/rules/readiness.ts";
import type { DraftState } from "#lib/editing/rules/states.ts";

/** One line of the list of drafts. */
export type DraftLine = {
  id: string;
  locale: Locale;
  title: string;
  state: DraftState;
  /** It changes an article that is live; else it may be a translation of one. */
  isLive: boolean;
  /** The article that it changes has left what is published, for good. */
  isGone: boolean;
  isTranslation: boolean;
  authors: string[];
  savedAt: Date;
  /** Since when it is in this state. */
  since: Date;
  signed: boolean;
  scheduledFor: Date | null;
};

/** Submitted texts: they wait for somebody other than their authors. */
export type DraftsWaiting = { submitted: number; unsigned: number };

/** A published article that one may begin to edit, or whose draft is there already. */
export type EditableArticle = {
  locale: Locale;
  slug: string;
  title: string;
  draftId: string | null;
  /** Into the other language: may be begun, has been begun, or neither (it is there, or not ours to make). */
  translation: "possible" | "begun" | null;
};

export type LivePlace = { locale: Locale; slug: string };

type RevisionMark = { id: string; number: number; createdAt: Date };

/** The text that a translation follows. */
export type FollowedOriginal = {
  original: { id: string; locale: Locale; slug: string; title: string };
  /** What the original says now. */
  current: RevisionMark;
  /** What the translation follows; null: a text of the original that was never here. */
  revision: RevisionMark | null;
  /** The original has said something else since. */
  isBehind: boolean;
  /** The original is published no more. */
  isGone: boolean;
};

type By<T> = T & { by: string; at: Date };

/** Everything that an editor sees of a draft; pseudonyms only. */
export type DraftView = {
  id: string;
  groupId: string;
  locale: Locale;
  state: DraftState;
  lockVersion: number;
  begunAt: Date;
  content: DraftContent;
  /** The text that it translates; null: it translates none. */
  followed: FollowedOriginal | null;
  /** The article's public address, once it has one. */
  liveSlug: string | null;
  /** The article has left what is published, for good: nothing of this can be published any more. */
  isGone: boolean;
  authors: string[];
  savedAt: Date;
  savedBy: string;
  /** A clinician has signed it once: only a signature moves its dates. */
  isReviewed: boolean;
  /** When what is live is to be read again, and when this text is, once it is live. */
  plannedReview: string | null;
  nextReview: string | null;
  submitted: By<object> | null;
  signature: By<{ note: string; interests: string; nextReview: string }> | null;
  schedule: { by: string; for: Date } | null;
  /** Sent back by somebody, or by the portal where a schedule failed (`by` is null). */
  returned: { reason: string; by: string | null; at: Date } | null;
  problems: Problems;
  /** Against the live text, or against nothing. */
  differences: PartDiff[];
  /** The live text has moved on since this draft was begun. */
  behind: { liveRevisionId: string; number: number; conflicts: string[] } | null;
};

/** A part that two people changed: what both began from, what is kept there now, what was typed here. */
export type Choice = { part: string; base: string | null; theirs: string | null; ours: string | null };

/** What the form shows, where it is not simply what the draft holds. */
export type Settlement = {
  content: DraftContent;
  choices: Choice[];
  /** Whose version stands against one's own: theirs who saved meanwhile, or the live article. */
  against: { kind: "draft"; by: string[]; typedOn: number } | { kind: "live"; revisionId: string };
};

/** A citation of live articles, to be cited in a draft too. */
export type CitationFound = {
  revisionId: string;
  citation: Citation;
  /** Its publisher's name, whether in the registry or not. */
  publisher: string;
  /** How many live articles cite this document. */
  articles: number;
};

/** What the autosave answers. */
export type AutosaveAnswer =
  | { status: "saved"; lockVersion: number; at: string; fields: Record<string, string> }
  | { status: "merged"; lockVersion: number; at: string; by: string[]; fields: Record<string, string> }
  | { status: "signedOut"; to: string }
  /** `conflict`: nothing was written; the form itself, sent whole, shows both versions side by side. */
  | { status: "conflict" | "refused" | "gone" | "tooLong" | "unavailable" };
