import { receiveDraft } from "#lib/editing/commands/receive-draft.ts";
import { draftFormSchema } from "#lib/editing/schema.ts";
import type { AutosaveAnswer } from "#lib/editing/views.ts";
import { href } from "#lib/shared/addresses.ts";
import { autosaveHandler } from "#lib/web/autosave-handler.ts";

export const POST = autosaveHandler({
  form: (locale, { id = "" }) => href("editArticle", locale, { id }),
  schema: draftFormSchema,
  async run(form, { actor, params }): Promise<AutosaveAnswer> {
    // A saving by itself does nothing else.
    const received = await receiveDraft(actor, params.id ?? "", {
      ...form,
      intent: "save",
      rebaseTo: null,
      fromOther: [],
    });
    if (!received.ok) {
      const { reason } = received;
      return { status: reason === "conflict" || reason === "gone" ? reason : "refused" };
    }
    const { lockVersion, savedAt, fields, mergedWith: by } = received;
    const saved = { lockVersion, at: savedAt.toISOString(), fields };
    return by.length > 0 ? { status: "merged", by, ...saved } : { status: "saved", ...saved };
  },
});
