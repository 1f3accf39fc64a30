import type { Metadata } from "next";
import { cache } from "react";
import { historyElsewhere } from "#app/[locale]/(portal)/articles/[slug]/history/history-elsewhere.ts";
import { Elsewhere, elsewhereMetadata } from "#app/[locale]/elsewhere.tsx";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata, pageTitle } from "#app/[locale]/page-metadata.ts";
import { HistoryPage } from "#components/articles/history-page.tsx";
import { findTranslation } from "#lib/articles/queries/find-translation.ts";
import { getHistory } from "#lib/articles/queries/get-history.ts";
import { articleTags } from "#lib/articles/rules/tags.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { pageNumber, type SearchParams } from "#lib/web/search-params.ts";

type Props = { params: Promise<{ locale: PageLocale; slug: string }>; searchParams: SearchParams };

const load = cache(getHistory);

const find = async ({ params, searchParams }: Props) => {
  const { locale, slug } = await params;
  return { locale, slug, history: await load(locale, slug, pageNumber(await searchParams)) };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, slug, history } = await find(props);
  if (!history) return elsewhereMetadata("history", locale, slug);
  const { indexed, page } = history;
  const address = href("history", locale, { slug });
  const there = indexed ? await findTranslation(history.groupId, locale) : null;
  return pageMetadata({
    title: pageTitle(locale, translator(locale)("history.of", { title: history.title }), { page }),
    indexed,
    page,
    address,
    translations:
      there && !there.isDated
        ? [
            { locale, address },
            { locale: there.locale, address: href("history", there.locale, there) },
          ]
        : [],
    tags: articleTags(history),
  });
}

export default async function History(props: Props) {
  const { locale, slug, history } = await find(props);
  if (!history) return <Elsewhere page="history" locale={locale} slug={slug} />;
  return (
    <Frame locale={locale} other={await historyElsewhere(history)} current="history">
      <HistoryPage history={history} />
    </Frame>
  );
}
