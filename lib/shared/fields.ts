// The fields that hand-written YAML files have in common, with complaints in French for those who write them.
import { z } from "zod";
import { frenchSpacing } from "#lib/shared/typography.ts";

/** One line of text, however it was folded in the file. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, "ne doit pas être vide")
    .max(max, `doit avoir au plus ${max} caractères`)
    .transform((text) => text.replace(/[ \t\n]+/g, " "));

/** Says the same in both languages: one never comes without the other. */
export const bilingual = (max: number) => z.strictObject({ fr: line(max).transform(frenchSpacing), en: line(max) });

export const slugField = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "doit être fait de mots en minuscules, sans accents, joints par des traits d’union",
  );

export const day = z.iso.date("doit être un jour, comme 2026-11-21");

export const webAddress = z.url({ protocol: /^https$/, message: "doit être une adresse https" });
