import { Corrections } from "#components/search/corrections.tsx";
import { EmergencyAlert } from "#components/search/emergency-alert.tsx";
import { ChosenFilters, Filters } from "#components/search/filters.tsx";
import { NoResult } from "#components/search/no-result.tsx";
import { ResultList } from "#components/search/result-list.tsx";
import { type SearchState, searchAddress } from "#components/search/search-address.ts";
import { SearchForm } from "#components/search/search-form.tsx";
import { Unavailable } from "#components/search/unavailable.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { HelpLine } from "#lib/help/schema.ts";
import type { SearchAnswer } from "#lib/search/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type ResultsPageProps = {
  locale: PageLocale;
  answer: SearchAnswer;
  state: SearchState;
  page: number;
  pageSize: number;
  lastPage?: number;
  helpLines: readonly HelpLine[];
  themes: readonly { slug: string; name: string }[];
  /** An article was just asked for. */
  requested: boolean;
};

/** Who is in danger comes first. An outage never looks like "no result", nor an empty question like a failed search. */
export function ResultsPage(props: ResultsPageProps) {
  const { locale, answer, requested } = props;
  const t = translator(locale);
  const asked = answer.query !== "";
  return (
    <>
      <h1 className="mb-5 text-2xl wrap-anywhere">
        {asked ? t("search.resultsFor", { query: answer.query }) : t("search.emptyTitle")}
      </h1>
      <div className="grid gap-6">
        <EmergencyAlert locale={locale} emergencies={answer.emergency} />
        <div>
          <SearchForm locale={locale} query={answer.query} />
          <p className="mt-2 text-sm text-soft">
            {t("search.private")} <a href={href("searchHelp", locale)}>{t("search.how")}</a>
          </p>
        </div>
        {requested && (
          <Callout locale={locale} tone="success" status>
            <p>{t("search.request.done")}</p>
          </Callout>
        )}
        {asked ? <Answer {...props} /> : <Browse locale={locale} />}
      </div>
    </>
  );
}

function Answer({ locale, answer, state, page, pageSize, lastPage, helpLines, themes }: ResultsPageProps) {
  const t = translator(locale);
  const { status, total, facets, corrections } = answer;
  if (status === "unavailable") return <Unavailable locale={locale} />;
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,var(--container-form))_minmax(16rem,1fr)] lg:gap-x-12">
      <Filters locale={locale} state={state} facets={facets} />
      <div className="grid min-w-0 content-start gap-6 lg:col-start-1 lg:row-start-1">
        {status === "degraded" && (
          <Callout locale={locale} tone="warning" title={t("search.degradedTitle")}>
            <p>{t("search.degraded")}</p>
          </Callout>
        )}
        <ChosenFilters locale={locale} state={state} facets={facets} />
        <Corrections locale={locale} state={state} corrections={corrections} />
        {answer.elsewhere && <Elsewhere locale={locale} state={state} elsewhere={answer.elsewhere} />}
        {total > 0 ? (
          <>
            <ResultList locale={locale} answer={answer} page={page} pageSize={pageSize} />
            <Pagination
              locale={locale}
              page={page}
              pages={Math.min(lastPage ?? Number.POSITIVE_INFINITY, Math.ceil(total / pageSize))}
              hrefOf={(n) => searchAddress(locale, { ...state, page: n })}
            />
          </>
        ) : (
          <NoResult locale={locale} answer={answer} helpLines={helpLines} themes={themes} />
        )}
      </div>
    </div>
  );
}

type ElsewhereProps = { locale: PageLocale; state: SearchState; elsewhere: NonNullable<SearchAnswer["elsewhere"]> };

/** What this language lacks and the other has must not wait in a folded filter. */
function Elsewhere({ locale, state, elsewhere: { lang, count } }: ElsewhereProps) {
  const t = translator(locale);
  const address = searchAddress(locale, { ...state, page: 1, lang: lang === locale ? undefined : lang });
  return (
    <Callout locale={locale} tone="info">
      <p>
        {t("search.elsewhere.lead")}{" "}
        <a href={address} rel="nofollow">
          {t(`search.elsewhere.${lang}`, { count })}
        </a>
      </p>
    </Callout>
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
