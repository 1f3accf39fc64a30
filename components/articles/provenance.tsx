import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Day } from "#components/ui/time.tsx";
import { pageAnchors } from "#lib/articles/rules/anchors.ts";
import type { ProvenanceView } from "#lib/articles/views/article.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { formatPartialDate } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

type ProvenanceProps = {
  locale: PageLocale;
  provenance: ProvenanceView;
  /** The text is still as it was received. */
  untouched: boolean;
  /** A clinician has signed it here, whole. */
  signed: boolean;
};

/** For a text that was first published elsewhere: by whom, where, when, under which licence. */
export function Provenance({ locale, provenance, untouched, signed }: ProvenanceProps) {
  const t = translator(locale);
  const { publisher, title, url, licence, attribution, documentDate, receivedAt } = provenance;
  const state = !untouched ? "provenanceChanged" : signed ? "provenanceSigned" : "provenanceState";
  return (
    <section
      id={pageAnchors.provenance}
      aria-labelledby="provenance-titre"
      className="max-w-form rounded-lg border border-line bg-surface p-5 sm:px-6"
    >
      <h2 id="provenance-titre">{t("article.provenance")}</h2>
      <p className="mt-1 mb-4 font-bold">{t(`article.${state}`)}</p>
      <DefinitionList
        items={[
          { term: t("article.provenancePublisher"), value: publisher ?? t("article.provenanceUnknownPublisher") },
          { term: t("article.provenanceTitle"), value: title },
          { term: t("article.provenanceAddress"), value: url && <a href={url}>{url}</a> },
          { term: t("article.provenanceLicence"), value: licence },
          { term: t("article.provenanceAttribution"), value: attribution },
          { term: t("article.provenanceDocumentDate"), value: documentDate && formatPartialDate(documentDate, locale) },
          { term: t("article.provenanceReceived"), value: <Day date={receivedAt} locale={locale} /> },
        ]}
      />
    </section>
  );
}
