import { closeSession } from "#lib/accounts/commands.ts";
import { href } from "#lib/shared/addresses.ts";
import { isSameOrigin, seeOther } from "#lib/web/form-handler.ts";
import { clearSessionCookie, currentSessionToken } from "#lib/web/session.ts";

type Context = { params: Promise<{ locale: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const signIn = href("signIn", (await params).locale === "en" ? "en" : "fr");
  if (!isSameOrigin(request)) return seeOther(signIn);
  const token = await currentSessionToken();
  if (token) await closeSession(token);
  await clearSessionCookie();
  return seeOther(`${signIn}?notice=signedOut`);
}
