import { receiveDraft } from "#lib/editing/commands/receive-draft.ts";
import { draftFormSchema } from "#lib/editing/schema.ts";
import type { AutosaveAnswer } from "#lib/editing/views.ts";
import { href } from "#lib/shared/addresses.ts";
import { autosaveHandler } from "#lib/web/autosave-handler.ts";

export const POST = autosaveHandler({
  name: ({ id }) => `article:${id}`,
  form: (locale, { id = "" }) => href("editArticle", locale, { id }),
  schema: draftFormSchema,
  async run(form, { actor, params, keep }): Promise<AutosaveAnswer> {
    // A saving by itself does nothing else.
    const received = await receiveDraft(actor, params.id ?? "", {
      ...form,
      intent: "save",
      rebaseTo: null,
      fromOther: [],
    });
    if (!received.ok && received.reason === "gone") return { status: "gone" };
    if (!received.ok)
      return received.reason === "conflict" ? { status: "conflict", to: await keep() } : { status: "refused" };
    const { lockVersion, savedAt, fields, merged, by } = received;
    const saved = { lockVersion, at: savedAt.toISOString(), fields };
    return merged ? { status: "merged", by, ...saved } : { status: "saved", ...saved };
  },
});
