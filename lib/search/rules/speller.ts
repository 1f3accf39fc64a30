// What a misspelt word may mean: words of the library and of the vocabulary that sound alike, or are a slip or two away.
import { slipsBetween } from "#lib/shared/language/distance.ts";
import { soundOf } from "#lib/shared/language/sound.ts";
import { stem } from "#lib/shared/language/stem.ts";

import type { Language } from "#lib/shared/language/words.ts";

/** A reading of a misspelt word, the best one near 1. */
export type Reading = { word: string; likelihood: number };

export type Speller = {
  /** The library or the vocabulary uses it. */
  knows(word: string): boolean;
  /** Known, or an ordinary word of the language. */
  isWord(word: string): boolean;
  /** How a folded word may have been meant, the likeliest first; at most three, none for a word too short to tell. */
  readings(word: string): Reading[];
  /** How a word that may be unfinished goes on; at most three, the commonest first. */
  completions(beginning: string): string[];
  /** Two known words that were run together, or null. */
  split(word: string): [string, string] | null;
};

/** One bit for each letter that a word has: two words a slip apart differ in two bits at most. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bitsOf(n: number): number {
  let rest = n - ((n >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

const mostReadings = 3;
const shortest = 3;
const longEnoughForStem = 4;
const trustInHomophones = 0.6;
const trustInShort = 0.7;
const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : length < 11 ? 2 : 3);

/** Common words are meant more often than rare ones: worth up to half a slip. */
const bonus = (frequency: number) => Math.min(0.5, Math.log10(1 + frequency) / 6);

// Codes are dear to make, and a library that changes keeps its words.
const sounds: Record<Language, Map<string, string>> = { fr: new Map(), en: new Map() };

function keptSound(word: string, language: Language): string {
  let code = sounds[language].get(word);
  if (code === undefined) {
    code = soundOf(word, language);
    sounds[language].set(word, code);
  }
  return code;
}

/** @param frequencies how many articles use each folded word; vocabulary words that none uses count as used once.
 * @param dictionary the ordinary words of the language: one that nobody uses here is seldom a mistake. */
export function createSpeller(
  frequencies: ReadonlyMap<string, number>,
  dictionary: ReadonlySet<string>,
  language: Language,
): Speller {
  const words = [...frequencies.keys()].filter((word) => word.length >= shortest && !/\d/.test(word)).sort();
  // « coughed » is known where "cough" is.
  const stems = new Set(words.filter((word) => word.length >= longEnoughForStem).map((word) => stem(word, language)));
  const letters = Uint32Array.from(words, lettersOf);
  const byLength = Map.groupBy(words.keys(), (i) => words[i]?.length ?? 0);
  const bySound = new Map<string, string[]>();
  for (const word of words) {
    const code = keptSound(word, language);
    const alike = bySound.get(code);
    if (alike) alike.push(word);
    else bySound.set(code, [word]);
  }

  function costs(word: string, isWord: boolean): Map<string, number> {
    const cost = new Map<string, number>();
    const most = isWord ? 0 : slipsAllowed(word.length);
    const own = lettersOf(word);
    const consider = (other: string, sound: boolean) => {
      // What is written quite otherwise sounds alike by chance.
      const far = Math.max(2, Math.floor(word.length / 3) + 1);
      const slips = slipsBetween(word, other, sound ? far : most);
      if (sound && slips > far) return;
      if (!sound && (slips > most || (slips > 1 && other[0] !== word[0]))) return;
      // What sounds alike was meant, however it is written; what is short is easily something else.
      const distance = sound ? 0.4 + 0.2 * slips : slips * (1 + 2 / word.length);
      cost.set(other, Math.min(cost.get(other) ?? 9, distance - bonus(frequencies.get(other) ?? 0)));
    };
    for (const other of bySound.get(soundOf(word, language)) ?? []) consider(other, true);
    if (most > 0)
      for (let length = word.length - most; length <= word.length + most; length += 1)
        for (const i of byLength.get(length) ?? [])
          if (bitsOf((letters[i] ?? 0) ^ own) <= 2 * most) consider(words[i] ?? "", false);
    return cost;
  }

  /** Four letters with one wrong are half of them another word. */
  const trustIn = (word: string, other: string, isWord: boolean): number => {
    if (isWord) return trustInHomophones;
    return word.length < 5 && soundOf(word, language) !== keptSound(other, language) ? trustInShort : 1;
  };

  return {
    knows: (word) => frequencies.has(word) || stems.has(stem(word, language)),
    isWord: (word) => frequencies.has(word) || stems.has(stem(word, language)) || dictionary.has(word),
    readings(word) {
      if (word.length < shortest || /\d/.test(word)) return [];
      // A word of the language that sounds like one of ours: « sin » for « sein », but mostly it means itself.
      const isWord = dictionary.has(word);
      const ranked = [...costs(word, isWord)].sort(([a, costA], [b, costB]) => costA - costB || a.localeCompare(b));
      const best = ranked[0]?.[1] ?? 0;
      return ranked
        .filter(([, cost]) => cost < best + 0.8)
        .slice(0, mostReadings)
        .map(([other, cost]) => ({
          word: other,
          likelihood: trustIn(word, other, isWord) * (1 - Math.min(0.6, 0.7 * (cost - best))),
        }));
    },
    completions(beginning) {
      if (beginning.length < shortest) return [];
      let [low, high] = [0, words.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((words[middle] ?? "") < beginning) low = middle + 1;
        else high = middle;
      }
      const found: string[] = [];
      for (let i = low; words[i]?.startsWith(beginning) && found.length < 200; i += 1) found.push(words[i] ?? "");
      return found
        .sort((a, b) => (frequencies.get(b) ?? 0) - (frequencies.get(a) ?? 0) || a.length - b.length)
        .slice(0, mostReadings);
    },
    split(word) {
      for (let at = shortest; at <= word.length - shortest; at += 1) {
        const [left, right] = [word.slice(0, at), word.slice(at)];
        if (frequencies.has(left) && frequencies.has(right)) return [left, right];
      }
      return null;
    },
  };
}
