// The vocabulary as a value, whatever it was read from: our own files, or a terminology that somebody else keeps.
import type { TermSort, WrittenConcept } from "#lib/search/schema/vocabulary.ts";
import { type Language, wordsOf } from "#lib/shared/language/words.ts";

/** `exact`: its empty words count too, and no other word stands between. */
export type ConceptTerm = { text: string; sort: "name" | TermSort; exact?: true };

export type Concept = {
  slug: string;
  name: Record<Language, string>;
  terms: Record<Language, ConceptTerm[]>;
  /** Slugs of the concepts whose pages also answer who asks for this one; never the reverse. */
  finds: string[];
  /** How far its terms are trusted to mean the same: our own are, those of other terminologies less. */
  trust: number;
};

const languages = ["fr", "en"] as const;

/** « directives anticipées (testament de vie) »: two names. */
const namesIn = (name: string): string[] =>
  name
    .split(/[()]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const exactMark = "=";

function termsOf(written: WrittenConcept, language: Language): ConceptTerm[] {
  const sorts = Object.entries(written[language]) as [TermSort, string[]][];
  return [
    ...namesIn(written.name[language]).map((text): ConceptTerm => ({ text, sort: "name" })),
    ...sorts.flatMap(([sort, texts]) =>
      texts.map(
        (text): ConceptTerm =>
          text.startsWith(exactMark) ? { text: text.slice(exactMark.length), sort, exact: true } : { text, sort },
      ),
    ),
  ];
}

/** A concept of our own files. */
export const ownConcept = (written: WrittenConcept): Concept => ({
  slug: written.concept,
  name: written.name,
  terms: { fr: termsOf(written, "fr"), en: termsOf(written, "en") },
  finds: written.finds,
  trust: 1,
});

/** A concept of a terminology that somebody else keeps: its terms, the preferred one first. */
export type WrittenForeignConcept = { slug: string; fr: string[]; en: string[] };

const trustInForeign = 0.8;

export const foreignConcept = ({ slug, fr, en }: WrittenForeignConcept): Concept => {
  const medical = (text: string): ConceptTerm => ({ text, sort: "medical" });
  return {
    slug,
    name: { fr: fr[0] ?? en[0] ?? slug, en: en[0] ?? fr[0] ?? slug },
    terms: { fr: fr.map(medical), en: en.map(medical) },
    finds: [],
    trust: trustInForeign,
  };
};

/** How a term is compared with another: its words, whatever their accents, case and signs. */
export const termKey = (text: string, language: Language): string =>
  wordsOf(text, language)
    .map(({ folded }) => folded)
    .join(" ");

/** The terms that two concepts of one language claim: readers could mean either. */
export function sharedTerms(concepts: readonly Concept[]): { term: string; language: Language; slugs: string[] }[] {
  return languages.flatMap((language) => {
    const owners = new Map<string, Set<string>>();
    for (const { slug, terms } of concepts)
      for (const { text } of terms[language]) {
        const key = termKey(text, language);
        owners.set(key, (owners.get(key) ?? new Set()).add(slug));
      }
    return [...owners]
      .filter(([, slugs]) => slugs.size > 1)
      .map(([term, slugs]) => ({ term, language, slugs: [...slugs] }));
  });
}

/** Our concepts, enriched by those of other terminologies. One that shares a French term with ours says the same thing: its
 * other terms join ours. The rest stand on their own. */
export function joinConcepts(own: readonly Concept[], foreign: readonly Concept[]): Concept[] {
  const joined = own.map((concept) => ({
    ...concept,
    terms: { fr: [...concept.terms.fr], en: [...concept.terms.en] },
  }));
  const owners = new Map<string, Concept>();
  const claim = (concept: Concept) => {
    for (const { text } of concept.terms.fr) {
      const key = termKey(text, "fr");
      if (!owners.has(key)) owners.set(key, concept);
    }
  };
  for (const concept of joined) claim(concept);
  for (const concept of foreign) {
    const owner = concept.terms.fr.map(({ text }) => owners.get(termKey(text, "fr"))).find((found) => found);
    if (!owner) {
      joined.push(concept);
      claim(concept);
      continue;
    }
    for (const language of languages) {
      const known = new Set(owner.terms[language].map(({ text }) => termKey(text, language)));
      owner.terms[language].push(...concept.terms[language].filter(({ text }) => !known.has(termKey(text, language))));
    }
    claim(owner);
  }
  return joined;
}
