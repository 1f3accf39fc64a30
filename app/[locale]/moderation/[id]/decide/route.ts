import { href } from "#lib/shared/addresses.ts";
import { decideSuggestion } from "#lib/suggestions/commands/decide-suggestion.ts";
import { signSuggestion } from "#lib/suggestions/commands/sign-suggestion.ts";
import { decisionSchema } from "#lib/suggestions/schema.ts";
import { formHandler } from "#lib/web/form-handler.ts";

const idOf = ({ id = "" }: Record<string, string>) => ({ id });

export const POST = formHandler({
  name: ({ params }) => `decide:${params.id}`,
  form: ({ locale, params }) => href("review", locale, idOf(params)),
  action: ({ locale, params }) => href("reviewSend", locale, idOf(params)),
  limit: "decision",
  schema: decisionSchema,
  needsAccount: true,
  async run({ decision, step, ...input }, { actor, locale, params }) {
    if (actor.kind === "anonymous") return { ok: false, errors: { form: "needs_moderator" } };
    const { id } = idOf(params);
    const outcome =
      step === "signature"
        ? await signSuggestion(actor, id, { ...input, decision: decision === "sign" ? "sign" : "reject" })
        : decision === "sign"
          ? ({ ok: false, reason: "needs_clinical_reviewer" } as const)
          : await decideSuggestion(actor, id, { ...input, decision });
    return outcome.ok
      ? { ok: true, to: href("review", locale, { id }) }
      : { ok: false, errors: { form: outcome.reason } };
  },
});
