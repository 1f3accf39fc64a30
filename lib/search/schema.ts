// What arrives in an address: /recherche?q=…&page=2, /api/v1/search?q=…&locale=fr&limit=10.
import { z } from "zod";
import { locales } from "#lib/articles/rules/document.ts";
import { lastPage } from "#lib/search/rules/paging.ts";

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

const query = z.preprocess(single, z.string());
const page = whole(1, lastPage);
const limit = whole(1, largestLimit);
const locale = z.preprocess(single, z.enum(locales));

/** For pages: a wrong value is as good as none. Never fails. */
export const searchPageSchema = z.object({ q: query.catch(""), page: page.catch(1), limit: limit.catch(10) });

/** For the API: a wrong value is refused, a missing one has a default. An over-long `q` is cut, not refused. */
export const searchApiSchema = z.object({
  q: query.default(""),
  page: page.default(1),
  limit: limit.default(10),
  locale: locale.default("fr"),
});

export type SearchRequest = z.output<typeof searchApiSchema>;

/** For suggestions while typing: the same, without pages. */
export const suggestApiSchema = searchApiSchema.omit({ page: true });

export type SuggestRequest = z.output<typeof suggestApiSchema>;
