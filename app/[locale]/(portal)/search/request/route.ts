import { recordNeed } from "#lib/search/commands/record-need.ts";
import { needRequestSchema } from "#lib/search/schema/need-request.ts";
import { href } from "#lib/shared/addresses.ts";
import { formHandler } from "#lib/web/form-handler.ts";

export const POST = formHandler({
  name: ({ locale }) => `need:${locale}`,
  form: ({ locale }) => href("search", locale),
  action: ({ locale }) => href("searchRequest", locale),
  limit: "contribution",
  schema: needRequestSchema,
  async run({ concept }, { locale }) {
    await recordNeed("requests", locale, [concept]);
    return { ok: true, to: `${href("search", locale)}?requested=1` };
  },
});
