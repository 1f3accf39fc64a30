import type { Metadata } from "next";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { ReviewsPage } from "#components/reviews/reviews-page.tsx";
import { canSeeReviews } from "#lib/articles/policy.ts";
import { countReviews } from "#lib/articles/queries/count-reviews.ts";
import { listReviews } from "#lib/articles/queries/list-reviews.ts";
import { reviewFilters } from "#lib/articles/schema.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";
import { pageNumber, parameter, type SearchParams } from "#lib/web/search-params.ts";
import { currentActor } from "#lib/web/session.ts";

type Props = { params: LocaleParams; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({ title: translator(await localeOf(params))("reviews.title"), indexed: false });
}

export default async function Reviews({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  if (!canSeeReviews(await currentActor())) return null;
  const query = await searchParams;
  const filters = reviewFilters.parse({
    ...{ theme: parameter(query, "theme"), debt: parameter(query, "state"), language: parameter(query, "lang") },
    ...{ sort: parameter(query, "sort"), page: pageNumber(query) },
  });
  const [totals, list] = await Promise.all([countReviews(locale), listReviews(locale, filters)]);
  return <ReviewsPage locale={locale} totals={totals} filters={filters} list={list} />;
}
