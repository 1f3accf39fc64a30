// The words of each language, so that a word that nobody used here is not taken for a mistake.
import { fold } from "#lib/shared/language/fold.ts";
import type { Language } from "#lib/shared/language/words.ts";

const lists: Record<Language, () => Promise<{ default: string[] }>> = {
  fr: () => import("an-array-of-french-words", { with: { type: "json" } }),
  en: () => import("an-array-of-english-words", { with: { type: "json" } }),
};

const kept: Partial<Record<Language, Promise<ReadonlySet<string>>>> = {};

async function read(language: Language): Promise<ReadonlySet<string>> {
  const { default: words } = await lists[language]();
  return new Set(words.map(fold));
}

/** The ordinary words of a language, folded. Read once in the life of a process. */
export function dictionaryOf(language: Language): Promise<ReadonlySet<string>> {
  kept[language] ??= read(language);
  return kept[language];
}
