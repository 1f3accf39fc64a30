import { withoutNul } from "#lib/shared/text.ts";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

type Values = Awaited<SearchParams>;

/** One value of a parameter; given twice, the first counts. */
export function parameter(values: Values, name: string): string {
  const value = values[name];
  return withoutNul((Array.isArray(value) ? value[0] : value) ?? "");
}

/** The number of a page, from 1 to 9999; anything else is the first page. */
export function pageNumber(values: Values, name = "page"): number {
  const typed = parameter(values, name);
  return /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 1;
}
