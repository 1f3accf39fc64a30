import type { Metadata } from "next";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { SiteMapPage } from "#components/about/site-map-page.tsx";
import { listThemes } from "#lib/articles/queries/list-articles.ts";
import { href, otherLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = translator(locale);
  return pageMetadata({
    title: t("siteMap.title"),
    description: t("siteMap.lead"),
    address: href("siteMap", locale),
    tags: ["articles"],
  });
}

export default async function SiteMap({ params }: Props) {
  const locale = await localeOf(params);
  return (
    <Frame locale={locale} other={href("siteMap", otherLocale(locale))} current="siteMap">
      <SiteMapPage locale={locale} themes={await listThemes(locale)} />
    </Frame>
  );
}
