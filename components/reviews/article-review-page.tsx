import { DebtTags } from "#components/reviews/debt-tags.tsx";
import { ReverifyForm, type ReviewFormState } from "#components/reviews/reverify-form.tsx";
import { SheetFacts } from "#components/reviews/sheet-facts.tsx";
import { SignatureList } from "#components/reviews/signature-list.tsx";
import { type Intended, UnpublishConfirm } from "#components/reviews/unpublish-confirm.tsx";
import { UnpublishForm } from "#components/reviews/unpublish-form.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { errorText, errorTexts } from "#components/ui/error-text.ts";
import { Day } from "#components/ui/time.tsx";
import type { ReasonToLookAgain, ReviewSheet } from "#lib/articles/views/reviews.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type ArticleReviewPageProps = {
  locale: PageLocale;
  sheet: ReviewSheet;
  /** Why this person may not (codes of reviews.error.*); null: they may. */
  refusals: { sign: string | null; unpublish: string | null };
  /** Errors are codes here. */
  reverify: ReviewFormState;
  unpublish: ReviewFormState;
  /** What waits for a confirmation. */
  intended: Intended | null;
  /** What was just done. */
  done: "signed" | "unpublished" | null;
};

/** One article before whoever reviews it: where it stands, who signed it, and what can be decided. */
export function ArticleReviewPage({ locale, sheet, refusals, done, intended, ...forms }: ArticleReviewPageProps) {
  const t = translator(locale);
  const sentences = (errors: ReviewFormState["errors"]) => errorTexts(locale, errors, ["reviews.error"]);
  const reverify = { ...forms.reverify, errors: sentences(forms.reverify.errors) };
  const unpublish = { ...forms.unpublish, errors: sentences(forms.unpublish.errors) };
  const live = sheet.status === "published";
  return (
    <div className="grid gap-8">
      <div className="-mb-4">
        <Breadcrumb
          locale={locale}
          items={[
            { label: t("queue.title"), href: href("moderation", locale) },
            { label: t("reviews.title"), href: href("reviews", locale) },
            { label: sheet.title },
          ]}
        />
        <h1 className="max-w-form">
          {t.rich("reviews.of", { article: () => <span lang={sheet.locale}>{sheet.title}</span> })}
        </h1>
        {live && (
          <p className="mt-4">
            <DebtTags locale={locale} of={{ ...sheet, recheck: sheet.reasons.length > 0 }} />
          </p>
        )}
      </div>
      {done && (
        <Callout locale={locale} tone="success" status>
          <p>{t(`reviews.done.${done}`)}</p>
        </Callout>
      )}
      <ErrorSummary locale={locale} errors={{ ...reverify.errors, ...unpublish.errors }} />
      {intended && <UnpublishConfirm locale={locale} sheet={sheet} intended={intended} />}
      <Departure locale={locale} sheet={sheet} />
      <Reasons locale={locale} sheet={sheet} />
      <SheetFacts locale={locale} sheet={sheet} />
      <section aria-labelledby="signatures">
        <h2 id="signatures" className="mb-3">
          {t("reviews.signatures")}
        </h2>
        <SignatureList locale={locale} signatures={sheet.signatures} lang={sheet.locale} />
      </section>
      {live && !intended && (
        <>
          {refusals.sign ? (
            <May locale={locale} title={t("reviews.sign.title")} refusal={refusals.sign} />
          ) : (
            <ReverifyForm locale={locale} sheet={sheet} {...reverify} />
          )}
          {refusals.unpublish ? (
            <May locale={locale} title={t("reviews.unpublish.title")} refusal={refusals.unpublish} />
          ) : (
            <UnpublishForm locale={locale} sheet={sheet} {...unpublish} />
          )}
        </>
      )}
    </div>
  );
}

function May({ locale, title, refusal }: { locale: PageLocale; title: string; refusal: string }) {
  return (
    <Callout locale={locale} tone="info" title={title}>
      <p>{errorText(locale, refusal, ["reviews.error"])}</p>
    </Callout>
  );
}

function Departure({ locale, sheet }: { locale: PageLocale; sheet: ReviewSheet }) {
  const t = translator(locale);
  const { departure } = sheet;
  if (!departure) return null;
  return (
    <Callout locale={locale} tone="warning" word={t(`reviews.unpublish.reasons.${departure.reason}`)}>
      <p>{t.rich("article.withdrawnOn", { day: () => <Day date={departure.at} locale={locale} /> })}</p>
      <p lang={sheet.locale} className="mt-1 font-bold whitespace-pre-line wrap-anywhere">
        {departure.explanation}
      </p>
      {departure.target && (
        <p className="mt-1">
          {t.rich("reviews.leadsTo", {
            article: () => (
              <a href={href("article", sheet.locale, { slug: departure.target?.slug ?? "" })} lang={sheet.locale}>
                {departure.target?.title}
              </a>
            ),
          })}
        </p>
      )}
    </Callout>
  );
}

/** What happened around the article since it was last read. */
function Reasons({ locale, sheet: { reasons } }: { locale: PageLocale; sheet: ReviewSheet }) {
  const t = translator(locale);
  if (reasons.length === 0) return null;
  return (
    <Callout locale={locale} tone="warning" id="revoir" title={t("reviews.reasonsTitle")}>
      <ul className="list-disc ps-6">
        {reasons.map((reason) => (
          <li key={reason.kind === "cited_page" ? reason.id : `${reason.kind}:${reason.locale}`}>
            <Reason locale={locale} reason={reason} />
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function Reason({ locale, reason }: { locale: PageLocale; reason: ReasonToLookAgain }) {
  const t = translator(locale);
  const day = () => <Day date={reason.at} locale={locale} />;
  if (reason.kind === "cited_page") {
    return (
      <>
        {t.rich(`reviews.reason.cited_page_${reason.reason}`, { day })}{" "}
        <a href={href("recheck", locale, { id: reason.id })} className="inline-block min-h-11 py-2 wrap-anywhere">
          {reason.address}
        </a>
      </>
    );
  }
  if (reason.kind === "original_moved_on") {
    const history = href("history", reason.locale, { slug: reason.slug });
    const article = () => (
      <a href={history} lang={reason.locale} hrefLang={reason.locale} className="inline-block min-h-11 py-2">
        {reason.title}
      </a>
    );
    return t.rich("reviews.reason.original_moved_on", { article, day });
  }
  const article = () => <span lang={reason.locale}>{reason.title}</span>;
  return (
    <>
      {t.rich("reviews.reason.translation_unpublished", { article, day })}{" "}
      <q lang={reason.locale} className="wrap-anywhere">
        {reason.explanation}
      </q>
    </>
  );
}
