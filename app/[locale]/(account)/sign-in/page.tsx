import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata, pageTitle } from "#app/[locale]/page-metadata.ts";
import { SignInPage } from "#components/accounts/sign-in-page.tsx";
import { demoPeople } from "#lib/accounts/rules.ts";
import { readDraft } from "#lib/drafts/queries.ts";
import { hasErrors } from "#lib/drafts/rules.ts";
import { getEnv } from "#lib/platform/env.ts";
import { mailFolder } from "#lib/platform/mailer.ts";
import { href, otherLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { localPath } from "#lib/web/local-path.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";
import { parameter, type SearchParams } from "#lib/web/search-params.ts";
import { currentActor } from "#lib/web/session.ts";

type Props = { params: LocaleParams; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const failed = hasErrors(await readDraft(parameter(await searchParams, "draft"), "sign-in"));
  return pageMetadata({ title: pageTitle(locale, translator(locale)("signIn.title"), { failed }), indexed: false });
}

/** Our own notices, and next-auth's errors in our words. */
function noticeOf(notice: string, error: string): string | null {
  if (error) return error === "Verification" ? "expired" : "failed";
  return notice === "session" || notice === "signedOut" ? notice : null;
}

export default async function SignIn({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const query = await searchParams;
  const draft = await readDraft(parameter(query, "draft"), "sign-in");
  const next = localPath(parameter(query, "next") || draft?.fields.next, href("mySpace", locale));
  const error = parameter(query, "error");
  // Signed in already, in another tab perhaps: nothing to do here.
  if (!error && (await currentActor()).kind === "person") redirect(next);
  const { demo, smtpUrl } = getEnv();
  return (
    <Frame locale={locale} other={href("signIn", otherLocale(locale))} current="signIn">
      <SignInPage
        locale={locale}
        action={href("signInSend", locale)}
        hidden={{ next, draft: draft?.id ?? null }}
        email={draft?.fields.email}
        errors={draft?.errors}
        notice={noticeOf(parameter(query, "notice"), error)}
        demoAccounts={
          demo
            ? {
                action: href("signInDemo", locale),
                hidden: { next },
                accounts: demoPeople.map(({ key, pseudonym: name }) => ({ key, name })),
              }
            : null
        }
        mailFolder={smtpUrl ? null : mailFolder()}
      />
    </Frame>
  );
}
