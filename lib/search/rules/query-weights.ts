// How much each word of a question tells, and each way to read it is worth.
import { weakWords } from "#lib/search/rules/empty-words.ts";
import type { Knowledge } from "#lib/search/rules/knowledge.ts";
import type { NamedConcept } from "#lib/search/rules/query-concepts.ts";
import type { QueryWords } from "#lib/search/rules/query-words.ts";
import { conceptToken } from "#lib/search/rules/tokens.ts";
import { stem } from "#lib/shared/language/stem.ts";
import type { Language } from "#lib/shared/language/words.ts";

// What a word of no subject counts for; and how much more one that names a subject does.
const weakShare = 0.2;
const conceptShare = 1.33;
// How much it counts against a reading that more articles have it than another.
const commonness = 0.5;

/** Small numbers say how much or how old, seldom what; 3114 and 3919 are names. */
const isWeak = (word: string, language: Language) => weakWords[language].has(word) || /^\d{1,2}$/.test(word);

/** How telling a word is: as rare as the library has it, or as the concept that it names where the library has another word
 * for it. A word that nobody has written is as rare as can be: it may have been published a moment ago. */
function rarityOf(typed: readonly string[], direct: readonly string[], { rarity, articlesWith }: Knowledge): number {
  const present = (tokens: readonly string[]) => tokens.filter((token) => articlesWith(token) > 0);
  const known = [present(typed), present(direct)].find((tokens) => tokens.length > 0) ?? typed;
  return Math.max(...known.map(rarity));
}

/** What nearly every article says is worth little in the place of a rare word. */
export function discountCommon<T extends { token: string; credit: number }>(
  offered: readonly T[],
  { rarity, articlesWith }: Knowledge,
): T[] {
  const isPresent = ({ token }: T) => articlesWith(token) > 0;
  const rarest = Math.max(...offered.filter(isPresent).map(({ token }) => rarity(token)));
  return offered.map((one) =>
    isPresent(one) ? { ...one, credit: one.credit * (rarity(one.token) / rarest) ** commonness } : one,
  );
}

/** How much more each word counts for the concepts that it names: together the words of a term tell as much as the concept
 * does, however common they are one by one. */
function emphasise(
  named: readonly NamedConcept[],
  weights: readonly number[],
  { rarity, articlesWith }: Knowledge,
): number[] {
  const emphasis = weights.map(() => 1);
  for (const { concept, places } of named) {
    const sum = places.reduce((total, place) => total + (weights[place] ?? 0), 0);
    const present = [concept.slug, ...concept.finds].map(conceptToken).find((token) => articlesWith(token) > 0);
    const telling = present === undefined ? 0 : rarity(present);
    const factor = (conceptShare * Math.max(sum, telling)) / (sum || 1);
    for (const place of places) emphasis[place] = Math.max(emphasis[place] ?? 1, factor);
  }
  return emphasis;
}

/** How much each word tells. */
export function weigh({ words, readings }: QueryWords, named: readonly NamedConcept[], knowledge: Knowledge): number[] {
  const { language } = knowledge;
  const weights = words.map((word, place) => {
    const direct = named
      .filter(({ places }) => places.includes(place))
      .map(({ concept }) => conceptToken(concept.slug));
    const typed = (readings[place] ?? []).map((reading) => stem(reading.word, language));
    const telling = rarityOf(typed, direct, knowledge);
    return isWeak(word, language) ? telling * weakShare : telling;
  });
  const emphasis = emphasise(named, weights, knowledge);
  return weights.map((weight, place) => weight * (emphasis[place] ?? 1));
}
