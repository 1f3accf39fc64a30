// Every public form arrives here: what was typed is kept first, judged after, and the answer is 303, to the next page or
// back to the form with its errors and its text. Nothing typed is lost: not to an expired session, not to an error, and
// not to a database that is away (the text then comes back inside the answer, ready to be sent again).
import type { z } from "zod";
import { type Actor, personIdOf } from "#lib/accounts/rules.ts";
import { dropDraft, keepDraft, noteDraftErrors } from "#lib/drafts/commands.ts";
import { type DraftErrors, isDraftId } from "#lib/drafts/rules.ts";
import { isDatabaseDown } from "#lib/platform/db.ts";
import { logger } from "#lib/platform/logger.ts";
import { errorSummaryId, href, type PageLocale } from "#lib/shared/addresses.ts";
import { withoutNul, withUnixLineBreaks } from "#lib/shared/text.ts";
import { newToken } from "#lib/shared/tokens.ts";
import { type Limit, withinLimit } from "#lib/web/rate-limit.ts";
import { retryPage } from "#lib/web/server/outage-page.ts";
import { stylesheets } from "#lib/web/server/stylesheets.ts";
import { currentActor } from "#lib/web/session.ts";

export type FormContext = { actor: Actor; locale: PageLocale; params: Record<string, string> };

type Place = { locale: PageLocale; params: Record<string, string> };

export type FormSpec<Schema extends z.ZodType> = {
  /** Names the draft: the same form on the same object. */
  name(place: Place): string;
  /** The public address of the form itself, and the one that it is sent to. */
  form(place: Place): string;
  action(place: Place): string;
  limit: Limit;
  schema: Schema;
  /** Sends people to sign in first, keeping what they typed. */
  needsAccount?: boolean;
  /** Acts. Errors are message keys by field name. `keepDraft`: the form goes on (a preview), what was typed stays; it names
   * what of the page comes first now. */
  run(
    input: z.infer<Schema>,
    context: FormContext,
  ): Promise<{ ok: true; to: string; keepDraft?: string } | { ok: false; errors: DraftErrors }>;
};

type RouteContext = { params: Promise<Record<string, string>> };

/** A route handler (POST) for a form. */
export function formHandler<Schema extends z.ZodType>(spec: FormSpec<Schema>) {
  return async (request: Request, route: RouteContext): Promise<Response> => {
    const { locale: language, ...params } = await route.params;
    const place: Place = { locale: language === "en" ? "en" : "fr", params };
    const fields = await readFields(request).catch(() => null);
    if (!fields) return seeOther(spec.form(place));
    try {
      return await receive(spec, request, place, fields);
    } catch (error) {
      logger.error(
        { err: isDatabaseDown(error) ? undefined : error, down: isDatabaseDown(error) },
        "form not received",
      );
      return giveBack(spec.action(place), place.locale, fields, 503);
    }
  };
}

async function receive<Schema extends z.ZodType>(
  spec: FormSpec<Schema>,
  request: Request,
  place: Place,
  fields: Record<string, string>,
): Promise<Response> {
  // Cross-site requests never carry what one of our readers typed.
  if (!isSameOrigin(request)) return seeOther(spec.form(place));
  const actor = await throughRestart(currentActor);
  const sender = personIdOf(actor) ?? request.headers.get("x-portal-client") ?? "unknown";
  // Before anything is stored: a flood must not fill the store. The text comes back all the same.
  if (!(await withinLimit(spec.limit, sender))) return giveBack(spec.action(place), place.locale, fields, 429);
  const id = isDraftId(fields.draft) ? fields.draft : newToken();
  const draft = { id, form: spec.name(place), fields, personId: personIdOf(actor) };
  await throughRestart(() => keepDraft(draft));
  const back = `${spec.form(place)}?${new URLSearchParams({ draft: id })}`;
  const sessionOver = actor.kind === "anonymous" && Boolean(fields.signedInAs);
  if (sessionOver || (spec.needsAccount && actor.kind === "anonymous")) {
    return seeOther(`${href("signIn", place.locale)}?${new URLSearchParams({ next: back, notice: "session" })}`);
  }
  const fail = async (errors: DraftErrors) => {
    await noteDraftErrors(id, inOrderOf(fields, errors));
    // The summary of errors has the focus, whatever the page shows first.
    return seeOther(`${back}#${errorSummaryId}`);
  };
  const parsed = spec.schema.safeParse(fields);
  if (!parsed.success) return fail(errorsByField(parsed.error));
  const outcome = await spec.run(parsed.data, { actor, ...place });
  if (!outcome.ok) return fail(outcome.errors);
  if (!outcome.keepDraft) await dropDraft(id);
  return seeOther(
    outcome.keepDraft
      ? `${outcome.to}${outcome.to.includes("?") ? "&" : "?"}${new URLSearchParams({ draft: id })}#${outcome.keepDraft}`
      : outcome.to,
  );
}

/** Text fields only; line breaks as they are kept. A field sent twice keeps its last value. */
export async function readFields(request: Request): Promise<Record<string, string>> {
  const form = await request.formData();
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" ? [[withoutNul(name), withoutNul(withUnixLineBreaks(value))]] : [],
    ),
  );
}

/** Does the form come from one of our own pages? By Fetch Metadata where the browser sends it, else by Origin. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const origin = request.headers.get("origin");
  return origin !== null && URL.parse(origin)?.host === request.headers.get("host");
}

/** In the order in which browsers send fields, which is that of the page. */
function inOrderOf(fields: Record<string, string>, errors: DraftErrors): DraftErrors {
  const names = Object.keys(fields);
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.fromEntries(Object.entries(errors).toSorted(([a], [b]) => place(a) - place(b)));
}

/** The first thing wrong with each field. */
function errorsByField(error: z.ZodError): DraftErrors {
  const errors: DraftErrors = {};
  for (const { path, message } of error.issues) errors[path[0]?.toString() ?? "form"] ??= message;
  return errors;
}

export const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });

/** A database that restarts is back within seconds: waiting is kinder than a page of apology. */
async function throughRestart<T>(work: () => Promise<T>, tries = 6): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left <= 1 || !isDatabaseDown(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function giveBack(action: string, locale: PageLocale, fields: Record<string, string>, status: 429 | 503): Response {
  return new Response(retryPage(locale, stylesheets(), action, fields), {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "retry-after": status === 429 ? "600" : "10",
    },
  });
}
