import type { Metadata } from "next";
import { cache } from "react";
import { historyElsewhere } from "#app/[locale]/(portal)/articles/[slug]/history/history-elsewhere.ts";
import { Elsewhere, elsewhereMetadata } from "#app/[locale]/elsewhere.tsx";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { ComparisonPage } from "#components/articles/comparison-page.tsx";
import { compareRevisions } from "#lib/articles/queries/compare-revisions.ts";
import { readComparison } from "#lib/articles/rules/comparison.ts";
import { articleTags } from "#lib/articles/rules/tags.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
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
  const { locale, slug, comparison } = await find(props);
  if (!comparison) return elsewhereMetadata("history", locale, slug);
  const { title: of, result } = comparison;
  const t = translator(locale);
  const title = result?.ok
    ? t("comparison.ofTwo", { title: of, from: result.value.from, to: result.value.to })
    : t("comparison.of", { title: of });
  return pageMetadata({ title, indexed: false, tags: articleTags(comparison) });
}

export default async function Compare(props: Props) {
  const { locale, slug, columns, comparison } = await find(props);
  if (!comparison) return <Elsewhere page="history" locale={locale} slug={slug} />;
  return (
    <Frame locale={locale} other={await historyElsewhere({ locale, ...comparison })} current="compare">
      <ComparisonPage locale={locale} columns={columns} {...comparison} />
    </Frame>
  );
}
