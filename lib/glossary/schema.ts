// What content/glossary.yaml may hold: the words that readers may not know.
import { z } from "zod";
import { bilingual, line, slugField } from "#lib/shared/fields.ts";

export const glossaryKinds = ["body", "disease", "exam", "treatment", "right", "organisation"] as const;

const formsOfALanguage = z.array(line(80)).default([]);

const glossaryEntrySchema = z.strictObject({
  slug: slugField,
  kind: z.enum(glossaryKinds),
  term: bilingual(80),
  /** What else to recognise in a text: plurals, other spellings, other names. */
  forms: z.strictObject({ fr: formsOfALanguage, en: formsOfALanguage }).default({ fr: [], en: [] }),
  definition: bilingual(300),
});

/** content/glossary.yaml. */
export const glossarySchema = z.array(glossaryEntrySchema);
export type GlossaryEntry = z.output<typeof glossaryEntrySchema>;
