import type { ArticleView } from "#lib/articles/views/article.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type RelatedArticlesProps = { locale: PageLocale; related: ArticleView["related"] };

export function RelatedArticles({ locale, related }: RelatedArticlesProps) {
  if (related.length === 0) return null;
  return (
    <nav aria-labelledby="a-lire-aussi" className="max-w-measure print:hidden">
      <h2 id="a-lire-aussi">{translator(locale)("article.related")}</h2>
      <ul className="mt-2">
        {related.map(({ slug, title }) => (
          <li key={slug}>
            <a href={href("article", locale, { slug })} className="inline-flex min-h-11 items-center">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
