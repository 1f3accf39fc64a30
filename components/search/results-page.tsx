import { NoResult } from "#components/search/no-result.tsx";
import { ResultList } from "#components/search/result-list.tsx";
import { SearchForm } from "#components/search/search-form.tsx";
import { Unavailable } from "#components/search/unavailable.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { SearchAnswer } from "#lib/search/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type ResultsPageProps = { locale: PageLocale; answer: SearchAnswer; page: number; pageSize: number; lastPage?: number };

/** An outage never looks like "no result", nor an empty question like a failed search. */
export function ResultsPage({ locale, answer, page, pageSize, lastPage = Number.POSITIVE_INFINITY }: ResultsPageProps) {
  const t = translator(locale);
  const { query, status, total } = answer;
  const asked = query.trim() !== "";
  return (
    <>
      <h1 className="mb-5 text-2xl wrap-anywhere">
        {asked ? t("search.resultsFor", { query }) : t("search.emptyTitle")}
      </h1>
      <SearchForm locale={locale} query={query} />
      <p className="mt-2 text-sm text-soft">{t("search.private")}</p>
      <div className="mt-8 grid gap-6">
        {!asked && <Browse locale={locale} />}
        {asked && status === "unavailable" && <Unavailable locale={locale} />}
        {asked && status === "degraded" && (
          <Callout locale={locale} tone="warning" title={t("search.degradedTitle")}>
            <p>{t("search.degraded")}</p>
          </Callout>
        )}
        {asked && status !== "unavailable" && total === 0 && <NoResult locale={locale} />}
        {asked && total > 0 && <ResultList locale={locale} answer={answer} page={page} pageSize={pageSize} />}
      </div>
      {asked && (
        <Pagination
          locale={locale}
          page={page}
          pages={Math.min(lastPage, Math.ceil(total / pageSize))}
          hrefOf={(n) =>
            `${href("search", locale)}?${new URLSearchParams({ q: query, ...(n > 1 && { page: String(n) }) })}`
          }
        />
      )}
    </>
  );
}

function Browse({ locale }: { locale: PageLocale }) {
  const t = translator(locale);
  return (
    <div>
      <p className="mb-4">{t("search.empty")}</p>
      <LinkButton href={href("themes", locale)} look="secondary">
        {t("search.browseThemes")}
      </LinkButton>
    </div>
  );
}
