// How easy a French text is to read, as a number. It sees the length of words and sentences and nothing else: it helps who
// writes, and proves nothing.

const sentenceEnd = /[.!?…:;]+(?:\s|$)|\n+/;
const vowels = /[aeiouyàâäéèêëîïôöùûüœæ]+/g;

/** Syllables of a French word, by its groups of vowels; a final mute e is not heard. */
export function syllablesOf(word: string): number {
  const lower = word.toLowerCase();
  const groups = lower.match(vowels)?.length ?? 0;
  const mute = groups > 1 && /[^aeiouyàâäéèêëîïôöùûü](?:e|es|ent)$/.test(lower);
  return Math.max(1, mute ? groups - 1 : groups);
}

export type Readability = {
  /** Kandel-Moles score: 100 is very easy, 50 and more is plain language, 30 and less is for scholars. */
  score: number;
  wordsPerSentence: number;
  longestSentence: number;
};

/** Measures a French text of plain words; null when it has none.
 * Source: L. Kandel and A. Moles, "Application de l'indice de Flesch à la langue française", Cahiers d'études de
 * radio-télévision 19, 1958. */
export function readabilityOf(text: string): Readability | null {
  const sentences = text
    .split(sentenceEnd)
    .map((sentence) => sentence.match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return null;
  const wordsPerSentence = words.length / sentences.length;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return {
    score: 207 - 1.015 * wordsPerSentence - 73.6 * (syllables / words.length),
    wordsPerSentence,
    longestSentence: Math.max(...sentences.map(({ length }) => length)),
  };
}
