// Which words of a text the glossary explains.
import type { GlossaryEntry } from "#lib/glossary/schema.ts";

type Language = "fr" | "en";

const escaped = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/['’]/g, "['’]");
const isCapitals = (form: string) => form.length > 1 && form === form.toUpperCase();

/** Recognises the terms of the glossary in texts of one language, whole words only. Forms in capitals (AME, AIDS) are
 * recognised as they are written: « âme » and "aids" are other words.
 * @returns a function from a text to the slugs of the terms that it uses. */
export function termFinder(entries: readonly GlossaryEntry[], language: Language): (text: string) => Set<string> {
  const owners = new Map<string, string>();
  for (const { slug, term, forms } of entries)
    for (const form of [term[language], ...forms[language]])
      owners.set(isCapitals(form) ? form : form.toLowerCase().replaceAll("'", "’"), slug);
  // The longest first: « arrêt cardiaque » is not « arrêt ».
  const longestFirst = [...owners.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return (text) => {
    const found = new Set<string>();
    for (const [form] of owners.size > 0 ? text.matchAll(pattern) : []) {
      const slug = owners.get(form) ?? owners.get(form.toLowerCase().replaceAll("'", "’"));
      if (slug !== undefined) found.add(slug);
    }
    return found;
  };
}
