// What may leave this feature: explicit lists of fields, nothing personal but pseudonyms.
import type {
  Audience,
  CitationCheck,
  EvidenceKind,
  HealthAspect,
  Locale,
  MadeWith,
  SectionRole,
} from "#lib/articles/rules/document.ts";
import type { LinkView } from "#lib/sources/views.ts";

export type SectionView = {
  key: string;
  role: SectionRole;
  heading: string;
  aspect: HealthAspect | null;
  markdown: string;
};

export type CitationView = {
  key: string;
  /** Its number on the page, from 1, in order of first mention. */
  number: number;
  publisher: string;
  /** Slug in the registry of sources, or null. */
  source: string | null;
  title: string;
  /** Null: nobody knows. */
  titleLanguage: Locale | null;
  url: string | null;
  documentDate: string | null;
  evidence: EvidenceKind;
  checked: CitationCheck;
  /** ISO day. */
  checkedOn: string | null;
  /** What the last look at its address found (docs/link-checks.md); null: nobody has looked. */
  link: LinkView | null;
};

/** What live articles cite of one publisher. */
export type CitedDocument = Pick<
  CitationView,
  "title" | "titleLanguage" | "url" | "documentDate" | "evidence" | "checked" | "checkedOn"
> & {
  /** How many live articles cite it, in all languages. */
  articles: number;
};

export type ProvenanceView = {
  publisher: string | null;
  title: string;
  url: string | null;
  licence: string;
  attribution: string | null;
  documentDate: string | null;
  receivedAt: Date;
};

/** A clinical reviewer read the whole text and answers for it. */
export type SignatureView = {
  /** Pseudonym. */
  by: string;
  at: Date;
  /** The number of the revision that was read. */
  revision: number;
  note: string;
  interests: string;
};

/** A translation, and the original that it follows. */
export type TranslationState = {
  original: { locale: Locale; slug: string };
  /** The original is published no more; its address says why. */
  isGone: boolean;
  /** The day of the revision that was translated; null where the original's history does not hold it. */
  followsOf: Date | null;
  /** The original has changed since in what it says, not only in its wording. */
  isBehind: boolean;
};

export type RevisionLine = {
  number: number;
  createdAt: Date;
  changeNote: string;
  material: boolean;
  origin: string;
  madeWith: MadeWith;
  /** Pseudonyms of all who wrote it; none: the portal itself, or somebody without an account. */
  authors: string[];
  /** Pseudonym; null: nobody had to accept it. */
  decidedBy: string | null;
  /** The clinician who answers for the change. */
  signedOffBy: string | null;
  /** The clinicians who answer for the whole text, the first first. */
  signatures: { by: string; at: Date }[];
  /** What its author declared; empty: nothing. */
  interests: string;
};

/** Links with a maker, a payer or anybody who gains by what the text says, in the words of who declared them. `by`:
 * pseudonyms; empty: somebody without an account. */
export type DeclaredInterest = { by: string[]; revision: number; interests: string };

/** A revision as its history tells it. */
export type HistoryLine = RevisionLine & {
  /** Who decided that an editor's text goes live; null where nobody had to. */
  publishedBy: string | null;
};

/** An article is published no more: since when and why, in public. */
export type Withdrawal = { at: Date; reason: string };

/** Null: its first publisher. */
export type DecidedWithdrawal = Withdrawal & { by: string | null };

export type ArticleView = {
  id: string;
  revisionId: string;
  groupId: string;
  locale: Locale;
  slug: string;
  title: string;
  summary: string;
  theme: { slug: string; name: string };
  audience: Audience[];
  keyQuestions: string[];
  alsoCalled: string[];
  sections: SectionView[];
  citations: CitationView[];
  revision: RevisionLine;
  /** Who wrote the first version, and how. */
  firstWritten: Pick<RevisionLine, "authors" | "madeWith">;
  /** Somebody has accepted a change to some version: parts of the text have been read by people. */
  partlyRead: boolean;
  publishedAt: Date;
  /** The last clinical signature on the whole text, or null: nobody clinical has signed it. */
  signature: SignatureView | null;
  nextReviewAt: Date | null;
  /** What those who wrote in it declared. */
  interests: DeclaredInterest[];
  /** Readers concerned who validated the easy-to-read part, or null. */
  easyToReadBy: string | null;
  translationState: TranslationState | null;
  /** Taken over from elsewhere, and too old to be read without a warning. */
  isDated: boolean;
  withdrawal: Withdrawal | null;
  /** The same subject in other languages; a translation says which text it follows. */
  translations: { locale: Locale; slug: string; title: string; isTranslation: boolean; isDated: boolean }[];
  related: { groupId: string; slug: string; title: string }[];
  provenance: ProvenanceView | null;
};

export type ArticleCard = {
  slug: string;
  title: string;
  summary: string;
  theme: { slug: string; name: string };
  changedAt: Date;
  isDated: boolean;
};
