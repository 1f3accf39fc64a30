import type { Metadata } from "next";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { AzPage } from "#components/articles/az-page.tsx";
import { listLetters } from "#lib/articles/queries/list-names.ts";
import { articlesTag } from "#lib/articles/rules/tags.ts";
import { href, otherLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

/** More of a letter is on its own page. */
const namesOfALetter = 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = translator(locale);
  return pageMetadata({
    title: t("az.title"),
    description: t("az.lead"),
    address: href("az", locale),
    tags: [articlesTag],
  });
}

export default async function Az({ params }: Props) {
  const locale = await localeOf(params);
  return (
    <Frame locale={locale} other={href("az", otherLocale(locale))} current="az">
      <AzPage locale={locale} groups={await listLetters(locale, namesOfALetter)} />
    </Frame>
  );
}
