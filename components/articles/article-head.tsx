import { Day } from "#components/ui/time.tsx";
import type { ArticleView } from "#lib/articles/views/article.ts";
import { href } from "#lib/shared/addresses.ts";
import { formatDay } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

export function ArticleHead({ article }: { article: ArticleView }) {
  const { locale, title, summary, translations } = article;
  const t = translator(locale);
  return (
    <header className="max-w-measure">
      <h1>{title}</h1>
      <p className="mt-4 text-lg text-soft">{summary}</p>
      <Dates article={article} />
      {translations.map((translation) => (
        <p key={translation.locale} className="text-sm print:hidden" lang={translation.locale}>
          <a
            href={href("article", translation.locale, { slug: translation.slug })}
            hrefLang={translation.locale}
            className="inline-flex min-h-11 items-center"
          >
            {translator(translation.locale)("article.readIn")}
          </a>
        </p>
      ))}
    </header>
  );
}

function Dates({ article }: { article: ArticleView }) {
  const { locale, slug, revision, publishedAt, nextReviewAt } = article;
  const t = translator(locale);
  return (
    <ul className="mt-4 text-sm text-soft">
      <li>{t.rich("article.publishedOn", { day: () => <Day date={publishedAt} locale={locale} /> })}</li>
      <li>
        {t.rich("article.revision", {
          number: revision.number,
          day: () => <Day date={revision.createdAt} locale={locale} />,
        })}
        {" – "}
        <a href={href("history", locale, { slug })} className="inline-block py-1.5 print:hidden">
          {t("article.seeHistory")}
        </a>
      </li>
      <li>
        {nextReviewAt
          ? t("article.nextReview", { date: formatDay(nextReviewAt, locale) })
          : t("article.noNextReview")}
      </li>
    </ul>
  );
}
