import { receiveDraft } from "#lib/editing/commands/receive-draft.ts";
import { type DraftForm, draftFormSchema } from "#lib/editing/schema.ts";
import { href } from "#lib/shared/addresses.ts";
import { formHandler } from "#lib/web/form-handler.ts";

const idOf = ({ id = "" }: Record<string, string>) => ({ id });

/** Where the page goes on after a press of a button. */
function placeAfter({ intent, fields }: DraftForm, submitted: boolean): [query: Record<string, string>, part?: string] {
  if (intent === "submit") return [submitted ? { fait: "submit" } : { manque: "1" }];
  if (intent === "library") return [{ biblio: fields.librarySearch ?? "" }, "#bibliotheque"];
  if (intent === "add-citation" || intent.startsWith("cite:") || intent.startsWith("remove-citation:"))
    return [{}, "#citations"];
  return intent === "save" ? [{ fait: "save" }] : [{}, "#sections"];
}

/** The address of that place, which tells the browser that its copy is in the draft. */
function addressAfter(editor: string, form: DraftForm, submitted: boolean): string {
  const [query, part = ""] = placeAfter(form, submitted);
  const search = new URLSearchParams({ ...query, ...(form.copy && { recu: form.copy }) }).toString();
  return `${editor}${search && `?${search}`}${part}`;
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
    if (form.intent === "preview") return { ok: true, to: href("editPreview", locale, { id }) };
    const editor = href("editArticle", locale, { id });
    return { ok: true, to: addressAfter(editor, form, received.submitted) };
  },
});
