import type { Metadata } from "next";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { SignInConfirmPage } from "#components/accounts/sign-in-confirm-page.tsx";
import { href, otherLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";
import { parameter, type SearchParams } from "#lib/web/search-params.ts";

type Props = { params: LocaleParams; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({ title: translator(await localeOf(params))("signIn.confirmTitle"), indexed: false });
}

/** What the mailed link opens. Only the button signs in: a mail filter that opens links does not press it. */
export default async function SignInConfirm({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const query = await searchParams;
  return (
    <Frame locale={locale} other={href("signIn", otherLocale(locale))} current="signInConfirm">
      <SignInConfirmPage
        locale={locale}
        action="/api/auth/callback/email"
        hidden={{
          callbackUrl: parameter(query, "callbackUrl"),
          token: parameter(query, "token"),
          email: parameter(query, "email"),
        }}
      />
    </Frame>
  );
}
