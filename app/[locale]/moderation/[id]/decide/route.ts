import type { Person } from "#lib/accounts/rules.ts";
import { href } from "#lib/shared/addresses.ts";
import { type DecisionOutcome, decideSuggestion } from "#lib/suggestions/commands/decide-suggestion.ts";
import { signSuggestion } from "#lib/suggestions/commands/sign-suggestion.ts";
import type { Decision } from "#lib/suggestions/rules.ts";
import { type DecisionForm, decisionSchema } from "#lib/suggestions/schema.ts";
import { formHandler } from "#lib/web/form-handler.ts";

const idOf = ({ id = "" }: Record<string, string>) => ({ id });

type Input = Pick<DecisionForm, "reason" | "lockVersion" | "headRevision" | "texts">;

/** Each step has its own decisions; any other is none of ours. */
async function decide(
  actor: Person,
  id: string,
  step: string,
  decision: string,
  input: Input,
): Promise<DecisionOutcome> {
  if (step === "signature" && (decision === "sign" || decision === "reject")) {
    return signSuggestion(actor, id, { ...input, decision });
  }
  if (step === "decision" && decision !== "sign") {
    return decideSuggestion(actor, id, { ...input, decision: decision as Decision });
  }
  return { ok: false, reason: "unexpected" };
}

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
    const outcome = await decide(actor, id, step, decision, input);
    return outcome.ok
      ? { ok: true, to: href("review", locale, { id }) }
      : { ok: false, errors: { form: outcome.reason } };
  },
});
