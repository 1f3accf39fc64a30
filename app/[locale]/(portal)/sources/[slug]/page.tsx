import type { Metadata } from "next";
import { cache } from "react";
import { Frame } from "#app/[locale]/frame.tsx";
import { NotFound } from "#app/[locale]/not-found-page.tsx";
import { pageMetadata, pageTitle } from "#app/[locale]/page-metadata.ts";
import { SourcePage } from "#components/sources/source-page.tsx";
import { countCiting, listCitedDocuments, listCiting } from "#lib/articles/queries/list-citing.ts";
import { articlesTag, registryTag } from "#lib/articles/rules/tags.ts";
import { getEnv } from "#lib/platform/env.ts";
import { href, otherLocale, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { linkHealthOfSource } from "#lib/sources/queries/link-health.ts";
import { getSource } from "#lib/sources/queries/read-sources.ts";
import { fullName } from "#lib/sources/rules/full-name.ts";
import { linksTag } from "#lib/sources/rules/tags.ts";
import { pageNumber, type SearchParams } from "#lib/web/search-params.ts";

type Props = { params: Promise<{ locale: PageLocale; slug: string }>; searchParams: SearchParams };

// Once for the metadata and the page.
const load = cache(async (locale: PageLocale, slug: string, page: number, documentsPage: number) => {
  const source = await getSource(locale, slug);
  if (!source) return null;
  const [counts, articles, documents, links] = await Promise.all([
    countCiting(locale),
    listCiting(locale, slug, page),
    listCitedDocuments(slug, documentsPage),
    linkHealthOfSource(slug),
  ]);
  const isBeyond = [articles, documents].some((list) => list.page > 1 && list.items.length === 0);
  return isBeyond ? null : { source, articles, documents, links, cited: counts.get(slug) ?? { here: 0, all: 0 } };
});

const find = async ({ params, searchParams }: Props) => {
  const { locale, slug } = await params;
  const asked = await searchParams;
  return { locale, slug, found: await load(locale, slug, pageNumber(asked), pageNumber(asked, "documents")) };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, slug, found } = await find(props);
  if (!found) return pageMetadata({ title: translator(locale)("notFound.title"), status: 404, indexed: false });
  return pageMetadata({
    title: pageTitle(locale, fullName(found.source), { page: Math.max(found.articles.page, found.documents.page) }),
    description: found.source.mission,
    address: href("source", locale, { slug }),
    translations: (["fr", "en"] as const).map((one) => ({ locale: one, address: href("source", one, { slug }) })),
    page: found.articles.page,
    tags: [articlesTag, registryTag, linksTag],
  });
}

export default async function Source(props: Props) {
  const { locale, slug, found } = await find(props);
  if (!found) return <NotFound locale={locale} slug={slug} />;
  return (
    <Frame locale={locale} other={href("source", otherLocale(locale), { slug })} current="source">
      <SourcePage locale={locale} {...found} linksChecked={getEnv().linkChecks} />
    </Frame>
  );
}
