// Which revisions are versions of one article. A text keeps its name when it moves; when a change deletes one text and
// adds a similar one of the same kind, that is the same article under another name.
import type { Revision, Revisions } from "#lib/articles/adapters/formats/mes-conseils-covid/history-file.ts";
import { kindOf, nameOf } from "#lib/articles/adapters/formats/mes-conseils-covid/names.ts";

/** The time of a path from its first text to its deletion, if it was deleted. */
export type Life = { path: string; revisions: [Revision, ...Revision[]]; deletion: Revision | null };

/** An article's lives, the earliest first, by its last name. */
export type Lives = Map<string, Life[]>;

/** Of the 66 pairs of the real data that have a word in three in common, those above are the same text with other figures
 * or a new beginning; from 0.59 down they are different advice with the same links. */
const similarEnough = 0.6;

function livesOfPath(path: string, revisions: Revision[]): Life[] {
  const lives: Life[] = [];
  let alive = false;
  for (const revision of revisions) {
    const last = lives.at(-1);
    if (revision.deleted) {
      if (last && alive) last.deletion = revision;
      alive = false;
    } else if (last && alive) last.revisions.push(revision);
    else {
      lives.push({ path, revisions: [revision], deletion: null });
      alive = true;
    }
  }
  return lives;
}

const startOf = (life: Life) => Date.parse(life.revisions[0].date);

function byName(revisions: Revisions): Lives {
  const lives: Lives = new Map();
  for (const [path, all] of revisions)
    for (const life of livesOfPath(path, all)) {
      const name = nameOf(path);
      lives.set(name, [...(lives.get(name) ?? []), life]);
    }
  for (const own of lives.values()) own.sort((a, b) => startOf(a) - startOf(b));
  return lives;
}

const wordCounts = (text: string) => {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const total = (counts: Map<string, number>) => counts.values().reduce((sum, count) => sum + count, 0);

/** From 0 to 1: the share of words that two texts have in common (Dice). */
function similarity(a: string, b: string): number {
  const [left, right] = [wordCounts(a), wordCounts(b)];
  let common = 0;
  for (const [word, count] of left) common += Math.min(count, right.get(word) ?? 0);
  return (2 * common) / (total(left) + total(right) || 1);
}

type Renaming = { from: string; to: string; similarity: number };

/** Every way in which a name that is gone for good may have become one that was new in the same change. */
function possibleRenamings(lives: Lives): Renaming[] {
  const starts = Map.groupBy(lives, ([, [first]]) => first?.revisions[0].commit);
  return [...lives].flatMap(([from, own]) => {
    const last = own.at(-1);
    if (!last?.deletion) return [];
    const text = last.revisions.at(-1)?.text() ?? "";
    return (starts.get(last.deletion.commit) ?? []).flatMap(([to, [first]]) =>
      first && kindOf(first.path) === kindOf(last.path)
        ? [{ from, to, similarity: similarity(text, first.revisions[0].text()) }]
        : [],
    );
  });
}

/** Tells which lives belong together. */
export function gatherLives(revisions: Revisions): Lives {
  const lives = byName(revisions);
  const renamings = possibleRenamings(lives).filter((one) => one.similarity >= similarEnough && one.from !== one.to);
  renamings.sort((a, b) => b.similarity - a.similarity || (a.from < b.from ? -1 : 1));
  const became = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to } of renamings) {
    if (became.has(from) || taken.has(to)) continue;
    became.set(from, to);
    taken.add(to);
  }
  const gathered: Lives = new Map();
  for (const [name, own] of lives) {
    let last = name;
    for (let next = became.get(last); next !== undefined && next !== name; next = became.get(last)) last = next;
    gathered.set(last, [...(gathered.get(last) ?? []), ...own]);
  }
  for (const own of gathered.values()) own.sort((a, b) => startOf(a) - startOf(b));
  return gathered;
}
