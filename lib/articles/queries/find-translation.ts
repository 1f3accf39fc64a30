import type { Locale } from "#lib/articles/rules/document.ts";
import { db } from "#lib/platform/db.ts";

/** The address of an article's text in the other language; null where there is none to read. */
export const findTranslation = (
  groupId: string,
  locale: Locale,
): Promise<{ locale: Locale; slug: string; isDated: boolean } | null> =>
  db.article.findFirst({
    where: { groupId, locale: { not: locale }, status: "published" },
    select: { locale: true, slug: true, isDated: true },
    orderBy: { slug: "asc" },
  });
