import { CitedPage } from "#components/links/cited-page.tsx";
import { LinkStatusTag } from "#components/links/link-status-tag.tsx";
import { RecheckForm, type RecheckFormState } from "#components/links/recheck-form.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { errorTexts } from "#components/ui/error-text.ts";
import { Day } from "#components/ui/time.tsx";
import type { AddressView, RecheckView } from "#lib/articles/views/rechecks.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { formatDay } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

type RecheckPageProps = Omit<RecheckFormState, "errors"> & {
  locale: PageLocale;
  recheck: RecheckView;
  mayClose: boolean;
  /** Codes by field. */
  errors: Readonly<Partial<Record<string, string>>>;
};

/** What an editor needs to look again at one page that one article cites; then their finding. */
export function RecheckPage({ locale, recheck, mayClose, errors, ...form }: RecheckPageProps) {
  const t = translator(locale);
  const sentences = errorTexts(locale, errors, ["links.error"]);
  const title = t("links.of", { title: recheck.article.title });
  return (
    <div className="grid gap-8">
      <div className="-mb-2">
        <Breadcrumb
          locale={locale}
          items={[
            { label: t("queue.title"), href: href("moderation", locale) },
            { label: t("links.title"), href: href("links", locale) },
            { label: recheck.article.title },
          ]}
        />
        <h1 className="max-w-form">{title}</h1>
      </div>
      <ErrorSummary locale={locale} errors={sentences} />
      <DefinitionList items={factsOf(locale, recheck)} />
      {recheck.closing ? (
        <Closing locale={locale} closing={recheck.closing} />
      ) : mayClose ? (
        <RecheckForm locale={locale} id={recheck.id} errors={sentences} {...form} />
      ) : (
        <Callout locale={locale} tone="info">
          <p>{t("links.error.needs_editor")}</p>
        </Callout>
      )}
      <p>
        <a href={href("links", locale)} className="inline-flex min-h-11 items-center">
          {t("links.back")}
        </a>
      </p>
    </div>
  );
}

function factsOf(locale: PageLocale, { address, link, article, citedAs, reason, openedAt }: RecheckView) {
  const t = translator(locale);
  const unknown = { address, status: "unchecked", httpStatus: null, movedTo: null, checkedAt: null } as const;
  return [
    {
      term: t("links.article"),
      value: (
        <a
          href={href("article", article.locale, { slug: article.slug })}
          lang={article.locale}
          className="inline-block min-h-11 py-2"
        >
          {article.title}
        </a>
      ),
    },
    {
      term: t("links.citedAs"),
      value: citedAs.length === 0 ? t("links.notCited") : <span lang={article.locale}>{citedAs.join(" · ")}</span>,
    },
    { term: t("links.address"), value: <CitedPage locale={locale} link={link ?? unknown} /> },
    { term: t("links.reasonLabel"), value: t(`links.reason.${reason}`) },
    { term: t("links.openedOn"), value: <Day date={openedAt} locale={locale} /> },
    {
      term: t("links.state"),
      value: link ? <LinkStatusTag locale={locale} status={link.status} /> : t("links.noLongerFollowed"),
    },
    { term: t("links.lastLook"), value: link?.checkedAt ? lookOf(locale, link, link.checkedAt) : null },
  ];
}

function lookOf(locale: PageLocale, { httpStatus }: AddressView, checkedAt: Date): string {
  const t = translator(locale);
  const day = formatDay(checkedAt, locale);
  return httpStatus === null
    ? t("links.unanswered", { day })
    : t("links.answered", { day, status: String(httpStatus) });
}

function Closing({ locale, closing }: { locale: PageLocale; closing: NonNullable<RecheckView["closing"]> }) {
  const t = translator(locale);
  const who = closing.by === null ? t("links.closedByPortal") : t("links.closedBy", { name: closing.by });
  return (
    <Callout locale={locale} tone="success" word={t("links.closedWord")} title={t(`links.outcomes.${closing.outcome}`)}>
      <p>
        {t("links.closedOn", { day: formatDay(closing.at, locale) })}, {who}
      </p>
      {closing.note && <p className="mt-2 whitespace-pre-line">{closing.note}</p>}
    </Callout>
  );
}
