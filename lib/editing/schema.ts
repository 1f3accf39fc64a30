// The forms of the editor. Messages are codes: editing.problem.*, editing.refusal.* in content/messages.
import { z } from "zod";
import { locales } from "#lib/articles/rules/document.ts";

// A whole article is some 20,000 characters; beyond this the text is no article.
const longestField = 60_000;
const most = 400;

// An integer of the database.
const lockVersion = z.coerce.number("stale").int("stale").min(0, "stale").max(2_147_483_647, "stale");
const text = z.string().max(longestField, "too_long");

/** The version that a form says it was typed on, as it came; what is none is older than any. */
export const versionTypedOn = (typed: string | undefined): number => lockVersion.safeParse(typed).data ?? -1;

/** What the editor sends: its fields as they are (rules/fields.ts), and what to do with them. */
export const draftFormSchema = z
  .object({
    intent: z.string().max(200).default("save"),
    lockVersion,
    /** The live revision that the text takes in from now on. */
    rebaseTo: z.uuid("stale").optional(),
    /** The parts for which a choice had to be made. */
    settles: z.string().max(10_000).default(""),
    /** What the browser calls its copy of this: the answer says when the draft has it. */
    copy: z.string().max(100).default(""),
  })
  .catchall(text)
  .refine((form) => Object.keys(form).length < most * 10, { path: ["form"], message: "too_long" })
  .transform(({ intent, lockVersion: version, rebaseTo, settles, copy, ...fields }, context) => {
    const parts = settles.split(" ").filter(Boolean);
    const fromOther = parts.filter((part) => fields[`choice:${part}`] === "theirs");
    for (const part of parts)
      if (!["ours", "theirs"].includes(fields[`choice:${part}`] ?? ""))
        context.addIssue({ code: "custom", path: [`choice:${part}`], message: "choice_required" });
    return { intent, lockVersion: version, rebaseTo: rebaseTo ?? null, copy, fields, fromOther };
  });
export type DraftForm = z.output<typeof draftFormSchema>;

export const newArticleSchema = z.object({
  locale: z.enum(locales, "locale_required"),
  title: z.string().trim().min(1, "title_required").max(150, "title_long"),
  theme: z.string().min(1, "theme_required").max(100, "theme_required"),
});

export const startSchema = z.object({
  locale: z.enum(locales, "unexpected"),
  slug: z.string().min(1, "unexpected").max(200, "unexpected"),
});

const required = (max: number, code: string) => z.string().trim().min(1, code).max(max, "too_long");
const base = { lockVersion };
/** What somebody who is not an author says for acting on their text; an author need say nothing. */
const reasonGiven = z.string().trim().max(4_000, "too_long").default("");

/** One form for each step: which fields it has depends on it. */
export const stepSchema = z.discriminatedUnion(
  "step",
  [
    z.object({
      step: z.literal("take_back"),
      ...base,
      reasonGiven,
      /** The draft of a form in which the server keeps what was typed when it was too late. */
      typed: z.string().max(100).default(""),
    }),
    z.object({ step: z.literal("rebase"), ...base }),
    z.object({
      step: z.literal("follow"),
      ...base,
      /** The original's revision that was seen. */
      revision: z.uuid("stale"),
      caughtUp: z.literal("on", "caught_up_required"),
    }),
    z.object({ step: z.literal("unschedule"), ...base }),
    z.object({ step: z.literal("publish"), ...base, readAgain: z.literal("on", "read_again_required") }),
    z.object({ step: z.literal("discard"), ...base, reasonGiven, sure: z.literal("on", "sure_required") }),
    z.object({ step: z.literal("reject"), ...base, reason: required(4_000, "reason_required") }),
    z.object({
      step: z.literal("sign"),
      ...base,
      readWhole: z.literal("on", "read_whole_required"),
      note: required(2_000, "note_required"),
      signerInterests: z.string().trim().max(2_000, "too_long").default(""),
      nextReview: z.iso.date("day"),
    }),
    z.object({
      step: z.literal("schedule"),
      ...base,
      day: z.iso.date("day"),
      time: z.iso.time({ precision: -1, error: "time" }),
    }),
  ],
  "unexpected",
);
export type StepForm = z.output<typeof stepSchema>;
