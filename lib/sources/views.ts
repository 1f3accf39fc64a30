// What may leave this feature.
import type { LinkStatus } from "#lib/sources/rules/link-state.ts";

/** What the last look at a citation's address found. */
export type LinkView = { status: Exclude<LinkStatus, "unchecked"> /** ISO day. */; checkedOn: string };

/** The addresses that live articles cite, counted by what is known of them. */
export type LinkHealth = {
  total: number;
  counts: Record<LinkStatus, number>;
  /** When one of them was last looked at, or null: never. */
  lastCheckedAt: Date | null;
};
