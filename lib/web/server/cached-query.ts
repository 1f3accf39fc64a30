// The parameters that a cached page has, where it has any; anything else would fill the cache with copies.
import type { PageName } from "#lib/shared/addresses.ts";

const page = /^(?:[2-9]|[1-9]\d{1,3})$/;

const word = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

const known: Partial<Record<PageName, Record<string, RegExp>>> = {
  history: { page },
  theme: { page },
  source: { page, documents: page },
  letter: { page },
  updates: { theme: word, kind: word, page },
};

/** What of a query string tells one copy of a cached page from another: in one order, the first of each name, and the
 * first page left out. A page must answer 404 to a word that it does not know: then nothing is kept of it. */
export function cachedQuery(name: PageName | null, asked: URLSearchParams): string {
  const kept = Object.entries((name && known[name]) ?? {}).flatMap(([key, form]): [string, string][] => {
    const value = asked.get(key) ?? "";
    return value.length <= 100 && form.test(value) ? [[key, value]] : [];
  });
  return new URLSearchParams(kept).toString();
}
