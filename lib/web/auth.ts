// next-auth, behind our own stable form: a link by e-mail opens a page with one button, because mail filters open links.
import { createHash, randomBytes } from "node:crypto";
import { PrismaAdapter } from "@auth/prisma-adapter";
import NextAuth, { type NextAuthOptions } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import EmailProvider from "next-auth/providers/email";
import { enqueueMail } from "#lib/notifications/commands.ts";
import { db } from "#lib/platform/db.ts";
import { getEnv } from "#lib/platform/env.ts";
import { logger } from "#lib/platform/logger.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { sessionCookieName, sessionCookieOptions } from "#lib/web/session.ts";

const linkHours = 2;

/** The link of next-auth's mail, turned into the address of our confirmation page. */
function confirmationAddress(callback: string, locale: PageLocale): string {
  const { searchParams } = new URL(callback);
  return new URL(`${href("signInConfirm", locale)}?${searchParams}`, getEnv().portalUrl).href;
}

export function authOptions(locale: PageLocale): NextAuthOptions {
  return {
    adapter: PrismaAdapter(db as never) as Adapter,
    secret: getEnv().authSecret,
    session: { strategy: "database", maxAge: 30 * 24 * 3_600 },
    useSecureCookies: sessionCookieOptions().secure,
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: {
      signIn: href("signIn", locale),
      verifyRequest: href("signInSent", locale),
      error: href("signIn", locale),
    },
    // Its own messages can hold addresses: only their codes are logged.
    logger: {
      error: (code) => logger.error({ code }, "sign-in"),
      warn: (code) => logger.warn({ code }, "sign-in"),
      debug: () => {},
    },
    providers: [
      EmailProvider({
        maxAge: linkHours * 3_600,
        async sendVerificationRequest({ identifier, url }) {
          const t = translator(locale);
          const mail = {
            recipient: identifier,
            subject: t("mail.signIn.subject"),
            text: t("mail.signIn.text", { link: confirmationAddress(url, locale), hours: linkHours }),
          };
          await db.$transaction((tx) => enqueueMail(tx, mail));
        },
      }),
    ],
  };
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** next-auth's double-submit token, made here because our form has its own protection (see form-handler.ts). */
function csrfPair(secret: string): { token: string; cookie: string } {
  const token = randomBytes(32).toString("hex");
  return { token, cookie: `${token}|${sha256(token + secret)}` };
}

/** Asks next-auth for a sign-in link. The answer is the same whether the address is known or not.
 * @throws when the link could not be stored. */
export async function requestSignInLink(email: string, returnTo: string, locale: PageLocale): Promise<void> {
  const options = authOptions(locale);
  const csrf = csrfPair(getEnv().authSecret);
  const cookieName = "portal-csrf";
  const request = {
    method: "POST",
    headers: {},
    query: { nextauth: ["signin", "email"] },
    cookies: { [cookieName]: csrf.cookie },
    body: { email, callbackUrl: new URL(returnTo, getEnv().portalUrl).href, csrfToken: csrf.token, json: "true" },
  };
  const answer = await new Promise<{ url?: string }>((resolve, reject) => {
    const response = {
      status: () => response,
      getHeader: () => undefined,
      setHeader: () => response,
      json: resolve,
      send: resolve,
      end: () => resolve({}),
    };
    options.cookies = { ...options.cookies, csrfToken: { name: cookieName, options: sessionCookieOptions() } };
    Promise.resolve(NextAuth(request as never, response as never, options)).catch(reject);
  });
  if (!answer.url?.includes("provider=email") && !answer.url?.includes(href("signInSent", locale))) {
    throw new Error("The sign-in link could not be made");
  }
}
