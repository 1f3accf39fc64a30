import { Outcome } from "#components/suggestions/outcome.tsx";
import { ProposalDetails } from "#components/suggestions/proposal-details.tsx";
import { ProposedChanges, TextsToCopy } from "#components/suggestions/proposed-changes.tsx";
import { StatusTag } from "#components/suggestions/status-tag.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import type { SuggestionView } from "#lib/suggestions/views.ts";

type ContributionPageProps = {
  locale: PageLocale;
  suggestion: SuggestionView;
  /** Says thank you to whoever has just sent it. */
  justSent?: boolean;
};

/** Where a suggestion stands, for whoever holds its code. */
export function ContributionPage({ locale, suggestion, justSent = false }: ContributionPageProps) {
  const t = translator(locale);
  const { article, status, receipt, publishedRevision } = suggestion;
  const ofArticle = { slug: article.slug };
  return (
    <div className="grid gap-8">
      <h1 className="max-w-form">{t("contribution.title")}</h1>
      {justSent && (
        <Callout locale={locale} tone="success" status>
          <p>{t("contribution.thanks")}</p>
        </Callout>
      )}
      <section aria-labelledby="etat" className="max-w-form">
        <h2 id="etat" className="sr-only">
          {t("contribution.state")}
        </h2>
        <p>
          <StatusTag locale={locale} status={status} />
        </p>
        <p className="mt-3 text-lg">{t(`contribution.next.${status}`)}</p>
        {publishedRevision !== null && (
          <p>
            <a
              href={`${href("history", suggestion.locale, ofArticle)}#revision-${publishedRevision}`}
              className="inline-flex min-h-11 items-center"
            >
              {t("contribution.publishedAs", { number: publishedRevision })}
            </a>
          </p>
        )}
      </section>
      <Receipt locale={locale} receipt={receipt} />
      <Outcome locale={locale} suggestion={suggestion} />
      <ProposedChanges locale={locale} suggestion={suggestion} />
      {status === "superseded" && <TextsToCopy locale={locale} suggestion={suggestion} />}
      <ProposalDetails locale={locale} suggestion={suggestion} />
      <p className="flex flex-wrap gap-3">
        <LinkButton href={href("article", suggestion.locale, ofArticle)}>{t("contribution.readArticle")}</LinkButton>
        <LinkButton href={href("suggest", suggestion.locale, ofArticle)} look="secondary">
          {t("contribution.suggestAgain")}
        </LinkButton>
      </p>
    </div>
  );
}

function Receipt({ locale, receipt }: { locale: PageLocale; receipt: string }) {
  const t = translator(locale);
  return (
    <section
      aria-labelledby="code"
      className="max-w-form rounded-lg border-2 border-dashed border-edge bg-surface p-5 sm:px-6"
    >
      <h2 id="code" className="text-lg">
        {t("contribution.receipt")}
      </h2>
      <p className="my-1 font-mono text-xl font-bold tracking-wide wrap-anywhere">{receipt}</p>
      <p>{t("contribution.keepReceipt")}</p>
    </section>
  );
}
