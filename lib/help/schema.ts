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
