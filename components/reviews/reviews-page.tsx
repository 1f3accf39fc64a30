import { DebtTable } from "#components/reviews/debt-table.tsx";
import { DebtTags } from "#components/reviews/debt-tags.tsx";
import { reviewsAddress } from "#components/reviews/reviews-address.ts";
import { ReviewsFilters } from "#components/reviews/reviews-filters.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { type Column, ResponsiveTable } from "#components/ui/responsive-table.tsx";
import { Day } from "#components/ui/time.tsx";
import type { ReviewFilters, ReviewList, ReviewRow, ReviewTotals } from "#lib/articles/views/reviews.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type ReviewsPageProps = { locale: PageLocale; totals: ReviewTotals; filters: ReviewFilters; list: ReviewList };

/** The editorial debt: how much there is to read again, and what to begin with. */
export function ReviewsPage({ locale, totals, filters, list }: ReviewsPageProps) {
  const t = translator(locale);
  return (
    <div className="grid gap-12">
      <header>
        <Breadcrumb
          locale={locale}
          items={[{ label: t("queue.title"), href: href("moderation", locale) }, { label: t("reviews.title") }]}
        />
        <h1>{t("reviews.title")}</h1>
        <p className="mt-3 max-w-measure text-lg text-soft">{t("reviews.lead")}</p>
        <p>
          <a href="#liste" className="inline-flex min-h-11 items-center">
            {t("reviews.toList")}
          </a>
        </p>
      </header>
      <section aria-labelledby="dette">
        <h2 id="dette" className="mb-4">
          {t("reviews.byTheme")}
        </h2>
        <DebtTable locale={locale} totals={totals} labelledBy="dette" />
      </section>
      <section aria-labelledby="liste">
        <h2 id="liste" className="mb-4 scroll-mt-4">
          {t("reviews.list", { count: list.total })}
        </h2>
        <ReviewsFilters locale={locale} filters={filters} themes={totals.themes} />
        <div className="mt-6">
          {list.rows.length === 0 ? (
            <p className="rounded-lg bg-sunken p-5 text-soft">{t("reviews.empty")}</p>
          ) : (
            <ResponsiveTable rows={list.rows} rowKey={({ id }) => id} columns={columnsIn(locale)} labelledBy="liste" />
          )}
        </div>
        <Pagination
          locale={locale}
          page={list.page}
          pages={list.pages}
          hrefOf={(page) => `${reviewsAddress(locale, { ...filters, page })}#liste`}
        />
      </section>
    </div>
  );
}

function columnsIn(locale: PageLocale): Column<ReviewRow>[] {
  const t = translator(locale);
  const day = (date: Date | null, otherwise: string) => (date ? <Day date={date} locale={locale} /> : otherwise);
  return [
    {
      key: "article",
      width: "lg:w-[34%]",
      header: t("reviews.article"),
      names: true,
      cell: ({ id, locale: language, title }) => (
        <a href={href("articleReview", locale, { id })} lang={language} className="inline-flex min-h-11 items-center">
          {title}
        </a>
      ),
    },
    { key: "theme", width: "lg:w-[18%]", header: t("reviews.theme"), cell: ({ theme }) => theme },
    {
      key: "state",
      width: "lg:w-[20%]",
      header: t("reviews.state"),
      cell: (row) => <DebtTags locale={locale} of={row} />,
    },
    {
      key: "signed",
      width: "lg:w-[14%]",
      header: t("reviews.signedOn"),
      cell: ({ lastReviewedAt }) => day(lastReviewedAt, t("reviews.never")),
    },
    {
      key: "next",
      width: "lg:w-[14%]",
      header: t("reviews.nextOn"),
      cell: ({ nextReviewAt }) => day(nextReviewAt, t("reviews.noTerm")),
    },
  ];
}
