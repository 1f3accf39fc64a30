// The sections that every article may have beside its body. Their key alone says which part of the page they are.
import type { Locale, SectionRole } from "#lib/articles/rules/document.ts";

export type ReservedSection = {
  key: string;
  role: Exclude<SectionRole, "body">;
  place: "before" | "after";
  heading: Record<Locale, string>;
};

/** In the order of the page; `place` is relative to the body. */
export const reservedSections: readonly ReservedSection[] = [
  { key: "essentials", role: "essentials", place: "before", heading: { fr: "L’essentiel", en: "Key points" } },
  { key: "red-flags", role: "red_flags", place: "before", heading: { fr: "Signes d’alerte", en: "Warning signs" } },
  {
    key: "easy-to-read",
    role: "easy_to_read",
    place: "before",
    heading: { fr: "Version facile à lire", en: "Easy-to-read version" },
  },
  {
    key: "unknowns",
    role: "unknowns",
    place: "after",
    heading: { fr: "Ce que l’on ne sait pas encore", en: "What is not yet known" },
  },
  {
    key: "questions",
    role: "questions",
    place: "after",
    heading: { fr: "Questions à poser au médecin", en: "Questions for your doctor" },
  },
  {
    key: "human-help",
    role: "human_help",
    place: "after",
    heading: { fr: "Parler à quelqu’un", en: "Talk to someone" },
  },
];

/** The role that a section's key gives it: a reserved one, or the body. */
export const roleOfKey = (key: string): SectionRole =>
  reservedSections.find((section) => section.key === key)?.role ?? "body";

/** What to call a section of which only the key is known: the parts that every article has bear a name, the others their key. */
export const sectionName = (locale: Locale, key: string): string =>
  reservedSections.find((section) => section.key === key)?.heading[locale] ?? key;
