// An article as it arrives from outside, in the one form that files and every import format are brought to.
import { digestOf } from "#lib/articles/rules/digest.ts";
import type { ArticleDocument, Audience, Locale, MadeWith } from "#lib/articles/rules/document.ts";

export type Provenance = {
  publisher: string | null;
  title: string;
  url: string | null;
  licence: string;
  attribution: string | null;
  /** "2024", "2024-06" or "2024-06-18". */
  documentDate: string | null;
};

/** An earlier version of a text, from before it came here. */
export type PastVersion = {
  document: ArticleDocument;
  /** ISO date with time: when the origin made it. */
  versionDate: string;
  changeNote: string | null;
};

export type ReceivedArticle = {
  /** files | import:<format> */
  origin: string;
  /** Names the article at its origin, together with the locale. */
  externalId: string;
  locale: Locale;
  /** The address to give it when it is new. An existing article keeps its own: links to it must not break. */
  slug: string;
  theme: string;
  audience: Audience[];
  related: string[];
  /** External identifier of the original, which is in the other language and came from the same origin. */
  translationOf: string | null;
  /** Digest of the original's document that this translation follows. */
  followsDigest: string | null;
  document: ArticleDocument;
  provenance: Provenance;
  madeWith: MadeWith;
  /** The readers concerned who found the easy-to-read part easy to read, where the origin names them. */
  easyToReadBy?: string;
  /** ISO day. */
  nextReviewAt: string | null;
  /** One sentence each for the history page: when it is new, and when it changed. A usual one is written where it is null. */
  firstNote: string | null;
  changeNote: string | null;
  /** ISO date with time: when the origin made this version, where it says so. */
  versionDate: string | null;
  /** The versions before this one, oldest first. They become the history of a new article. */
  history: PastVersion[];
  /** The origin took it down: its text stays, with this explanation. */
  withdrawn: { on: string; reason: string } | null;
};

/** Digest of all that was received: equal to the one kept at the last reception when nothing has changed. The address, the
 * notes and what was before only matter when something else does. */
export function receivedDigest(received: ReceivedArticle): string {
  const { slug: _s, firstNote: _f, changeNote: _c, versionDate: _v, history: _h, ...article } = received;
  return digestOf(article);
}

export type ReceiveOutcome = "created" | "revised" | "unchanged" | "conflict";

export type ReceiveRefusal =
  | "unknown_theme"
  | "slug_taken"
  | "unknown_original"
  | "translation_exists"
  /** It was withdrawn here, or is only a draft: what arrives does not publish it again. */
  | "not_published";
