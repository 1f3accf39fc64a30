// Which words of the patterns a typed word is, however it is spelt.
import type { PatternWord } from "#lib/help/rules/pattern.ts";
import { slipsBetween } from "#lib/shared/language/distance.ts";
import { soundOf } from "#lib/shared/language/sound.ts";
import { stem } from "#lib/shared/language/stem.ts";
import type { Language } from "#lib/shared/language/words.ts";

/** Shorter words have too many neighbours to be taken for misspellings of each other. */
const shortestMisspelt = 5;
/** The same for roots, which have lost what tells words apart. */
const shortestRootMisspelt = 6;
/** The same for what words sound like. */
const shortestSound = 3;
/** Spellings of one sound that are further apart than this are different words. */
const mostSlipsOfASound: Record<Language, number> = { fr: 3, en: 2 };

class Multimap {
  readonly #ids = new Map<string, number[]>();
  add(key: string, id: number): void {
    const ids = this.#ids.get(key);
    if (!ids) this.#ids.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  }
  get(key: string): readonly number[] {
    return this.#ids.get(key) ?? [];
  }
}

const withOtherNumber = (word: string) => (word.endsWith("s") ? word.slice(0, -1) : `${word}s`);
const withoutOneLetter = (word: string) => Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));

/** Finds which words of the patterns a folded word is: spelt as they are, or misspelt. */
export type Recogniser = Record<"spelt" | "misspelt", (folded: string) => ReadonlySet<number>>;

/** Prepares the words of the patterns of one language.
 * @param tolerated those that are recognised even misspelt. */
export function recogniser(
  words: readonly PatternWord[],
  tolerated: readonly string[],
  language: Language,
): Recogniser {
  const [forms, stems, prefixes, sounds, slips] = Array.from({ length: 5 }, () => new Multimap());
  const toleratedIds = new Set<number>();
  const toleratedRoots = new Set(tolerated.map((word) => stem(word, language)));
  const ranges: { from: number; to: number; id: number }[] = [];
  const spellings = words.map((word) => (word.kind === "range" ? "" : word.folded));
  for (const [id, word] of words.entries()) {
    if (word.kind === "range") ranges.push({ ...word, id });
    else if (word.kind === "prefix") prefixes?.add(word.folded, id);
    else forms?.add(word.folded, id);
    if (word.kind === "form") forms?.add(withOtherNumber(word.folded), id);
    if (word.kind !== "like" || word.folded.length < 4) continue;
    const root = stem(word.folded, language);
    stems?.add(root, id);
    if (word.folded.length < shortestMisspelt || !toleratedRoots.has(root)) continue;
    toleratedIds.add(id);
    const sound = soundOf(word.folded, language);
    if (sound.length >= shortestSound) sounds?.add(sound, id);
    for (const variant of [word.folded, ...withoutOneLetter(word.folded)]) slips?.add(variant, id);
    if (root.length < shortestRootMisspelt) continue;
    for (const variant of [root, ...withoutOneLetter(root)]) slips?.add(variant, id);
  }

  function spelt(folded: string): Set<number> {
    if (/^\d+$/.test(folded)) {
      const value = Number(folded);
      const within = ranges.filter(({ from, to }) => value >= from && value <= to).map(({ id }) => id);
      return new Set([...(forms?.get(folded) ?? []), ...within]);
    }
    const found = new Set(forms?.get(folded));
    if (folded.length >= 4) {
      const root = stem(folded, language);
      // A short stem is shared by strangers (sers, série).
      for (const id of stems?.get(root) ?? [])
        if (root.length >= 4 || spellings[id]?.startsWith(folded.slice(0, 4))) found.add(id);
    }
    for (let length = 3; length <= Math.min(folded.length, 12); length += 1)
      for (const id of prefixes?.get(folded.slice(0, length)) ?? []) found.add(id);
    return found;
  }

  function slipped(folded: string): Set<number> {
    const found = new Set<number>();
    const most = mostSlipsOfASound[language];
    for (const id of sounds?.get(soundOf(folded, language)) ?? [])
      if (slipsBetween(folded, spellings[id] ?? "", most) <= most) found.add(id);
    const root = stem(folded, language);
    for (const form of root.length >= shortestRootMisspelt ? new Set([folded, root]) : [folded]) {
      if (form.length < shortestMisspelt) continue;
      for (const key of [form, ...withoutOneLetter(form)])
        for (const id of slips?.get(key) ?? []) {
          const word = spellings[id] ?? "";
          // The first letter is seldom mistyped.
          const compared = form === folded ? word : stem(word, language);
          if (compared[0] === form[0] && slipsBetween(form, compared, 1) <= 1) found.add(id);
        }
    }
    return found;
  }

  /** « jarrive », « dasthme »: an elision without its apostrophe. */
  function glued(folded: string): Set<number> {
    const isElided = language === "fr" && /^(?:[cdlmnst](?=[aeiouyh].{4})|j.{4})/.test(folded);
    if (!isElided) return new Set();
    const rest = spelt(folded.slice(1));
    if (folded.startsWith("j")) return rest.size > 0 ? rest : slipped(folded.slice(1));
    return new Set([...rest].filter((id) => toleratedIds.has(id)));
  }

  function misspelt(folded: string): Set<number> {
    if (folded.length < 4 || /\d/.test(folded)) return new Set();
    const found = glued(folded);
    return found.size > 0 ? found : slipped(folded);
  }

  return { spelt, misspelt };
}
