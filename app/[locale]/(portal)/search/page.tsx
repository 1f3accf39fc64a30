import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata, pageTitle } from "#app/[locale]/page-metadata.ts";
import { ResultsPage } from "#components/search/results-page.tsx";
import { searchAddress } from "#components/search/search-address.ts";
import { listThemes } from "#lib/articles/queries/list-articles.ts";
import { generalHelpLines } from "#lib/help/queries.ts";
import { recordNeed } from "#lib/search/commands/record-need.ts";
import { listThemeNames, mayBeTheme } from "#lib/search/queries/knowledge.ts";
import { searchArticles } from "#lib/search/queries/search-articles.ts";
import { lastPage } from "#lib/search/rules/paging.ts";
import { searchPageSchema } from "#lib/search/schema/request.ts";
import { otherLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";
import type { SearchParams } from "#lib/web/search-params.ts";

type Props = { params: LocaleParams; searchParams: SearchParams };

const pageSize = 10;

// The title never repeats the question: titles stay in browser histories.
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const { page } = searchPageSchema.parse(await searchParams);
  return pageMetadata({ title: pageTitle(locale, translator(locale)("search.title"), { page }), indexed: false });
}

export default async function Search({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const given = await searchParams;
  const { page, theme: named, ...others } = searchPageSchema.parse(given);
  // One that is no theme any more is as good as none.
  const state = { ...others, theme: named && (await mayBeTheme(named)) ? named : undefined };
  const answer = await searchArticles({ ...state, page, locale, limit: pageSize });
  const pages = Math.min(lastPage, Math.ceil(answer.total / pageSize));
  if (pages > 0 && page > pages) redirect(searchAddress(locale, { ...state, q: answer.query, page: pages }));
  const { theme, audience, source, level } = state;
  const isNarrowed = [theme, audience, source, level].some(Boolean);
  // An engine was asked, for words, and had nothing.
  const inVain = answer.engine !== null && answer.total === 0;
  // A count that fails is lost, never the page.
  if (inVain && !isNarrowed && page === 1)
    void recordNeed(
      "searches",
      answer.lang,
      answer.concepts.map(({ slug }) => slug),
    ).catch(() => {});

  return (
    <Frame
      locale={locale}
      other={searchAddress(otherLocale(locale), { q: answer.query })}
      current="search"
      query={answer.query}
    >
      <ResultsPage
        locale={locale}
        answer={answer}
        state={{ ...state, q: answer.query }}
        page={page}
        pageSize={pageSize}
        lastPage={lastPage}
        helpLines={await generalHelpLines()}
        themes={inVain ? await listThemes(locale).catch(() => listThemeNames(locale)) : []}
        requested={given.requested === "1"}
      />
    </Frame>
  );
}
