import { ComparisonForm } from "#components/articles/comparison-form.tsx";
import { HistoryEntry, type HistoryEntryView } from "#components/articles/history-entry.tsx";
import { WithdrawnNotice } from "#components/articles/withdrawn-notice.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Day } from "#components/ui/time.tsx";
import type { DecidedWithdrawal } from "#lib/articles/views/article.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type HistoryPageProps = {
  history: {
    locale: PageLocale;
    slug: string;
    title: string;
    withdrawal: DecidedWithdrawal | null;
    /** Articles that are published no more, and whose readers come here. */
    takenIn: readonly (DecidedWithdrawal & { title: string })[];
    /** Newest first, one page of them. */
    entries: readonly HistoryEntryView[];
    /** Every revision, the newest first. */
    choices: readonly { number: number; createdAt: Date }[];
    total: number;
    page: number;
    pageSize: number;
  };
};

export function HistoryPage({ history }: HistoryPageProps) {
  const { locale, slug, title, withdrawal, takenIn, entries, choices, total, page, pageSize } = history;
  const t = translator(locale);
  const address = href("history", locale, { slug });
  return (
    <>
      <Breadcrumb
        locale={locale}
        items={[
          { label: t("nav.home"), href: href("home", locale) },
          { label: title, href: href("article", locale, { slug }) },
          { label: t("history.title") },
        ]}
      />
      <h1 className="max-w-form">{t("history.of", { title })}</h1>
      {withdrawal && (
        <div className="mt-4">
          <WithdrawnNotice locale={locale} withdrawal={withdrawal}>
            {withdrawal.by && <p className="mt-1">{t("history.withdrawnBy", { name: withdrawal.by })}</p>}
          </WithdrawnNotice>
        </div>
      )}
      <p className="mt-3 mb-8 max-w-measure text-lg text-soft">{t("history.lead", { count: total })}</p>
      {choices.length > 1 && (
        <section aria-labelledby="comparer" className="mb-8">
          <h2 id="comparer" className="mb-3">
            {t("comparison.title")}
          </h2>
          <ComparisonForm locale={locale} slug={slug} choices={choices} />
        </section>
      )}
      {takenIn.length > 0 && (
        <section aria-labelledby="regroupes" className="mb-8 max-w-form">
          <h2 id="regroupes" className="mb-3">
            {t("history.takenInTitle")}
          </h2>
          <ul className="grid gap-3">
            {takenIn.map((other) => (
              <li key={other.at.toISOString()} className="wrap-anywhere">
                <p>
                  {t.rich("history.takenIn", {
                    title: other.title,
                    day: () => <Day date={other.at} locale={locale} />,
                  })}
                </p>
                <p className="text-soft">{other.reason}</p>
                {other.by && <p className="text-soft">{t("history.withdrawnBy", { name: other.by })}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ol className="grid gap-6">
        {entries.map((entry) => (
          <HistoryEntry
            key={entry.number}
            locale={locale}
            entry={entry}
            slug={slug}
            current={total}
            isWithdrawn={withdrawal !== null}
          />
        ))}
      </ol>
      <Pagination
        locale={locale}
        page={page}
        pages={Math.ceil(total / pageSize)}
        hrefOf={(n) => (n === 1 ? address : `${address}?page=${n}`)}
      />
    </>
  );
}
