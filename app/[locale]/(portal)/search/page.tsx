import type { Metadata } from "next";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { ResultsPage } from "#components/search/results-page.tsx";
import { searchArticles } from "#lib/search/queries.ts";
import { lastPage } from "#lib/search/rules/paging.ts";
import { searchPageSchema } from "#lib/search/schema.ts";
import { href } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";
import type { SearchParams } from "#lib/web/search-params.ts";

type Props = { params: LocaleParams; searchParams: SearchParams };

const pageSize = 10;

// The title never repeats the question: titles stay in browser histories.
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({ title: translator(await localeOf(params))("search.title"), indexed: false });
}

export default async function Search({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { q, page } = searchPageSchema.parse(await searchParams);
  const answer = await searchArticles({ q, page, locale, limit: pageSize });
  return (
    <Frame locale={locale} other={href("search", locale === "fr" ? "en" : "fr")} current="search" query={answer.query}>
      <ResultsPage locale={locale} answer={answer} page={page} pageSize={pageSize} lastPage={lastPage} />
    </Frame>
  );
}
