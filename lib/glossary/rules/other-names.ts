// What else a term of the glossary is called.
import type { GlossaryEntry } from "#lib/glossary/schema.ts";
import { fold } from "#lib/shared/language/fold.ts";

/** Without the mark of the plural, which makes no other name. */
const singular = (name: string) =>
  fold(name)
    .split(/[\s’'-]+/)
    .map((word) => word.replace(/aux$/, "al").replace(/[sx]$/, ""))
    .join(" ");

/** The forms of a term in one language but for its plurals. */
export function otherNames({ term, forms }: GlossaryEntry, language: "fr" | "en"): string[] {
  const known = new Set([singular(term[language])]);
  return forms[language].filter((form) => {
    const name = singular(form);
    if (known.has(name)) return false;
    known.add(name);
    return true;
  });
}
