import type { Metadata } from "next";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { StylePage } from "#components/style/style-page.tsx";
import { href, otherLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  return pageMetadata({ title: translator(locale)("style.title"), address: href("style", locale), indexed: false });
}

export default async function Style({ params }: Props) {
  const locale = await localeOf(params);
  return (
    <Frame locale={locale} other={href("style", otherLocale(locale))} current="style">
      <StylePage locale={locale} />
    </Frame>
  );
}
