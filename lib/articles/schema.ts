// The forms of a review and of a recheck. Messages are codes: reviews.error.* and links.error.* in content/messages.
import { z } from "zod";
import { locales } from "#lib/articles/rules/document.ts";
import { recheckOutcomes } from "#lib/articles/rules/recheck.ts";
import { unpublishReasons } from "#lib/articles/rules/redirects.ts";
import { debtKinds, reviewSorts } from "#lib/articles/views/reviews.ts";

const required = (maximum: number, name: string) =>
  z.string().trim().min(1, `${name}_required`).max(maximum, `${name}_too_long`);
const revision = z.uuid("unexpected");

export const reverifySchema = z
  .object({
    headRevision: revision,
    readWhole: z.literal("yes", "read_whole_required"),
    note: required(2_000, "note"),
    hasInterests: z.enum(["no", "yes"], "interests_choice_required"),
    interests: z.string().trim().max(2_000, "interests_too_long").default(""),
    nextReview: z.iso.date("next_review_required"),
  })
  .superRefine(({ hasInterests, interests }, context) => {
    if (hasInterests === "yes" && interests === "")
      context.addIssue({ code: "custom", path: ["interests"], message: "interests_required" });
  })
  .transform(({ hasInterests, interests, ...form }) => ({
    ...form,
    interests: hasInterests === "yes" ? interests : "",
  }));
export type ReverifyForm = z.infer<typeof reverifySchema>;

export const unpublishSchema = z.object({
  /** Anything but a confirmation is a look at what would happen. */
  intent: z.enum(["check", "confirm"]).catch("check"),
  headRevision: revision,
  reason: z.enum(unpublishReasons, "unpublish_reason_required"),
  explanation: required(2_000, "explanation"),
  target: z.string().trim().max(1_000, "target_unknown").default(""),
});
export type UnpublishForm = z.infer<typeof unpublishSchema>;

/** What an address asks of the list of reviews; whatever makes no sense asks for nothing. */
export const reviewFilters = z.object({
  theme: z.string().min(1).max(100).optional().catch(undefined),
  debt: z.enum(debtKinds).optional().catch(undefined),
  language: z.enum(locales).optional().catch(undefined),
  sort: z.enum(reviewSorts).catch("risk"),
  page: z.number(),
});

export const recheckSchema = z.object({
  outcome: z.enum(recheckOutcomes, "outcome_required"),
  note: required(2_000, "note"),
});
