import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Day } from "#components/ui/time.tsx";
import { daysLate } from "#lib/articles/rules/review-cycle.ts";
import type { ReviewSheet } from "#lib/articles/views/reviews.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** The dates of an article, how it was made, and where to read on. */
export function SheetFacts({ locale, sheet }: { locale: PageLocale; sheet: ReviewSheet }) {
  const t = translator(locale);
  const { lastReviewedAt, nextReviewAt, slug } = sheet;
  const late = daysLate(nextReviewAt);
  const day = (date: Date | null, otherwise: string) => (date ? <Day date={date} locale={locale} /> : otherwise);
  return (
    <section aria-labelledby="etat">
      <h2 id="etat" className="mb-3">
        {t("reviews.facts")}
      </h2>
      <DefinitionList
        items={[
          { term: t("reviews.theme"), value: sheet.theme },
          { term: t("reviews.language"), value: t(`search.filters.lang.${sheet.locale}`) },
          {
            term: t("reviews.liveRevision"),
            value: t.rich("article.revision", {
              number: sheet.revision,
              day: () => <Day date={sheet.changedAt} locale={locale} />,
            }),
          },
          { term: t("reviews.madeWith"), value: t(`reviews.made.${sheet.madeWith}`) },
          { term: t("reviews.signedOn"), value: day(lastReviewedAt, t("reviews.never")) },
          {
            term: t("reviews.nextOn"),
            value: (
              <>
                {day(nextReviewAt, t("reviews.noTerm"))}
                {late > 0 && sheet.status === "published" && ` (${t("reviews.daysLate", { count: late })})`}
              </>
            ),
          },
          {
            term: t("reviews.openSuggestions"),
            value: t("queue.count", { count: sheet.openSuggestions }),
          },
          {
            term: t("reviews.translations"),
            value: sheet.translations.length > 0 && (
              <ul>
                {sheet.translations.map(({ id, title, locale: language }) => (
                  <li key={id}>
                    <a
                      href={href("articleReview", locale, { id })}
                      lang={language}
                      className="inline-flex min-h-11 items-center"
                    >
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <p className="mt-3 flex flex-wrap gap-x-6">
        <a href={href("article", sheet.locale, { slug })} className="inline-flex min-h-11 items-center">
          {t("reviews.readArticle")}
        </a>
        <a href={href("history", sheet.locale, { slug })} className="inline-flex min-h-11 items-center">
          {t("article.seeHistory")}
        </a>
      </p>
    </section>
  );
}
