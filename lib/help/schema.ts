// What content/help-lines.yaml may hold: the telephone numbers of help, and how each was confirmed.
import { z } from "zod";
import { bilingual, day, line, slugField, webAddress } from "#lib/shared/fields.ts";

/** What one calls about, in order of display. */
export const helpTopics = [
  "emergency",
  "distress",
  "children",
  "violence",
  "addictions",
  "sexual_health",
  "illness",
  "carers",
  "disability",
  "rights",
] as const;

/** A number without a label is the one to call; labels tell several apart, by town or by language. */
const numberSchema = z.strictObject({
  number: z.string().regex(/^\d+( \d+)*$/, "doit être fait de chiffres, groupés par des espaces simples"),
  label: bilingual(80).optional(),
});

const helpLineSchema = z
  .strictObject({
    slug: slugField,
    topic: z.enum(helpTopics),
    numbers: z.array(numberSchema).min(1),
    name: bilingual(100),
    answeredBy: bilingual(200),
    audience: bilingual(300),
    /** Left out when nobody could verify them. */
    hours: bilingual(200).optional(),
    /** `ordinary_call`: the price of a normal call, nothing more. */
    cost: z.enum(["free", "ordinary_call"]),
    accessibility: bilingual(300).optional(),
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/, "doit être un code de langue, comme fr"))
      .min(1)
      .default(["fr"]),
    url: webAddress.optional(),
    source: slugField.optional(),
    /** A number that nobody confirmed is not given to readers. */
    checked: z.enum(["opened", "catalogued"]),
    checkedOn: day,
    note: line(500).optional(),
  })
  .refine(({ source, note }) => source !== undefined || note !== undefined, {
    path: ["note"],
    message: "dit où le numéro a été vu, quand aucune source n’est nommée",
  });

/** content/help-lines.yaml, in order of display. */
export const helpLinesSchema = z.array(helpLineSchema);
export type HelpLine = z.output<typeof helpLineSchema>;

const patterns = z
  .strictObject({ fr: z.array(line(1500)).default([]), en: z.array(line(1500)).default([]) })
  .default({ fr: [], en: [] });
const wordsOfBoth = z.strictObject({ fr: line(20_000), en: line(20_000) });
const speltWords = z.record(z.string().regex(/^[a-z0-9]+$/, "doit être un mot en minuscules, sans accents"), line(60));

/** What a line of advice relies on. */
const documentSchema = z.strictObject({
  source: slugField,
  title: line(300),
  url: webAddress.optional(),
  /** Advice in an emergency is not given on the word of a document that nobody saw. */
  checked: z.enum(["opened", "catalogued"]),
  checkedOn: day,
  note: line(500).optional(),
});

const emergencyRuleSchema = z
  .strictObject({
    rule: slugField,
    /** Concepts of content/synonyms/: the search checks them, since help knows nothing of it. */
    about: z.array(slugField).default([]),
    /** Slugs of help-lines.yaml, the one to call first. */
    lines: z.array(slugField).min(1),
    advice: bilingual(240),
    /** Names of `documents`. */
    sources: z.array(slugField).min(1),
    when: patterns,
    alone: patterns,
    unless: patterns,
  })
  .refine(({ when, alone }) => [when, alone].some(({ fr, en }) => fr.length + en.length > 0), {
    path: ["when"],
    message: "ou alone doit dire ce que les gens écrivent",
  });

/** content/emergency.yaml; its head explains each field. Rules stand in order of gravity. */
export const emergencySchema = z.strictObject({
  lists: z.record(slugField, wordsOfBoth),
  spelt: z.strictObject({ fr: speltWords, en: speltWords }),
  misspelt: wordsOfBoth,
  ordinary: wordsOfBoth,
  beside: wordsOfBoth,
  documents: z.record(slugField, documentSchema),
  rules: z.array(emergencyRuleSchema),
});
export type EmergencyFile = z.output<typeof emergencySchema>;

/** A rule with the help lines and documents that it names. */
export type EmergencyRule = Omit<z.output<typeof emergencyRuleSchema>, "lines" | "sources"> & {
  lines: HelpLine[];
  sources: z.output<typeof documentSchema>[];
};
/** The file, ready to be searched with: see `emergencyFinder`. */
export type Emergencies = Omit<EmergencyFile, "documents" | "rules"> & { rules: EmergencyRule[] };
