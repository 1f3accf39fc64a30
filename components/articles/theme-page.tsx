import { ArticleList } from "#components/articles/article-list.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { ArticleCard } from "#lib/articles/views/article.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type ThemePageProps = {
  locale: PageLocale;
  theme: { slug: string; name: string; summary: string };
  articles: readonly ArticleCard[];
  /** From 1; both may be left out where the theme fits on one page. */
  page?: number;
  pages?: number;
};

export function ThemePage({ locale, theme, articles, page = 1, pages = 1 }: ThemePageProps) {
  const t = translator(locale);
  const address = href("theme", locale, { slug: theme.slug });
  return (
    <>
      <Breadcrumb
        locale={locale}
        items={[
          { label: t("nav.home"), href: href("home", locale) },
          { label: t("themes.title"), href: href("themes", locale) },
          { label: theme.name },
        ]}
      />
      <h1>{theme.name}</h1>
      <p className="mt-3 mb-8 max-w-measure text-lg text-soft">{theme.summary}</p>
      {articles.length > 0 ? (
        <ArticleList locale={locale} articles={articles} withTheme={false} level="h2" />
      ) : (
        <p>{t("themes.empty")}</p>
      )}
      <Pagination
        locale={locale}
        page={page}
        pages={pages}
        hrefOf={(n) => (n === 1 ? address : `${address}?page=${n}`)}
      />
    </>
  );
}
