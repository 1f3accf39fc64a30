import type { Locale } from "#lib/articles/rules/document.ts";
import { db } from "#lib/platform/db.ts";

/** What the preview of a link to a published article says, or null where there is none. */
export async function findCard(locale: Locale, slug: string): Promise<{ title: string; theme: string } | null> {
  const article = await db.article.findFirst({
    where: { locale, slug, status: "published" },
    select: { theme: { select: { nameFr: true, nameEn: true } }, currentRevision: { select: { title: true } } },
  });
  if (!article?.currentRevision) return null;
  const { theme, currentRevision } = article;
  return { title: currentRevision.title, theme: locale === "fr" ? theme.nameFr : theme.nameEn };
}
