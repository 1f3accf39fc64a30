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

/** ?q=a&q=b: the first one counts, as browsers' own URLSearchParams.get() has it. */
export const firstOfEach = (parameters: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...parameters].reverse());

/** The parameters of an API request, or the 400 that says which one is wrong. */
export function apiParameters<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): { ok: true; data: z.output<Schema> } | { ok: false; answer: Response } {
  const parsed = schema.safeParse(firstOfEach(new URL(request.url).searchParams));
  if (parsed.success) return { ok: true, data: parsed.data };
  return { ok: false, answer: invalidAnswer(parsed.error.issues) };
}

/** The 400 that names each parameter which is wrong, and says how. */
export function invalidAnswer(issues: readonly { path: PropertyKey[]; message: string }[]): Response {
  const errors = issues.map(({ path, message }) => ({ parameter: path.join("."), problem: message }));
  return Response.json({ status: "invalid", errors }, { status: 400, headers: apiHeaders });
}
