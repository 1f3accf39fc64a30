import type { PageLocale } from "#lib/shared/addresses.ts";

export type LocaleParams = Promise<{ locale: string }>;

/** The language of a page, from the folder [locale] that server.ts maps every address to. */
export async function localeOf(params: LocaleParams): Promise<PageLocale> {
  return (await params).locale === "en" ? "en" : "fr";
}
