// The order of sections and citations, merged apart from what they say.

import { diffIndices } from "node-diff3";
import { mergedLines } from "#lib/articles/rules/merge/lines.ts";

const sameOrder = (left: string[], right: string[]) =>
  left.length === right.length && left.every((key, index) => key === right[index]);

/** Keys whose place changed between two orders of the same keys: the fewest that have to move. */
export function movedKeys(before: string[], after: string[]): string[] {
  return diffIndices(before, after).flatMap((change) => change.buffer1Content);
}

/** Adds to `order` the keys of `source` that it lacks, each after the key that precedes it in `source`. */
export function withMissingKeys(order: string[], source: string[]): string[] {
  const result = [...order];
  source.forEach((key, index) => {
    if (result.includes(key)) return;
    const predecessor = source[index - 1];
    result.splice(predecessor === undefined ? 0 : result.indexOf(predecessor) + 1, 0, key);
  });
  return result;
}

/** Merges two reorderings of the same keys, or null where they contradict each other. A key that both sides moved can
 * come out of diff3 twice or not at all, which is a contradiction too. */
function mergedOrder(base: string[], ours: string[], theirs: string[]): string[] | null {
  if (sameOrder(ours, theirs) || sameOrder(base, theirs)) return ours;
  if (sameOrder(base, ours)) return theirs;
  const merged = mergedLines(base, ours, theirs);
  return merged?.length === base.length && new Set(merged).size === base.length ? merged : null;
}

/**
 * The order of the `kept` keys: a move on one side is taken, new keys follow their predecessor. Where both sides moved
 * things differently our order stands, and `conflicts` names what the other side had moved.
 */
export function mergeOrder(
  base: string[],
  ours: string[],
  theirs: string[],
  kept: ReadonlySet<string>,
): { order: string[]; conflicts: string[] } {
  const sides = [base, ours, theirs].map((keys) => new Set(keys));
  const isShared = (key: string) => kept.has(key) && sides.every((side) => side.has(key));
  const merged = mergedOrder(base.filter(isShared), ours.filter(isShared), theirs.filter(isShared));
  const isKept = (key: string) => kept.has(key);
  const withOurs = withMissingKeys(merged ?? ours.filter(isShared), ours.filter(isKept));
  return {
    order: withMissingKeys(withOurs, theirs.filter(isKept)),
    conflicts: merged ? [] : movedKeys(base.filter(isShared), theirs.filter(isShared)),
  };
}
