import type { Person } from "#lib/accounts/rules.ts";
import type { StepOutcome } from "#lib/editing/commands/change-draft.ts";
import { followOriginal } from "#lib/editing/commands/follow-original.ts";
import { publishDraft } from "#lib/editing/commands/publish-draft.ts";
import { rebaseDraft } from "#lib/editing/commands/rebase-draft.ts";
import { discardDraft, rejectDraft, takeBackDraft } from "#lib/editing/commands/return-draft.ts";
import { scheduleDraft, unscheduleDraft } from "#lib/editing/commands/schedule-draft.ts";
import { signDraft } from "#lib/editing/commands/sign-draft.ts";
import { type StepForm, stepSchema } from "#lib/editing/schema.ts";
import { href } from "#lib/shared/addresses.ts";
import { momentInParis } from "#lib/shared/dates.ts";
import { formHandler } from "#lib/web/form-handler.ts";

const idOf = ({ id = "" }: Record<string, string>) => ({ id });

function take(actor: Person, articleId: string, form: StepForm): Promise<StepOutcome> {
  const seen = { articleId, lockVersion: form.lockVersion };
  switch (form.step) {
    case "take_back":
      return takeBackDraft(actor, seen, form.reasonGiven);
    case "rebase":
      return rebaseDraft(actor, seen);
    case "follow":
      return followOriginal(actor, { ...seen, revisionId: form.revision });
    case "unschedule":
      return unscheduleDraft(actor, seen);
    case "publish":
      return publishDraft(actor, seen);
    case "discard":
      return discardDraft(actor, seen, form.reasonGiven);
    case "reject":
      return rejectDraft(actor, seen, form.reason);
    case "sign":
      return signDraft(actor, seen, { note: form.note, interests: form.signerInterests, nextReview: form.nextReview });
    case "schedule":
      return scheduleDraft(actor, seen, momentInParis(form.day, form.time));
  }
}

export const POST = formHandler({
  name: ({ params }) => `article-step:${params.id}`,
  form: ({ locale, params }) => href("editArticle", locale, idOf(params)),
  action: ({ locale, params }) => href("editStep", locale, idOf(params)),
  limit: "decision",
  schema: stepSchema,
  needsAccount: true,
  async run(form, { actor, locale, params }) {
    if (actor.kind === "anonymous") return { ok: false, errors: { form: "needs_editor" } };
    const { id } = idOf(params);
    const outcome = await take(actor, id, form);
    if (!outcome.ok) {
      const field = outcome.reason === "needs_reason" ? "reasonGiven" : "form";
      return { ok: false, errors: { [field]: outcome.reason } };
    }
    if (form.step === "publish") return { ok: true, to: `${href("editing", locale)}?fait=publish` };
    if (form.step === "discard") return { ok: true, to: `${href("editing", locale)}?fait=discard` };
    const search = new URLSearchParams({ fait: form.step });
    if (form.step === "take_back" && form.typed) search.set("draft", form.typed);
    return { ok: true, to: `${href("editArticle", locale, { id })}?${search}` };
  },
});
