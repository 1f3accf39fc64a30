// What content/synonyms/*.yaml may hold: what people say, and what articles say of the same thing.
import { z } from "zod";
import { bilingual, line, slugField } from "#lib/shared/fields.ts";

export const conceptKinds = [
  "symptom",
  "disease",
  "body",
  "injury",
  "treatment",
  "exam",
  "prevention",
  "situation",
  "right",
  "organisation",
  "person",
] as const;

/** How a term came to mean its concept. `brands` are understood and never shown: the portal names medicines by their
 * international name. `misspellings` are what no speller finds. */
export const termSorts = ["lay", "medical", "abbreviations", "brands", "misspellings"] as const;
export type TermSort = (typeof termSorts)[number];

const terms = z.array(line(80)).default([]);
const termsOfALanguage = z
  .strictObject({ lay: terms, medical: terms, abbreviations: terms, brands: terms, misspellings: terms })
  .prefault({});

const conceptSchema = z.strictObject({
  concept: slugField,
  kind: z.enum(conceptKinds),
  name: bilingual(80),
  fr: termsOfALanguage,
  en: termsOfALanguage,
  /** One way: the pages of these concepts also answer who asks for this one. The likeliest first. */
  finds: z.array(slugField).max(8).default([]),
});

/** One file of content/synonyms/. */
export const vocabularySchema = z.array(conceptSchema);
export type WrittenConcept = z.output<typeof conceptSchema>;
