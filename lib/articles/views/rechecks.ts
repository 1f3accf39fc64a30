import type { Locale } from "#lib/articles/rules/document.ts";
import type { RecheckOutcome, RecheckReason } from "#lib/articles/rules/recheck.ts";
import type { LinkStatus } from "#lib/sources/rules/link-state.ts";

export type ArticleName = { locale: Locale; slug: string; title: string };

/** What is known of a cited address. */
export type AddressView = {
  address: string;
  status: LinkStatus;
  httpStatus: number | null;
  movedTo: string | null;
  checkedAt: Date | null;
};

export type OpenRecheck = { id: string; reason: RecheckReason; openedAt: Date; article: ArticleName };

/** A cited page that articles have to be read again for. */
export type LinkToRecheck = AddressView & { rechecks: OpenRecheck[] };

/** A cited page that deserves a look, and the articles that cite it. */
export type LinkToWatch = AddressView & { articles: ArticleName[] };

export type LinkBoard = {
  toRecheck: LinkToRecheck[];
  /** The first of them, and how many there are. */
  toWatch: { links: LinkToWatch[]; total: number };
};

export type RecheckView = {
  id: string;
  reason: RecheckReason;
  openedAt: Date;
  address: string;
  /** Null: no live article cites it any more, and nobody looks at it. */
  link: AddressView | null;
  article: ArticleName;
  /** The titles under which the live text cites it; none: it does not. */
  citedAs: string[];
  closing: { outcome: RecheckOutcome | "no_longer_cited"; note: string | null; at: Date; by: string | null } | null;
};
