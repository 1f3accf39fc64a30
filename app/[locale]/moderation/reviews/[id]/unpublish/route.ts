import { checkUnpublish, unpublishArticle } from "#lib/articles/commands/unpublish-article.ts";
import { unpublishSchema } from "#lib/articles/schema.ts";
import { tellOfDeparture } from "#lib/editing/commands/tell-of-departure.ts";
import { href } from "#lib/shared/addresses.ts";
import { formHandler } from "#lib/web/form-handler.ts";

const idOf = ({ id = "" }: Record<string, string>) => ({ id });

export const POST = formHandler({
  name: ({ params }) => `unpublish:${params.id}`,
  form: ({ locale, params }) => href("articleReview", locale, idOf(params)),
  action: ({ locale, params }) => href("articleUnpublish", locale, idOf(params)),
  limit: "decision",
  schema: unpublishSchema,
  needsAccount: true,
  // In two steps: a look at what would happen, then the same form again with a confirmation.
  async run({ intent, ...input }, { actor, locale, params }) {
    if (actor.kind === "anonymous") return { ok: false, errors: { form: "needs_editor" } };
    const { id } = idOf(params);
    const page = href("articleReview", locale, { id });
    const outcome = await (intent === "confirm"
      ? unpublishArticle(actor, id, input, tellOfDeparture)
      : checkUnpublish(actor, id, input));
    if (!outcome.ok) {
      const field = outcome.reason.startsWith("target") ? "target" : "form";
      return { ok: false, errors: { [field]: outcome.reason } };
    }
    return intent === "confirm"
      ? { ok: true, to: `${page}?done=unpublished` }
      : { ok: true, to: `${page}?confirm=1`, keepDraft: "confirmer" };
  },
});
