import { findTranslation } from "#lib/articles/queries/find-translation.ts";
import { href, otherLocale, type PageLocale } from "#lib/shared/addresses.ts";

type Of = { groupId: string; locale: PageLocale };

/** Where the other language leads from an article's history: to its translation's, else home. */
export async function historyElsewhere({ groupId, locale }: Of): Promise<string> {
  const translation = await findTranslation(groupId, locale);
  return translation ? href("history", translation.locale, translation) : href("home", otherLocale(locale));
}
