import type { Metadata } from "next";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { HomePage } from "#components/articles/home-page.tsx";
import { StructuredData } from "#components/articles/structured-data.tsx";
import { listRecent, listThemes } from "#lib/articles/queries/list-articles.ts";
import { siteData } from "#lib/articles/views/structured-data.ts";
import { generalHelpLines } from "#lib/help/queries.ts";
import { getEnv } from "#lib/platform/env.ts";
import { href, otherLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = translator(locale);
  const title = `${t("site.name")} – ${t("site.tagline")}`;
  const address = href("home", locale);
  const feed = { address: href("updatesFeed", locale), title: t("feeds.updates") };
  return {
    ...pageMetadata({ title, description: t("home.lead"), address, feed, tags: ["articles"] }),
    title: { absolute: title },
  };
}

export default async function Home({ params }: Props) {
  const locale = await localeOf(params);
  const { portalUrl, publisher } = getEnv();
  const [themes, recent] = await Promise.all([listThemes(locale), listRecent(locale, 6)]);
  return (
    <Frame locale={locale} other={href("home", otherLocale(locale))} current="home">
      <HomePage
        locale={locale}
        themes={themes}
        recent={recent}
        helpLines={await generalHelpLines()}
        publisher={publisher}
      />
      <StructuredData data={siteData({ url: portalUrl, publisher }, locale)} />
    </Frame>
  );
}
