// What search needs of the server itself: suggestions, answered here because each key asks for some and a page's worth of
// framework would cost thirty times more; and the limit on searches.
import type { IncomingMessage } from "node:http";
import { suggest } from "#lib/search/queries/suggest.ts";
import { suggestApiSchema } from "#lib/search/schema/request.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { apiHeaders, firstOfEach } from "#lib/web/api.ts";
import { secondsToWait } from "#lib/web/rate-limit.ts";
import type { Answer } from "#lib/web/server/answers.ts";
import { tooManySearchesPage } from "#lib/web/server/outage-page.ts";
import { stylesheets } from "#lib/web/server/stylesheets.ts";

export const suggestPath = "/api/v1/suggest";
export const searchPath = "/api/v1/search";

const json = (status: number, body: object, headers = {}): Answer => ({
  status,
  headers: { ...apiHeaders, "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});

/** Suggestions for `?q=…&locale=fr|en&limit=8`. */
export async function suggestAnswer(url: URL): Promise<Answer> {
  const parsed = suggestApiSchema.safeParse(firstOfEach(url.searchParams));
  if (parsed.success) return json(200, await suggest(parsed.data));
  const errors = parsed.error.issues.map((issue) => ({ parameter: issue.path.join("."), problem: issue.message }));
  return json(400, { status: "invalid", errors });
}

/** The refusal for an address that searches too fast, or null. */
export async function refuseHaste(request: IncomingMessage, locale: PageLocale | null): Promise<Answer | null> {
  const seconds = await secondsToWait("search", String(request.headers["x-portal-client"] ?? "unknown"));
  if (seconds === 0) return null;
  const headers = { "retry-after": String(seconds), "cache-control": "no-store" };
  if (locale === null) return json(429, { status: "too_many_requests", retryAfterSeconds: seconds }, headers);
  return {
    status: 429,
    headers: { ...headers, "content-type": "text/html; charset=utf-8", "referrer-policy": "no-referrer" },
    body: tooManySearchesPage(locale, stylesheets(), seconds),
  };
}
