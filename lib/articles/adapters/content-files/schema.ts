// What the files in content/ may hold. Strict: a field that nobody reads is a mistake of its author.
import { z } from "zod";
import { audiences, citationChecks, evidenceKinds, locales } from "#lib/articles/rules/document.ts";
import { isPartialDate } from "#lib/shared/dates.ts";
import { bilingual, day, line, slugField as slug } from "#lib/shared/fields.ts";
import { sourceKinds } from "#lib/sources/rules/source-kinds.ts";

const noFootnote = (text: string) => !text.includes("[^");
const plainLine = (max: number) => line(max).refine(noFootnote, "ne porte pas de note");
const address = z.url({ protocol: /^https?$/, message: "doit être une adresse http(s)" });

/** "2024", "2024-06" or "2024-06-18", and a day that exists. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "doit être une date comme 2024, 2024-06 ou 2024-06-18")
  .refine(isPartialDate, "n’est pas une date du calendrier");

/** Front matter of content/articles/<locale>/<slug>.md. */
export const articleSchema = z.strictObject({
  title: plainLine(150),
  theme: slug,
  audience: z.array(z.enum(audiences)).min(1),
  summary: plainLine(400),
  keyQuestions: z.array(plainLine(200)).default([]),
  alsoCalled: z.array(plainLine(100)).default([]),
  essentials: z.array(line(600)).default([]),
  redFlags: z.array(line(600)).default([]),
  easyToRead: z.array(line(300)).default([]),
  easyToReadBy: line(200).optional(),
  unknowns: z.array(line(600)).default([]),
  questionsForDoctor: z.array(plainLine(300)).default([]),
  humanHelp: z.array(line(600)).default([]),
  related: z.array(slug).default([]),
  made: z.strictObject({ with: z.enum(["ai_assisted", "human"]), on: day, note: line(300).optional() }),
  nextReview: day,
  translationOf: z
    .strictObject({
      slug,
      follows: z.string().regex(/^[0-9a-f]{16}$/, "doit être une empreinte de 16 chiffres hexadécimaux"),
    })
    .optional(),
});
export type FrontMatter = z.output<typeof articleSchema>;

const citationSchema = z
  .strictObject({
    source: slug,
    title: line(300),
    url: address.optional(),
    documentDate: partialDate.optional(),
    evidence: z.enum(evidenceKinds),
    checked: z.enum(citationChecks),
    checkedOn: day.optional(),
    note: line(500).optional(),
  })
  .refine(({ checked, checkedOn }) => (checked === "unchecked") === (checkedOn === undefined), {
    path: ["checkedOn"],
    message: "est là quand la référence a été vue, et alors seulement",
  });

/** content/citations/*.yaml: citations by the name that footnotes use. */
export const citationsSchema = z.record(slug, citationSchema);
export type CitationEntry = z.output<typeof citationSchema>;

/** content/sources/<slug>.yaml. */
export const sourceSchema = z.strictObject({
  kind: z.enum(sourceKinds),
  /** Of most of its documents. */
  language: z.enum(locales).default("fr"),
  name: bilingual(200),
  acronym: line(40).optional(),
  url: address.optional(),
  mission: bilingual(1000),
  funding: bilingual(1000),
  trust: bilingual(1000),
  limits: bilingual(1000),
});
export type SourceEntry = z.output<typeof sourceSchema>;

/** content/themes.yaml, in the order of display. */
export const themesSchema = z.array(z.strictObject({ slug, name: bilingual(100), summary: bilingual(400) }));
export type ThemeEntry = z.output<typeof themesSchema>[number];
