import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { href } from "#lib/shared/addresses.ts";
import { authOptions } from "#lib/web/auth.ts";
import { seeOther } from "#lib/web/form-handler.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

// Behind the button of our confirmation page, and where next-auth sends on from when a link is over.
const open = new Set(["callback/email", "error"]);

/** Our own forms stand before everything else of next-auth. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!open.has(nextauth.join("/"))) return new Response("Not found", { status: 404 });
  const returnTo = URL.parse(request.nextUrl.searchParams.get("callbackUrl") ?? "");
  const locale = /^\/en(?:\/|$)/.test(returnTo?.pathname ?? "") ? "en" : "fr";
  const site = request.headers.get("sec-fetch-site");
  if (nextauth[0] === "callback" && site && site !== "same-origin") {
    // Opened from a mail or another site: only the button of our own page signs in.
    return seeOther(`${href("signInConfirm", locale)}${request.nextUrl.search}`);
  }
  return NextAuth(request as never, context as never, authOptions(locale));
}
