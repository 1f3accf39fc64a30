import { closeRecheck } from "#lib/articles/commands/close-recheck.ts";
import { recheckSchema } from "#lib/articles/schema.ts";
import { href } from "#lib/shared/addresses.ts";
import { formHandler } from "#lib/web/form-handler.ts";

const idOf = ({ id = "" }: Record<string, string>) => ({ id });

export const POST = formHandler({
  name: ({ params }) => `recheck:${params.id}`,
  form: ({ locale, params }) => href("recheck", locale, idOf(params)),
  action: ({ locale, params }) => href("recheckSend", locale, idOf(params)),
  limit: "decision",
  schema: recheckSchema,
  needsAccount: true,
  async run(input, { actor, locale, params }) {
    const { id } = idOf(params);
    const closed = await closeRecheck(actor, id, input);
    return closed.ok
      ? { ok: true, to: href("recheck", locale, { id }) }
      : { ok: false, errors: { form: closed.reason } };
  },
});
