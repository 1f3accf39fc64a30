import type { Metadata } from "next";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { HomePage } from "#components/articles/home-page.tsx";
import { listRecent, listThemes } from "#lib/articles/queries/list-articles.ts";
import { generalHelpLines } from "#lib/help/queries.ts";
import { getEnv } from "#lib/platform/env.ts";
import { href } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";

type Props = { params: LocaleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  return {
    ...pageMetadata({
      address: href("home", locale),
      translations: [
        { locale: "fr", address: href("home", "fr") },
        { locale: "en", address: href("home", "en") },
      ],
      tags: ["articles"],
    }),
    title: { absolute: `${translator(locale)("site.name")} – ${translator(locale)("site.tagline")}` },
    description: translator(locale)("home.lead"),
  };
}

export default async function Home({ params }: Props) {
  const locale = await localeOf(params);
  const [themes, recent] = await Promise.all([listThemes(locale), listRecent(locale, 6)]);
  return (
    <Frame locale={locale} other={href("home", locale === "fr" ? "en" : "fr")} current="home">
      <HomePage
        locale={locale}
        themes={themes}
        recent={recent}
        helpLines={await generalHelpLines()}
        publisher={getEnv().publisher}
      />
    </Frame>
  );
}
