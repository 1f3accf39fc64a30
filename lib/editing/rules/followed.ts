// Which text a translation follows, as its draft knows it.
import type { Locale } from "#lib/articles/rules/document.ts";

export type FollowedChoice = {
  /** What the draft's `follows` is when this one is chosen. */
  value: string;
  /** Null: a text of the original that was never here. */
  revision: { number: number; createdAt: Date } | null;
  isCurrent: boolean;
};

export type FollowedOriginal = {
  original: { id: string; locale: Locale; slug: string; title: string };
  /** Never empty, the oldest first: what it follows already, and what it may be said to follow. */
  choices: readonly FollowedChoice[];
};

/** What a draft follows as it stands. */
export const chosenOf = ({ choices }: FollowedOriginal, follows: string): FollowedChoice | undefined =>
  choices.find(({ value }) => value === follows) ?? choices[0];
