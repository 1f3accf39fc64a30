// What may leave this feature; of the registry, all of it, in the reader's language.
import type { LinkStatus } from "#lib/sources/rules/link-state.ts";
import type { SourceKind } from "#lib/sources/rules/source-kinds.ts";

export type SourceLine = { slug: string; kind: SourceKind; name: string; acronym: string | null };

export type SourceView = SourceLine & {
  /** Its own site. */
  url: string | null;
  mission: string;
  funding: string;
  trust: string;
  limits: string;
};

/** What the last look at a citation's address found. */
export type LinkView = { status: Exclude<LinkStatus, "unchecked"> /** ISO day. */; checkedOn: string };

/** The addresses that live articles cite, counted by what is known of them. */
export type LinkHealth = {
  total: number;
  counts: Record<LinkStatus, number>;
  /** When one of them was last looked at, or null: never. */
  lastCheckedAt: Date | null;
};
