// Three-way merging of sequences: lines of a text, questions, keys of sections.

import { diff3Merge } from "node-diff3";

/** What both versions agree on, or the two versions of a stretch that they changed differently. */
export type Region = { agreed: string[] } | { ours: string[]; theirs: string[] };

/** The library's alignment looks at every pair of equal items, so a thousand blank lines cost a million steps (about a
 * second). Articles stay far below: the costliest of 122 real merges has 370,000 pairs. */
const maxPairs = 1_000_000;
const maxItems = 50_000;

function equalPairs(left: string[], right: string[]): number {
  const counts = new Map<string, number>();
  for (const item of right) counts.set(item, (counts.get(item) ?? 0) + 1);
  return left.reduce((sum, item) => sum + (counts.get(item) ?? 0), 0);
}

function isAffordable(base: string[], ours: string[], theirs: string[]): boolean {
  if (base.length + ours.length + theirs.length > maxItems) return false;
  return equalPairs(base, ours) + equalPairs(base, theirs) <= maxPairs;
}

/** Length of the beginning that all the sequences share, at most `limit`. */
function sharedHead(sequences: string[][], limit = Number.POSITIVE_INFINITY): number {
  const [first = [], ...others] = sequences;
  const end = Math.min(limit, ...sequences.map((sequence) => sequence.length));
  let length = 0;
  while (length < end && others.every((other) => other[length] === first[length])) length++;
  return length;
}

function sharedEnds(sequences: string[][]): { head: number; tail: number } {
  const head = sharedHead(sequences);
  const rest = Math.min(...sequences.map((sequence) => sequence.length)) - head;
  return {
    head,
    tail: sharedHead(
      sequences.map((sequence) => sequence.toReversed()),
      rest,
    ),
  };
}

/** A conflict begins and ends where the two versions differ, as git shows it. */
function narrowed(ours: string[], theirs: string[]): Region[] {
  const { head, tail } = sharedEnds([ours, theirs]);
  const inner = (items: string[]) => items.slice(head, items.length - tail);
  return [
    { agreed: ours.slice(0, head) },
    { ours: inner(ours), theirs: inner(theirs) },
    { agreed: ours.slice(ours.length - tail) },
  ];
}

function diff3(base: string[], ours: string[], theirs: string[]): Region[] {
  return diff3Merge(ours, base, theirs).flatMap(({ ok, conflict }) =>
    conflict ? narrowed(conflict.a, conflict.b) : [{ agreed: ok ?? [] }],
  );
}

/**
 * Merges two versions of a sequence that come from the same base (S. Khanna, K. Kunal and B. C. Pierce, "A Formal
 * Investigation of Diff3", FSTTCS 2007). Changes that touch or overlap conflict, unless they are the same change.
 * A sequence too costly to align is one conflict: it never merges by luck.
 */
export function mergeLines(base: string[], ours: string[], theirs: string[]): Region[] {
  if (isAffordable(base, ours, theirs)) return diff3(base, ours, theirs);
  const { head, tail } = sharedEnds([base, ours, theirs]);
  const inner = (items: string[]) => items.slice(head, items.length - tail);
  const regions = isAffordable(inner(base), inner(ours), inner(theirs))
    ? diff3(inner(base), inner(ours), inner(theirs))
    : narrowed(inner(ours), inner(theirs));
  return [{ agreed: base.slice(0, head) }, ...regions, { agreed: base.slice(base.length - tail) }];
}

/** The merged sequence, or null where a conflict remains. */
export function mergedLines(base: string[], ours: string[], theirs: string[]): string[] | null {
  const regions = mergeLines(base, ours, theirs);
  return regions.every((region) => "agreed" in region) ? regions.flatMap((region) => region.agreed) : null;
}
