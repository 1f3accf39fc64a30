import type { Metadata } from "next";
import { cache } from "react";
import { Frame } from "#app/[locale]/frame.tsx";
import { NotFound } from "#app/[locale]/not-found-page.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { ComparisonPage } from "#components/articles/comparison-page.tsx";
import { compareRevisions } from "#lib/articles/queries/compare-revisions.ts";
import { readComparison } from "#lib/articles/rules/comparison.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { parameter, type SearchParams } from "#lib/web/search-params.ts";

type Props = { params: Promise<{ locale: PageLocale; slug: string }>; searchParams: SearchParams };

// Once for the metadata and the page.
const load = cache((locale: PageLocale, slug: string, from: number | null, to: number | null) =>
  compareRevisions(locale, slug, { from, to }),
);

const find = async ({ params, searchParams }: Props) => {
  const [{ locale, slug }, values] = [await params, await searchParams];
  const { from, to, columns } = readComparison(locale, (name) => parameter(values, name));
  return { locale, slug, columns, comparison: await load(locale, slug, from, to) };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, comparison } = await find(props);
  const t = translator(locale);
  if (!comparison) return pageMetadata({ title: t("notFound.title"), status: 404, indexed: false });
  return pageMetadata({ title: t("comparison.of", { title: comparison.title }), indexed: false });
}

export default async function Compare(props: Props) {
  const { locale, slug, columns, comparison } = await find(props);
  if (!comparison) return <NotFound locale={locale} slug={slug} />;
  return (
    <Frame locale={locale} other={href("home", locale === "fr" ? "en" : "fr")} current="compare">
      <ComparisonPage locale={locale} columns={columns} {...comparison} />
    </Frame>
  );
}
