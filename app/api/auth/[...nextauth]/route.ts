import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "#lib/web/auth.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

// Behind the button of our confirmation page, and where next-auth sends on from when a link is over.
const open = new Set(["callback/email", "error"]);

/** Our own forms stand before everything else of next-auth. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!open.has(nextauth.join("/"))) return new Response("Not found", { status: 404 });
  const returnTo = URL.parse(request.nextUrl.searchParams.get("callbackUrl") ?? "");
  const locale = /^\/en(?:\/|$)/.test(returnTo?.pathname ?? "") ? "en" : "fr";
  return NextAuth(request as never, context as never, authOptions(locale));
}
