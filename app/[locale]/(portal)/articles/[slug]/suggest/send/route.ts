import { href } from "#lib/shared/addresses.ts";
import { submitSuggestion } from "#lib/suggestions/commands/submit-suggestion.ts";
import { suggestionSchema } from "#lib/suggestions/schema.ts";
import { formHandler } from "#lib/web/form-handler.ts";

const slugOf = ({ slug = "" }: Record<string, string>) => ({ slug });

export const POST = formHandler({
  name: ({ locale, params }) => `suggest:${locale}:${params.slug}`,
  form: ({ locale, params }) => href("suggest", locale, slugOf(params)),
  action: ({ locale, params }) => href("suggestSend", locale, slugOf(params)),
  limit: "contribution",
  schema: suggestionSchema,
  async run(form, { actor, locale, params }) {
    if (form.intent === "preview")
      return { ok: true, to: `${href("suggest", locale, slugOf(params))}?preview=1`, keepDraft: "difference" };
    const outcome = await submitSuggestion(actor, { ...slugOf(params), locale }, form);
    return outcome.ok
      ? { ok: true, to: `${href("contribution", locale, { receipt: outcome.receipt })}?sent=1` }
      : outcome;
  },
});
