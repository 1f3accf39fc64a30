import type { Metadata } from "next";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { ThemeList } from "#components/articles/theme-list.tsx";
import { listThemes } from "#lib/articles/queries/list-articles.ts";
import { href, otherLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = translator(locale);
  return pageMetadata({
    title: t("themes.title"),
    description: t("themes.lead"),
    address: href("themes", locale),
    feed: { address: href("updatesFeed", locale), title: t("feeds.updates") },
    tags: ["articles"],
  });
}

export default async function Themes({ params }: Props) {
  const locale = await localeOf(params);
  return (
    <Frame locale={locale} other={href("themes", otherLocale(locale))} current="themes">
      <ThemeList locale={locale} themes={await listThemes(locale)} />
    </Frame>
  );
}
