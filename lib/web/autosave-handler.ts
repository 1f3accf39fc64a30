// What a page saves by itself: answered as JSON, with the same care as a form.
import type { z } from "zod";
import type { Person } from "#lib/accounts/rules.ts";
import { isDatabaseDown } from "#lib/platform/db.ts";
import { logger } from "#lib/platform/logger.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { isSameOrigin, readFields } from "#lib/web/form-handler.ts";
import { withinLimit } from "#lib/web/rate-limit.ts";
import { currentActor } from "#lib/web/session.ts";

type Params = Record<string, string>;

type AutosaveSpec<Schema extends z.ZodType, Answer extends { status: string }> = {
  /** The address of the form. */
  form(locale: PageLocale, params: Params): string;
  schema: Schema;
  run(input: z.infer<Schema>, context: { actor: Person; params: Params }): Promise<Answer>;
};

const statusCodes: Record<string, number> = { signedOut: 401, gone: 404, tooLong: 422, unavailable: 503 };

const answer = (body: { status: string }): Response =>
  Response.json(body, { status: statusCodes[body.status] ?? 200, headers: { "cache-control": "no-store" } });

/** A route handler (POST) for a page that saves by itself. */
export function autosaveHandler<Schema extends z.ZodType, Answer extends { status: string }>(
  spec: AutosaveSpec<Schema, Answer>,
) {
  return async (request: Request, route: { params: Promise<Params> }): Promise<Response> => {
    const { locale: language, ...params } = await route.params;
    const locale: PageLocale = language === "en" ? "en" : "fr";
    try {
      if (!isSameOrigin(request)) return answer({ status: "unavailable" });
      const [actor, fields] = await Promise.all([currentActor(), readFields(request)]);
      const form = spec.form(locale, params);
      if (actor.kind === "anonymous") {
        const to = `${href("signIn", locale)}?${new URLSearchParams({ next: form, notice: "session" })}`;
        return Response.json({ status: "signedOut", to }, { status: 401, headers: { "cache-control": "no-store" } });
      }
      if (!(await withinLimit("autosave", actor.personId))) return answer({ status: "unavailable" });
      const parsed = spec.schema.safeParse(fields);
      if (!parsed.success) return answer({ status: "tooLong" });
      return answer(await spec.run(parsed.data, { actor, params }));
    } catch (error) {
      const down = isDatabaseDown(error);
      logger.error({ err: down ? undefined : error, down }, "not saved");
      return answer({ status: "unavailable" });
    }
  };
}
