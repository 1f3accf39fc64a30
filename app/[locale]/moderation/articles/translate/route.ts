import { startTranslation } from "#lib/editing/commands/start-translation.ts";
import { startSchema } from "#lib/editing/schema.ts";
import { href } from "#lib/shared/addresses.ts";
import { formHandler } from "#lib/web/form-handler.ts";

export const POST = formHandler({
  name: () => "start-draft",
  form: ({ locale }) => href("editing", locale),
  action: ({ locale }) => href("editTranslate", locale),
  limit: "decision",
  schema: startSchema,
  needsAccount: true,
  async run(place, { actor, locale }) {
    if (actor.kind === "anonymous") return { ok: false, errors: { form: "needs_editor" } };
    const started = await startTranslation(actor, place);
    if (!started.ok) return { ok: false, errors: { form: started.reason } };
    return { ok: true, to: href("editArticle", locale, { id: started.articleId }) };
  },
});
