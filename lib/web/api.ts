import type { z } from "zod";

// Open data: any site may read it. What is asked is never kept by anyone on the way.
export const apiHeaders = {
  "cache-control": "no-store",
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
  "referrer-policy": "no-referrer",
};

/** JSON for anyone; an outage keeps its own status code, so that nobody takes it for an empty answer. */
export const apiAnswer = <Body extends { status: string }>(body: Body): Response =>
  Response.json(body, { status: body.status === "unavailable" ? 503 : 200, headers: apiHeaders });

/** The parameters of an API request, or the 400 that says which one is wrong. */
export function apiParameters<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): { ok: true; data: z.output<Schema> } | { ok: false; answer: Response } {
  const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (parsed.success) return { ok: true, data: parsed.data };
  const errors = parsed.error.issues.map((issue) => ({ parameter: issue.path.join("."), problem: issue.message }));
  return { ok: false, answer: Response.json({ status: "invalid", errors }, { status: 400, headers: apiHeaders }) };
}
