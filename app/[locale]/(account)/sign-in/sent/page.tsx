import type { Metadata } from "next";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { SignInSentPage } from "#components/accounts/sign-in-sent-page.tsx";
import { getEnv } from "#lib/platform/env.ts";
import { mailFolder } from "#lib/platform/mailer.ts";
import { href, otherLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({ title: translator(await localeOf(params))("signIn.sentTitle"), indexed: false });
}

export default async function SignInSent({ params }: Props) {
  const locale = await localeOf(params);
  return (
    <Frame locale={locale} other={href("signInSent", otherLocale(locale))} current="signInSent">
      <SignInSentPage locale={locale} mailFolder={getEnv().smtpUrl ? null : mailFolder()} />
    </Frame>
  );
}
