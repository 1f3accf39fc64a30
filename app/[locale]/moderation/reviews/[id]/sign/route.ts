import { reverifyArticle } from "#lib/articles/commands/reverify-article.ts";
import { reverifySchema } from "#lib/articles/schema.ts";
import { href } from "#lib/shared/addresses.ts";
import { formHandler } from "#lib/web/form-handler.ts";

const idOf = ({ id = "" }: Record<string, string>) => ({ id });

export const POST = formHandler({
  name: ({ params }) => `sign-article:${params.id}`,
  form: ({ locale, params }) => href("articleReview", locale, idOf(params)),
  action: ({ locale, params }) => href("articleReverify", locale, idOf(params)),
  limit: "decision",
  schema: reverifySchema,
  needsAccount: true,
  async run(form, { actor, locale, params }) {
    if (actor.kind === "anonymous") return { ok: false, errors: { form: "needs_clinician" } };
    const outcome = await reverifyArticle(actor, idOf(params).id, form);
    if (outcome.ok) return { ok: true, to: `${href("articleReview", locale, idOf(params))}?done=signed` };
    const field = outcome.reason.startsWith("next_review") ? "nextReview" : "form";
    return { ok: false, errors: { [field]: outcome.reason } };
  },
});
