// Where a text uses the words that the glossary explains.
import type { GlossaryEntry } from "#lib/glossary/schema.ts";

type Language = "fr" | "en";

/** A term in a text: from one place up to another. */
export type TermMatch = { slug: string; start: number; end: number };
export type TermMatcher = (text: string) => TermMatch[];

type Form = { slug: string; form: string; asWritten: boolean };

const word = /[\p{L}\p{M}\p{N}]+/gu;
const joinsBefore = /[\p{L}\p{M}\p{N}][-‑]$/u;
const joinsAfter = /^[-‑]?[\p{L}\p{M}\p{N}]/u;

const isCapitals = (form: string) => form.length > 1 && form === form.toUpperCase();

/** Spaces and apostrophes of any shape are one. Every character keeps its place. */
const plain = (text: string) => text.replace(/\s/g, " ").replaceAll("'", "’");

/** In small letters, but for the few letters (İ) that would change the places of the others. */
function small(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** Every form by its first word, the longest first: « arrêt cardiaque » is not « arrêt ». */
function byFirstWord(entries: readonly GlossaryEntry[], language: Language): Map<string, Form[]> {
  const index = new Map<string, Form[]>();
  for (const { slug, term, forms } of entries) {
    for (const given of [term[language], ...forms[language]]) {
      const asWritten = isCapitals(given);
      const form = asWritten ? plain(given) : small(plain(given));
      const [first = ""] = small(form).match(word) ?? [];
      index.set(first, [...(index.get(first) ?? []), { slug, form, asWritten }]);
    }
  }
  for (const forms of index.values()) forms.sort((a, b) => b.form.length - a.form.length);
  return index;
}

/** Recognises the terms of the glossary in texts of one language, whole words only; a word joined to another by a hyphen
 * is another word. Forms in capitals (AME, AIDS) are recognised as they are written: « âme » and "aids" are other words.
 * Each word is looked up once, so that the size of the glossary does not matter. */
export function termMatcher(entries: readonly GlossaryEntry[], language: Language): TermMatcher {
  const index = byFirstWord(entries, language);
  return (text) => {
    const written = plain(text);
    const lower = small(written);
    const found: TermMatch[] = [];
    let from = 0;
    for (const { index: start, 0: first } of lower.matchAll(word)) {
      if (start < from || joinsBefore.test(written.slice(Math.max(0, start - 3), start))) continue;
      const match = index.get(first)?.find(({ form, asWritten }) => {
        const end = start + form.length;
        return (asWritten ? written : lower).startsWith(form, start) && !joinsAfter.test(written.slice(end, end + 3));
      });
      if (!match) continue;
      from = start + match.form.length;
      found.push({ slug: match.slug, start, end: from });
    }
    return found;
  };
}
