// What content/rgaa.yaml and content/accessibility-results.json hold.
import { z } from "zod";
import { bilingual, day, line } from "#lib/shared/fields.ts";

export const criterionStates = ["conform", "not_conform", "not_applicable", "waiting"] as const;
export const checkMethods = ["automatic", "by_hand", "not_yet"] as const;

const criterionSchema = z
  .strictObject({
    number: z.string().regex(/^\d{1,2}\.\d{1,2}$/),
    /** What is asked, in short words of ours. */
    title: bilingual(200),
    /** `waiting`: what only a person with a disability, or a test by hand not made yet, can judge. */
    state: z.enum(criterionStates),
    how: z.enum(checkMethods),
    /** Which test, or what was read. */
    by: line(300).optional(),
    /** What was seen in this very code. */
    note: line(500),
    /** The same in English, for what the statement must tell everyone. */
    noteEn: line(500).optional(),
  })
  .refine(({ state, how }) => (state === "waiting") === (how === "not_yet"), {
    path: ["how"],
    message: "« not_yet » va avec « waiting », et seulement avec lui : rien n’est coché sans avoir été vérifié",
  })
  .refine(({ how, by }) => how === "not_yet" || by !== undefined, {
    path: ["by"],
    message: "dit quel test, ou ce qui a été lu",
  })
  .refine(({ state, noteEn }) => (state === "not_conform") === (noteEn !== undefined), {
    path: ["noteEn"],
    message: "va avec « not_conform », que la déclaration explique dans les deux langues",
  });

export const auditSchema = z.strictObject({
  version: line(20),
  checkedOn: day,
  by: bilingual(300),
  /** Until somebody else has audited the portal, the law has it « non conforme ». */
  thirdParty: z
    .strictObject({
      by: line(200),
      on: day,
      respected: z.number().int().min(0),
      applicable: z.number().int().min(1),
    })
    .nullable(),
  themes: z.array(
    z.strictObject({
      number: z.number().int().min(1),
      name: bilingual(100),
      criteria: z.array(criterionSchema).min(1),
    }),
  ),
});
export type Audit = z.output<typeof auditSchema>;
export type Criterion = z.output<typeof criterionSchema>;
export type CriterionState = Criterion["state"];

export const testStates = ["light", "dark", "narrow", "open", "errors", "desk"] as const;

/** The last recorded run of tests/e2e/accessibility.spec.ts. */
export const resultsSchema = z.strictObject({
  date: day,
  axe: line(20),
  browser: line(60),
  /** Names of `pages` that were opened, and in how many languages altogether. */
  pages: z.array(line(60)).min(1),
  addresses: z.number().int().min(1),
  states: z.array(z.enum(testStates)).min(1),
  analyses: z.number().int().min(1),
  violations: z.number().int().min(0),
});
export type TestResults = z.output<typeof resultsSchema>;
