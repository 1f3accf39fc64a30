import type { Metadata } from "next";
import { Frame } from "#app/[locale]/frame.tsx";
import { NotFound } from "#app/[locale]/not-found-page.tsx";
import { pageMetadata, pageTitle } from "#app/[locale]/page-metadata.ts";
import { StructuredData } from "#components/articles/structured-data.tsx";
import { ThemePage } from "#components/articles/theme-page.tsx";
import { getTheme, listThemes } from "#lib/articles/queries/list-articles.ts";
import { themeData } from "#lib/articles/views/structured-data.ts";
import { getEnv } from "#lib/platform/env.ts";
import { href, otherLocale, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { pageNumber, type SearchParams } from "#lib/web/search-params.ts";

type Props = { params: Promise<{ locale: PageLocale; slug: string }>; searchParams: SearchParams };

const load = async ({ params, searchParams }: Props) => {
  const { locale, slug } = await params;
  return { locale, slug, found: await getTheme(locale, slug, pageNumber(await searchParams)) };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, slug, found } = await load(props);
  if (!found) return pageMetadata({ title: translator(locale)("notFound.title"), status: 404, indexed: false });
  const { name, summary: description } = found.theme;
  // Search engines leave empty themes alone.
  const elsewhere = (await listThemes(otherLocale(locale))).some((theme) => theme.slug === slug);
  return pageMetadata({
    title: pageTitle(locale, name, found),
    description,
    address: href("theme", locale, { slug }),
    translations:
      found.theme.count > 0 && elsewhere
        ? (["fr", "en"] as const).map((one) => ({ locale: one, address: href("theme", one, { slug }) }))
        : [],
    page: found.page,
    indexed: found.theme.count > 0,
    feed: { address: href("themeFeed", locale, { slug }), title: translator(locale)("feeds.theme", { name }) },
    tags: ["articles"],
  });
}

export default async function Theme(props: Props) {
  const { locale, slug, found } = await load(props);
  if (!found) return <NotFound locale={locale} slug={slug} />;
  const { theme, articles, page, pageSize } = found;
  const { portalUrl, publisher } = getEnv();
  return (
    <Frame locale={locale} other={href("theme", otherLocale(locale), { slug })} current="theme">
      <ThemePage
        locale={locale}
        theme={theme}
        articles={articles}
        page={page}
        pages={Math.ceil(theme.count / pageSize)}
      />
      <StructuredData data={themeData({ url: portalUrl, publisher }, locale, theme)} />
    </Frame>
  );
}
