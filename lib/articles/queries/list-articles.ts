import type { Locale } from "#lib/articles/rules/document.ts";
import type { ArticleCard } from "#lib/articles/views/article.ts";
import { db } from "#lib/platform/db.ts";

export type ThemeCard = { slug: string; name: string; summary: string; count: number };

const named = (
  locale: Locale,
  theme: { slug: string; nameFr: string; nameEn: string; summaryFr: string; summaryEn: string },
) => ({
  slug: theme.slug,
  name: locale === "fr" ? theme.nameFr : theme.nameEn,
  summary: locale === "fr" ? theme.summaryFr : theme.summaryEn,
});

/** The themes that have articles in this language, in their order, with how many. */
export async function listThemes(locale: Locale): Promise<ThemeCard[]> {
  const themes = await db.theme.findMany({
    orderBy: { position: "asc" },
    include: { _count: { select: { articles: { where: { locale, status: "published" } } } } },
  });
  return themes
    .map((theme) => ({ ...named(locale, theme), count: theme._count.articles }))
    .filter(({ count }) => count > 0);
}

const cardFields = {
  slug: true,
  isDated: true,
  theme: { select: { slug: true, nameFr: true, nameEn: true, summaryFr: true, summaryEn: true } },
  currentRevision: { select: { title: true, summary: true, createdAt: true } },
} as const;

/** Cards of the live articles that a query finds. */
export async function listCards(
  locale: Locale,
  query: { where?: object; take: number; skip?: number; orderBy: object },
): Promise<ArticleCard[]> {
  const rows = await db.article.findMany({
    ...query,
    where: { ...query.where, locale, status: "published" },
    select: cardFields,
  });
  return rows.flatMap(({ slug, isDated, theme, currentRevision }) => {
    if (!currentRevision) return [];
    const { title, summary, createdAt } = currentRevision;
    return [{ slug, title, summary, isDated, changedAt: createdAt, theme: named(locale, theme) }];
  });
}

/** The articles that changed last, without old texts that were taken over. */
export const listRecent = (locale: Locale, take: number): Promise<ArticleCard[]> =>
  listCards(locale, {
    where: { isDated: false },
    take,
    orderBy: [{ currentRevision: { createdAt: "desc" } }, { slug: "asc" }],
  });

export type ThemePage = { theme: ThemeCard; articles: ArticleCard[]; page: number; pageSize: number };

const pageSize = 50;

/** One theme and one page of its articles by title, dated ones last; null when there is no such theme. */
export async function getTheme(locale: Locale, slug: string, page: number): Promise<ThemePage | null> {
  const theme = await db.theme.findUnique({
    where: { slug },
    include: { _count: { select: { articles: { where: { locale, status: "published" } } } } },
  });
  if (!theme) return null;
  const articles = await listCards(locale, {
    where: { themeSlug: slug },
    take: pageSize,
    skip: (page - 1) * pageSize,
    orderBy: [{ isDated: "asc" }, { currentRevision: { title: "asc" } }, { slug: "asc" }],
  });
  if (page > 1 && articles.length === 0) return null;
  return { theme: { ...named(locale, theme), count: theme._count.articles }, articles, page, pageSize };
}

export async function findThemeName(locale: Locale, slug: string): Promise<string | null> {
  const theme = await db.theme.findUnique({ where: { slug }, select: { nameFr: true, nameEn: true } });
  return theme && (locale === "fr" ? theme.nameFr : theme.nameEn);
}

/** Titles of live articles by slug. */
export async function titlesBySlug(locale: Locale, slugs: string[]): Promise<Map<string, string>> {
  const rows = await db.article.findMany({
    where: { locale, slug: { in: slugs }, status: "published" },
    select: { slug: true, currentRevision: { select: { title: true } } },
  });
  return new Map(rows.map(({ slug, currentRevision }) => [slug, currentRevision?.title ?? slug]));
}
