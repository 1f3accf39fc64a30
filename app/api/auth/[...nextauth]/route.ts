import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "#lib/web/auth.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Only the address behind the button of our confirmation page: our own forms stand before everything else of next-auth. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth.join("/") !== "callback/email") return new Response("Not found", { status: 404 });
  const returnTo = URL.parse(request.nextUrl.searchParams.get("callbackUrl") ?? "");
  const locale = /^\/en(?:\/|$)/.test(returnTo?.pathname ?? "") ? "en" : "fr";
  return NextAuth(request as never, context as never, authOptions(locale));
}
