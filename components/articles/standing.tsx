import { Callout } from "#components/ui/callout.tsx";
import { Day } from "#components/ui/time.tsx";
import type { ArticleView } from "#lib/articles/views/article.ts";
import { formatPartialDate } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

/** What one must know before reading a text that is not of today: it was withdrawn, or it is old. */
export function Standing({ article }: { article: ArticleView }) {
  const { withdrawal, isDated } = article;
  if (withdrawal) return <Withdrawn article={article} withdrawal={withdrawal} />;
  return isDated ? <Dated article={article} /> : null;
}

type Withdrawal = NonNullable<ArticleView["withdrawal"]>;

function Withdrawn({ article: { locale }, withdrawal }: { article: ArticleView; withdrawal: Withdrawal }) {
  const t = translator(locale);
  return (
    <Callout locale={locale} tone="warning" word={t("article.withdrawnWord")}>
      <p>{t.rich("article.withdrawnOn", { day: () => <Day date={withdrawal.at} locale={locale} /> })}</p>
      <p className="mt-1 font-bold wrap-anywhere">{withdrawal.reason}</p>
      <p className="mt-1">{t("article.withdrawnKept")}</p>
    </Callout>
  );
}

function Dated({ article: { locale, provenance } }: { article: ArticleView }) {
  const t = translator(locale);
  const date = provenance?.documentDate ? formatPartialDate(provenance.documentDate, locale) : null;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(provenance?.documentDate ?? "");
  return (
    <Callout locale={locale} tone="warning" word={t("article.datedWord")}>
      <p>
        {date ? t(day ? "article.datedDay" : "article.datedSince", { date }) : t("article.datedUndated")}{" "}
        {t("article.datedAdvice")}
      </p>
      {provenance?.url && (
        <p className="mt-1">
          <a href={provenance.url} className="inline-flex min-h-11 items-center">
            {t("article.datedOriginal", { publisher: provenance.publisher ?? t("article.provenanceUnknownPublisher") })}
          </a>
        </p>
      )}
    </Callout>
  );
}
