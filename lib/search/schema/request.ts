// What arrives in an address: /recherche?q=…&theme=…&page=2, /api/v1/search?q=…&locale=fr&limit=10.
import { z } from "zod";
import { audiences, locales } from "#lib/articles/rules/document.ts";
import { readingLevels } from "#lib/search/rules/document.ts";
import { lastPage } from "#lib/search/rules/paging.ts";
import { withoutNul } from "#lib/shared/text.ts";
import { sourceKinds } from "#lib/sources/rules/source-kinds.ts";

/** The most results that one request may ask for. */
export const largestLimit = 50;

// ?q=a&q=b: the first one counts, as browsers' own URLSearchParams.get() has it.
const single = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const whole = (from: number, to: number) =>
  z.preprocess(
    single,
    z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number)
      .pipe(z.number().min(from).max(to)),
  );

const query = z.preprocess(single, z.string().transform(withoutNul));
const page = whole(1, lastPage);
const limit = whole(1, largestLimit);
const locale = z.preprocess(single, z.enum(locales));

// An empty choice, as forms send it, is none.
const choice = <T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess((value) => single(value) || undefined, z.enum(values).optional());
const filters = {
  theme: z.preprocess(
    (value) => single(value) || undefined,
    z
      .string()
      .regex(/^[a-z0-9-]{1,100}$/)
      .optional(),
  ),
  audience: choice(audiences),
  source: choice(sourceKinds),
  level: choice(readingLevels),
  /** The language of the articles, where it is not that of the page. */
  lang: choice(locales),
};
const exact = z.preprocess((value) => single(value) === "1", z.boolean());

/** For pages: a wrong value is as good as none. Never fails. */
export const searchPageSchema = z.object({
  q: query.catch(""),
  page: page.catch(1),
  exact,
  theme: filters.theme.catch(undefined),
  audience: filters.audience.catch(undefined),
  source: filters.source.catch(undefined),
  level: filters.level.catch(undefined),
  lang: filters.lang.catch(undefined),
});

/** For the API: a wrong value is refused, a missing one has a default. An over-long `q` is cut, not refused. */
export const searchApiSchema = z.object({
  q: query.default(""),
  page: page.default(1),
  limit: limit.default(10),
  locale: locale.default("fr"),
  exact: choice(["0", "1"]).transform((value) => value === "1"),
  ...filters,
});

type Parsed = z.output<typeof searchApiSchema>;
export type SearchRequest = Omit<Parsed, "exact"> & { exact?: boolean };

/** For suggestions while typing. */
export const suggestApiSchema = z.object({
  q: query.default(""),
  limit: whole(1, 20).default(8),
  locale: locale.default("fr"),
});

export type SuggestRequest = z.output<typeof suggestApiSchema>;
