import { type FacetName, facetNames } from "#lib/search/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";

/** What the address of a page of results says. */
export type SearchState = { q: string; page?: number; exact?: boolean } & Partial<Record<FacetName, string>>;

/** The address of these results; what is not set is left out, so that one search has one address. */
export function searchAddress(locale: PageLocale, state: SearchState): string {
  const parameters = new URLSearchParams({ q: state.q });
  for (const name of facetNames) if (state[name]) parameters.set(name, state[name]);
  if (state.exact) parameters.set("exact", "1");
  if (state.page !== undefined && state.page > 1) parameters.set("page", String(state.page));
  return `${href("search", locale)}?${parameters}`;
}
