// The parameters that a cached page has, where it has any; anything else would fill the cache with copies.
import type { PageName } from "#lib/shared/addresses.ts";

const page = /^(?:[2-9]|[1-9]\d{1,3})$/;

const known: Partial<Record<PageName, Record<string, RegExp>>> = {
  history: { page },
  theme: { page },
  source: { page, documents: page },
  letter: { page },
};

/** What of a query string tells one copy of a cached page from another: in one order, the first of each name, and the
 * first page left out. */
export function cachedQuery(name: PageName | null, asked: URLSearchParams): string {
  const kept = Object.entries((name && known[name]) ?? {}).flatMap(([key, form]): [string, string][] => {
    const value = asked.get(key) ?? "";
    return form.test(value) ? [[key, value]] : [];
  });
  return new URLSearchParams(kept).toString();
}
