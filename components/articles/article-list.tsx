import { Day } from "#components/ui/time.tsx";
import type { ArticleCard } from "#lib/articles/views/article.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type ArticleListProps = {
  locale: PageLocale;
  articles: readonly ArticleCard[];
  /** Left out on the theme's own page. */
  withTheme?: boolean;
  level?: "h2" | "h3";
};

export function ArticleList({ locale, articles, withTheme = true, level: Heading = "h3" }: ArticleListProps) {
  const t = translator(locale);
  return (
    <ul className="max-w-form divide-y divide-line border-y border-line">
      {articles.map(({ slug, title, summary, theme, changedAt, isDated }) => (
        <li key={slug} className="relative py-5">
          <Heading className="text-lg">
            <a href={href("article", locale, { slug })} className="after:absolute after:inset-0">
              {title}
            </a>
          </Heading>
          <p className="mt-1">{summary}</p>
          <p className="mt-1 text-sm text-soft">
            {withTheme && <>{theme.name}, </>}
            {t(withTheme ? "articles.changedOnLower" : "articles.changedOn")} <Day date={changedAt} locale={locale} />
            {isDated && <>, {t("articles.dated")}</>}
          </p>
        </li>
      ))}
    </ul>
  );
}
