import type { ReviewFilters } from "#lib/articles/views/reviews.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";

/** The address of a list of reviews: what is usual is left out. */
export function reviewsAddress(
  locale: PageLocale,
  { theme, debt, language, sort, page }: Partial<ReviewFilters>,
): string {
  const query = new URLSearchParams({
    ...(theme && { theme }),
    ...(debt && { state: debt }),
    ...(language && { lang: language }),
    ...(sort && sort !== "risk" && { sort }),
    ...(page && page > 1 && { page: String(page) }),
  });
  return `${href("reviews", locale)}${query.size > 0 ? `?${query}` : ""}`;
}
