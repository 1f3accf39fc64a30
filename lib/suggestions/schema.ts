// One shape for the form, the server and, later, the API. Messages are codes: suggest.error.*, review.error.* in content/messages.
import { z } from "zod";
import { isoDay, isPartialDate } from "#lib/shared/dates.ts";

const longText = (maximum: number, code: string) => z.string().max(maximum, code);
const required = (maximum: number, name: string) =>
  longText(maximum, `${name}_too_long`).refine((text) => text.trim() !== "", `${name}_required`);
const checkbox = z
  .string()
  .optional()
  .transform((value) => value === "on");
const optionalDate = z
  .string()
  .trim()
  .refine((date) => date === "" || (isPartialDate(date) && date <= isoDay(new Date())), "citation_date")
  .default("");
const optionalAddress = z
  .string()
  .trim()
  .max(1_000, "citation_url")
  .refine((text) => text === "" || /^https?:$/.test(URL.parse(text)?.protocol ?? ""), "citation_url")
  .default("");

export const suggestionSchema = z
  .object({
    intent: z.enum(["preview", "send"]).catch("send"),
    section: z.string().min(1, "section_unknown").max(200, "section_unknown"),
    text: required(60_000, "text"),
    baseRevision: z.uuid("unexpected"),
    submissionKey: z.string().regex(/^[\w-]{16,64}$/, "unexpected"),
    rationale: longText(4_000, "rationale_too_long").default(""),
    interests: longText(2_000, "interests_too_long").default(""),
    minor: checkbox,
    citationPublisher: longText(200, "citation_publisher").trim().default(""),
    citationTitle: longText(500, "citation_title").trim().default(""),
    citationUrl: optionalAddress,
    citationDate: optionalDate,
  })
  .superRefine((form, context) => {
    const error = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    // A preview is a look, not yet a contribution: it may be incomplete.
    if (form.intent === "preview") return;
    if (form.rationale.trim() === "") error("rationale", "rationale_required");
    const cites = form.citationPublisher || form.citationTitle || form.citationUrl || form.citationDate;
    if (cites && !form.citationPublisher) error("citationPublisher", "citation_publisher");
    if (cites && !form.citationTitle) error("citationTitle", "citation_title");
  });
export type SuggestionForm = z.infer<typeof suggestionSchema>;

export const decisionSchema = z
  .object({
    step: z.enum(["decision", "signature"], "unexpected"),
    decision: z.enum(["accept", "accept_with_changes", "reject", "sign"], "decision_required"),
    reason: required(4_000, "reason"),
    readAgain: z.literal("yes", "read_again_required"),
    lockVersion: z.coerce.number("stale").int("stale"),
    headRevision: z.uuid("stale"),
  })
  // Texts accepted with changes arrive as "text:<section key>".
  .catchall(z.string().max(60_000, "text_too_long"))
  .transform(({ step, decision, reason, lockVersion, headRevision, readAgain: _, ...rest }) => ({
    step,
    decision,
    reason: reason.trim(),
    lockVersion,
    headRevision,
    texts: Object.entries(rest).flatMap(([name, text]) =>
      name.startsWith("text:") ? [{ sectionKey: name.slice("text:".length), text }] : [],
    ),
  }));
export type DecisionForm = z.infer<typeof decisionSchema>;
