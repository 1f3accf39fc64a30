import { Day } from "#components/ui/time.tsx";
import type { ArticleView } from "#lib/articles/views/article.ts";
import { href } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export function ArticleHead({ article }: { article: ArticleView }) {
  const { locale, title, summary, alsoCalled } = article;
  return (
    <header className="max-w-measure">
      <h1>{title}</h1>
      <p className="mt-4 text-lg text-soft">{summary}</p>
      {alsoCalled.length > 0 && (
        <p className="mt-2">{translator(locale)("article.alsoCalled", { names: alsoCalled.join(", ") })}</p>
      )}
      <Dates article={article} />
    </header>
  );
}

function Dates({ article }: { article: ArticleView }) {
  const { locale, slug, revision, publishedAt, nextReviewAt, translations, provenance } = article;
  const t = translator(locale);
  const link = "inline-flex min-h-11 items-center";
  return (
    <div className="mt-4 text-sm text-soft">
      <ul className="flex flex-wrap gap-x-5">
        <li>
          {t.rich(provenance ? "article.takenOn" : "article.publishedOn", {
            day: () => <Day date={publishedAt} locale={locale} />,
          })}
        </li>
        <li>
          {t.rich("article.revision", {
            number: revision.number,
            day: () => <Day date={revision.createdAt} locale={locale} />,
          })}
        </li>
        <li>
          {nextReviewAt
            ? t.rich("article.nextReview", { day: () => <Day date={nextReviewAt} locale={locale} /> })
            : t("article.noNextReview")}
        </li>
      </ul>
      <p className="flex flex-wrap gap-x-5 print:hidden">
        <a href={href("history", locale, { slug })} className={link}>
          {t("article.seeHistory")}
        </a>
        {translations.map((other) => (
          <a
            key={other.locale}
            href={href("article", other.locale, { slug: other.slug })}
            lang={other.locale}
            hrefLang={other.locale}
            className={link}
          >
            {translator(other.locale)("article.readIn")}
          </a>
        ))}
      </p>
    </div>
  );
}
