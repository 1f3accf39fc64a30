import { canEdit } from "#lib/editing/policy.ts";
import { findCitations } from "#lib/editing/queries/citation-library.ts";
import { isSameOrigin, readFields } from "#lib/web/form-handler.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";
import { currentActor } from "#lib/web/session.ts";

/** Citations of the library, for the editor. A POST: what is looked for stays out of addresses. */
export async function POST(request: Request, { params }: { params: LocaleParams }): Promise<Response> {
  if (!isSameOrigin(request) || !canEdit(await currentActor())) return Response.json([], { status: 403 });
  const { q = "" }: Record<string, string> = await readFields(request).catch(() => ({}));
  const found = await findCitations(await localeOf(params), q.slice(0, 200));
  return Response.json(found, { headers: { "cache-control": "no-store" } });
}
