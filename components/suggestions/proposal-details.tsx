import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Moment } from "#components/ui/time.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { formatPartialDate } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";
import type { ProposedCitation, SuggestionView } from "#lib/suggestions/views.ts";

/** Who proposes, why, on what grounds, and with which interests. */
export function ProposalDetails({ locale, suggestion }: { locale: PageLocale; suggestion: SuggestionView }) {
  const t = translator(locale);
  const { article, author, origin, rationale, interests, minor, citations, createdAt } = suggestion;
  const anonymous = t(origin === "content_conflict" ? "contribution.fromFiles" : "contribution.withoutAccount");
  return (
    <section aria-labelledby="proposition-titre" className="max-w-form">
      <h2 id="proposition-titre" className="mb-3">
        {t("review.proposal")}
      </h2>
      <DefinitionList
        items={[
          {
            term: t("contribution.for"),
            value: (
              <a href={href("article", suggestion.locale, { slug: article.slug })} lang={suggestion.locale}>
                {article.title}
              </a>
            ),
          },
          { term: t("contribution.sentOn"), value: <Moment date={createdAt} locale={locale} /> },
          { term: t("contribution.by"), value: author ?? anonymous },
          { term: t("contribution.kind"), value: t(minor ? "contribution.minor" : "contribution.material") },
          {
            term: t("contribution.rationale"),
            value: rationale && <span className="whitespace-pre-line">{rationale}</span>,
          },
          { term: t("contribution.interests"), value: interests || t("contribution.noInterests") },
          {
            term: t("contribution.citations"),
            value: citations.length > 0 && <Citations locale={locale} citations={citations} />,
          },
        ]}
      />
    </section>
  );
}

function Citations({ locale, citations }: { locale: PageLocale; citations: readonly ProposedCitation[] }) {
  return (
    <ul>
      {citations.map(({ key, publisher, title, url, documentDate }) => (
        <li key={key}>
          {/* rel: what readers propose gains nothing from being linked here before it is accepted. */}
          {url ? (
            <a href={url} rel="nofollow ugc">
              {title}
            </a>
          ) : (
            title
          )}
          {` – ${publisher}`}
          {documentDate && `, ${formatPartialDate(documentDate, locale)}`}
        </li>
      ))}
    </ul>
  );
}
