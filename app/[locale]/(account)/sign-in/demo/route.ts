import { openDemoSession } from "#lib/accounts/commands.ts";
import { demoPeople } from "#lib/accounts/rules.ts";
import { isLoopback } from "#lib/platform/env.ts";
import { href } from "#lib/shared/addresses.ts";
import { isSameOrigin, seeOther } from "#lib/web/form-handler.ts";
import { localPath } from "#lib/web/local-path.ts";
import { setSessionCookie } from "#lib/web/session.ts";

// Reached through a tunnel or a proxy, the demonstration is no longer on this machine alone.
const isAskedLocally = (request: Request) => isLoopback(`http://${request.headers.get("host")}`);

type Context = { params: Promise<{ locale: string }> };

/** Signs in as a demonstration account, with one click. 404 wherever the portal is not a demonstration. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const locale = (await params).locale === "en" ? "en" : "fr";
  const fields = await request.formData().catch(() => new FormData());
  const key = demoPeople.find((person) => person.key === fields.get("account"))?.key;
  const session = key && isSameOrigin(request) && isAskedLocally(request) ? await openDemoSession(key) : null;
  if (!session?.ok) return new Response("Not found", { status: 404 });
  await setSessionCookie(session.token, session.expires);
  return seeOther(localPath(fields.get("next"), href("mySpace", locale)));
}
