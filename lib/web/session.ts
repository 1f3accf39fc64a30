// The session cookie: read by pages and forms, written at sign-in and sign-out.
import { cookies } from "next/headers";
import { actorOfSession } from "#lib/accounts/queries.ts";
import type { Actor } from "#lib/accounts/rules.ts";
import { getEnv } from "#lib/platform/env.ts";

const isSecure = () => getEnv().portalUrl.startsWith("https:");

/** "__Host-" binds the cookie to this very host, over https only (RFC 6265bis). */
export const sessionCookieName = () => (isSecure() ? "__Host-portal-session" : "portal-session");

export const sessionCookieOptions = () => ({ httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure() });

export async function currentSessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookieName())?.value;
}

/** Who asks for this page or sends this form. */
export async function currentActor(): Promise<Actor> {
  return actorOfSession(await currentSessionToken());
}

export async function setSessionCookie(token: string, expires: Date): Promise<void> {
  (await cookies()).set(sessionCookieName(), token, { ...sessionCookieOptions(), expires });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}
