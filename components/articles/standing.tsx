import type { ReactNode } from "react";
import { WithdrawnNotice } from "#components/articles/withdrawn-notice.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Day } from "#components/ui/time.tsx";
import { reviewState } from "#lib/articles/rules/review-cycle.ts";
import type { ArticleView, TranslationState } from "#lib/articles/views/article.ts";
import { href } from "#lib/shared/addresses.ts";
import { formatPartialDate } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

/** What one must know before reading a text that is not of today: it was withdrawn, it is old, nobody read it again in
 * time, or it translates what has changed since. The summary is part of that text. */
export function Standing({ article }: { article: ArticleView }) {
  const { locale, withdrawal, isDated, translationState } = article;
  if (withdrawal)
    return (
      <WithdrawnNotice locale={locale} withdrawal={withdrawal}>
        <p className="mt-1">{translator(locale)("article.withdrawnKept")}</p>
      </WithdrawnNotice>
    );
  return (
    <>
      {isDated && <Dated article={article} />}
      {!isDated && <Term article={article} />}
      {translationState && <Original article={article} state={translationState} />}
    </>
  );
}

/** Our own texts promise a day by which they are read again: the page says when that day is past. */
function Term({ article: { locale, nextReviewAt } }: { article: ArticleView }) {
  if (nextReviewAt === null || reviewState(nextReviewAt) !== "overdue") return null;
  const t = translator(locale);
  return (
    <Callout locale={locale} tone="warning" word={t("article.overdueWord")}>
      <p>{t.rich("article.overdue", { day: () => <Day date={nextReviewAt} locale={locale} /> })}</p>
      <p className="mt-1">{t("article.datedAdvice")}</p>
    </Callout>
  );
}

/** What has become of the text that this one translates. */
function Original({ article: { locale }, state }: { article: ArticleView; state: TranslationState }) {
  const t = translator(locale);
  const { original, followsOf, isGone, isBehind } = state;
  const link = linkTo(original);
  if (isGone)
    return (
      <Callout locale={locale} tone="warning" word={t("article.originalGoneWord")}>
        <p>{t.rich("article.originalGone", { link })}</p>
      </Callout>
    );
  if (!isBehind) return null;
  return (
    <Callout locale={locale} tone="warning" word={t("article.behindWord")}>
      <p>
        {followsOf
          ? t.rich("article.behindOf", { day: () => <Day date={followsOf} locale={locale} />, link })
          : t.rich("article.behind", { link })}
      </p>
    </Callout>
  );
}

const linkTo = (original: TranslationState["original"]) => (chunks: ReactNode) => (
  <a href={href("article", original.locale, original)}>{chunks}</a>
);

/** That a text translates another, where the two still agree: no warning, and it can wait. */
export function TranslationOf({ article: { locale, withdrawal, translationState } }: { article: ArticleView }) {
  if (withdrawal || !translationState?.followsOf || translationState.isBehind || translationState.isGone) return null;
  const { original, followsOf } = translationState;
  return (
    <p data-read="" className="max-w-measure text-soft">
      {translator(locale).rich("article.translationOf", {
        day: () => <Day date={followsOf} locale={locale} />,
        link: linkTo(original),
      })}
    </p>
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
