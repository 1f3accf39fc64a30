import { createArticle } from "#lib/editing/commands/start-draft.ts";
import { newArticleSchema } from "#lib/editing/schema.ts";
import { href } from "#lib/shared/addresses.ts";
import { formHandler } from "#lib/web/form-handler.ts";

export const POST = formHandler({
  name: () => "new-article",
  form: ({ locale }) => href("newArticle", locale),
  action: ({ locale }) => href("newArticleSend", locale),
  limit: "decision",
  schema: newArticleSchema,
  needsAccount: true,
  async run(form, { actor, locale }) {
    if (actor.kind === "anonymous") return { ok: false, errors: { form: "needs_editor" } };
    const started = await createArticle(actor, form);
    if (!started.ok)
      return { ok: false, errors: { [started.reason === "theme_required" ? "theme" : "form"]: started.reason } };
    return { ok: true, to: href("editArticle", locale, { id: started.articleId }) };
  },
});
