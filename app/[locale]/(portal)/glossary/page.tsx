import type { Metadata } from "next";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { GlossaryPage } from "#components/glossary/glossary-page.tsx";
import { getGlossary } from "#lib/glossary/queries.ts";
import { href, otherLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const { terms } = await getGlossary(locale);
  const t = translator(locale);
  return pageMetadata({
    title: t("glossary.title"),
    description: t("glossary.lead", { count: terms.length }),
    address: href("glossary", locale),
  });
}

export default async function GlossaryOfTheLanguage({ params }: Props) {
  const locale = await localeOf(params);
  const { terms } = await getGlossary(locale);
  return (
    <Frame locale={locale} other={href("glossary", otherLocale(locale))} current="glossary">
      <GlossaryPage locale={locale} terms={terms} />
    </Frame>
  );
}
