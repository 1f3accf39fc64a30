// What may be meant by what is being typed: article titles, key questions and concepts, found in memory by the beginnings of
// their words. A process keeps it for the whole library: a hundred thousand articles answer in a fraction of a millisecond.
import { LRUCache } from "lru-cache";
import { emptyWords } from "#lib/search/rules/empty-words.ts";
import type { SuggestionKind } from "#lib/search/views.ts";
import { type Language, wordsOf } from "#lib/shared/language/words.ts";

export type Suggestible = {
  kind: SuggestionKind;
  /** What is shown. */
  text: string;
  /** Other words that lead to it, not shown. */
  alsoFoundBy: readonly string[];
  /** Slug of the article or of the concept. */
  slug: string;
  /** Higher comes first, among entries that fit as well. */
  weight: number;
};

export type SuggestionIndex = {
  /** Puts what may be suggested of one thing, in the place of what was there. Nothing: it is forgotten. */
  set(key: string, entries: readonly Suggestible[]): void;
  /** Every word of `typed` begins a word of the entry; best first, never two that read the same. */
  find(typed: string, limit: number): Suggestible[];
};

type Entry = Suggestible & {
  /** Its words and those that lead to it, each after a space. */
  words: string;
  /** Its own words alone. */
  own: string;
};

// No more entries than this are compared for one question: those of the word itself come before those that it begins.
const mostLookedAt = 1_500;

const longestKept = 20;

const foldedWords = (text: string, language: Language): string[] => wordsOf(text, language).map(({ folded }) => folded);

function toEntry(item: Suggestible, language: Language): Entry {
  const own = ` ${foldedWords(item.text, language).join(" ")}`;
  const others = item.alsoFoundBy.flatMap((text) => foldedWords(text, language));
  return { ...item, own, words: `${own} ${others.join(" ")}` };
}

// Not the nothing before the first space: every entry has it, and looking through all of them takes long.
const wordsIn = ({ words }: Entry) => new Set(words.split(" ").filter(Boolean));

// A hidden name shows only once enough of it was typed: why it is there must be plain.
const longEnough = 4;

const saysSo = ({ own, words }: Entry, typed: string): boolean =>
  (typed.length < longEnough ? own : words).includes(` ${typed}`);

/** What was typed as it stands, and without its first empty words: « je veux mou », « veux mou ». Two words at least. */
const phrasesOf = (all: readonly string[], [first = ""]: readonly string[]): string[] =>
  all.slice(0, Math.min(all.indexOf(first) + 1, all.length - 1)).map((_, start) => ` ${all.slice(start).join(" ")}`);

/** How well an entry fits: what begins as it was typed, whole words, short texts. */
function fitOf(entry: Entry, typed: readonly string[]): number {
  const starts = entry.own.startsWith(` ${typed.join(" ")}`) ? 4 : 0;
  const whole = typed.filter((word) => `${entry.own} `.includes(` ${word} `)).length / typed.length;
  const own = typed.every((word) => entry.own.includes(` ${word}`)) ? 2 : 0;
  return starts + own + whole + entry.weight - entry.own.length / 100;
}

/** The first place in a sorted list whose word is not before this one. */
function placeOf(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function createSuggestionIndex(language: Language): SuggestionIndex {
  const byKey = new Map<string, Entry[]>();
  const byWord = new Map<string, Entry[]>();
  let sorted: string[] | null = null;
  // Most people begin alike. Beginnings only: no whole question is kept.
  const kept = new LRUCache<string, Suggestible[]>({ max: 5_000 });

  /** The words that begin so, with their entries. */
  function* beginningWith(beginning: string): Generator<Entry[]> {
    sorted ??= [...byWord.keys()].sort();
    for (let i = placeOf(sorted, beginning); sorted[i]?.startsWith(beginning); i += 1)
      yield byWord.get(sorted[i] ?? "") ?? [];
  }

  /** How many entries have a word that begins so, counted up to `mostLookedAt`. */
  function countBeginningWith(beginning: string): number {
    let count = 0;
    for (const { length } of beginningWith(beginning)) {
      count += length;
      if (count >= mostLookedAt) break;
    }
    return count;
  }

  function search(all: readonly string[], telling: readonly string[], limit: number): Suggestible[] {
    const counts = telling.map(countBeginningWith);
    const rarest = telling[counts.indexOf(Math.min(...counts))] ?? "";
    const best = new Map<Entry, number>();
    const phrases = phrasesOf(all, telling);
    // Several words of a hidden name are plain enough, however short the last one is: « veux mou » begins « veux mourir ».
    const fits = (entry: Entry) =>
      telling.every((word) => saysSo(entry, word)) || phrases.some((phrase) => entry.words.includes(phrase));
    let looked = 0;
    for (const entries of beginningWith(rarest)) {
      for (const entry of entries.slice(0, mostLookedAt - looked))
        if (!best.has(entry) && fits(entry)) best.set(entry, fitOf(entry, telling));
      looked += entries.length;
      if (looked >= mostLookedAt) break;
    }
    const shown = new Set<string>();
    return [...best]
      .sort(([a, fitA], [b, fitB]) => fitB - fitA || (a.text < b.text ? -1 : 1))
      .filter(([entry]) => !shown.has(entry.own) && shown.add(entry.own))
      .slice(0, limit)
      .map(([entry]) => entry);
  }

  return {
    set(key, entries) {
      kept.clear();
      for (const entry of byKey.get(key) ?? []) {
        for (const word of wordsIn(entry)) {
          const there = byWord.get(word) ?? [];
          there.splice(there.indexOf(entry), 1);
        }
      }
      byKey.delete(key);
      const made = entries.map((entry) => toEntry(entry, language));
      if (made.length > 0) byKey.set(key, made);
      for (const entry of made)
        for (const word of wordsIn(entry)) {
          const there = byWord.get(word);
          if (there) there.push(entry);
          else {
            byWord.set(word, [entry]);
            sorted = null;
          }
        }
    },
    find(typed, limit) {
      const all = foldedWords(typed, language);
      const telling = all.filter((word, i) => i === all.length - 1 || !emptyWords[language].has(word));
      if (telling.length === 0) return [];
      const key = `${limit} ${all.join(" ")}`;
      const known = kept.get(key);
      if (known) return known;
      const found = search(all, telling, limit);
      if (key.length <= longestKept) kept.set(key, found);
      return found;
    },
  };
}
