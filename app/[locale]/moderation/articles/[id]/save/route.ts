import { receiveDraft } from "#lib/editing/commands/receive-draft.ts";
import { draftFormSchema } from "#lib/editing/schema.ts";
import { href } from "#lib/shared/addresses.ts";
import { formHandler } from "#lib/web/form-handler.ts";

const idOf = ({ id = "" }: Record<string, string>) => ({ id });

/** Where the page goes on after a press of a button. */
function placeAfter(intent: string, fields: Record<string, string>): string {
  if (intent === "library") return `?${new URLSearchParams({ biblio: fields.librarySearch ?? "" })}#bibliotheque`;
  if (intent === "add-citation" || intent.startsWith("cite:") || intent.startsWith("remove-citation:"))
    return "#citations";
  return intent === "save" ? "?fait=save" : "#sections";
}

export const POST = formHandler({
  name: ({ params }) => `article:${params.id}`,
  form: ({ locale, params }) => href("editArticle", locale, idOf(params)),
  action: ({ locale, params }) => href("editSave", locale, idOf(params)),
  limit: "autosave",
  schema: draftFormSchema,
  needsAccount: true,
  async run(form, { actor, locale, params }) {
    if (actor.kind === "anonymous") return { ok: false, errors: { form: "needs_editor" } };
    const { id } = idOf(params);
    const received = await receiveDraft(actor, id, form);
    if (!received.ok) return { ok: false, errors: { form: received.reason } };
    const editor = href("editArticle", locale, { id });
    if (form.intent === "preview") return { ok: true, to: href("editPreview", locale, { id }) };
    if (form.intent !== "submit") return { ok: true, to: `${editor}${placeAfter(form.intent, form.fields)}` };
    return { ok: true, to: `${editor}?${received.submitted ? "fait=submit" : "manque=1"}` };
  },
});
