import { EditButton } from "#components/editing/edit-button.tsx";
import { DecisionForm, type DecisionFormState } from "#components/moderation/decision-form.tsx";
import { ReviewNotices } from "#components/moderation/review-notices.tsx";
import { Outcome } from "#components/suggestions/outcome.tsx";
import { ProposalDetails } from "#components/suggestions/proposal-details.tsx";
import { StatusTag } from "#components/suggestions/status-tag.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Diff } from "#components/ui/diff.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { errorText, errorTexts } from "#components/ui/error-text.ts";
import { Tag } from "#components/ui/tag.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import type { ReviewView } from "#lib/suggestions/views.ts";

type ReviewPageProps = Omit<DecisionFormState, "errors"> & {
  locale: PageLocale;
  review: ReviewView;
  /** Why this person may not take the next step (a code of refusal.*); null: they may. */
  refusal: string | null;
  /** Codes, or sentences, by field; "form" for the whole. */
  errors: Readonly<Partial<Record<string, string>>>;
};

/** Everything that a decision needs, on one page; then the decision. */
export function ReviewPage({ locale, review, refusal, errors, ...form }: ReviewPageProps) {
  const t = translator(locale);
  const sentences = errorTexts(locale, errors, ["review.error", "refusal"]);
  const waits = review.status === "submitted" || review.status === "awaiting_signature";
  return (
    <div className="grid gap-8">
      <div className="-mb-4">
        <Breadcrumb
          locale={locale}
          items={[{ label: t("queue.title"), href: href("moderation", locale) }, { label: review.article.title }]}
        />
        <h1 className="max-w-form">{t("review.of", { title: review.article.title })}</h1>
        <p className="mt-4">
          <StatusTag locale={locale} status={review.status} />
        </p>
      </div>
      <ErrorSummary locale={locale} errors={sentences} />
      <ReviewNotices locale={locale} review={review} waits={waits} />
      <ProposalDetails locale={locale} suggestion={review} />
      <Changes locale={locale} review={review} waits={waits} />
      <Outcome locale={locale} suggestion={review} />
      {waits && refusal && (
        <Callout locale={locale} tone="info" title={t("review.mayNotTitle")}>
          <p>{errorText(locale, refusal, ["refusal"])}</p>
        </Callout>
      )}
      {waits && !refusal && <DecisionForm locale={locale} review={review} errors={sentences} {...form} />}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <a href={href("moderation", locale)} className="inline-flex min-h-11 items-center">
          {t("review.back")}
        </a>
        <a
          href={href("contribution", locale, { receipt: review.receipt })}
          className="inline-flex min-h-11 items-center"
        >
          {t("review.seeContribution")}
        </a>
        <EditButton locale={locale} article={{ ...review.article, locale: review.locale }} />
      </div>
    </div>
  );
}

/** While it waits: against the article of today. Afterwards: what was proposed. */
function Changes({ locale, review, waits }: { locale: PageLocale; review: ReviewView; waits: boolean }) {
  const t = translator(locale);
  const changes = waits ? review.merged : review.changes.map((change) => ({ ...change, clean: true }));
  return (
    <section aria-labelledby="difference">
      <h2 id="difference" className="mb-3">
        {t(waits ? "review.difference" : "contribution.difference")}
      </h2>
      <div className="grid gap-6">
        {changes.map(({ sectionKey, heading, segments, clean }) => (
          <div key={sectionKey}>
            <h3 className="mb-2 text-lg">
              {t("contribution.section", { heading })}{" "}
              {!clean && <Tag tone="danger">{t("review.sectionConflict")}</Tag>}
            </h3>
            <Diff locale={locale} segments={segments} lang={review.locale} />
          </div>
        ))}
      </div>
    </section>
  );
}
