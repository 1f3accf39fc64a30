import { sourcesId } from "#components/articles/contents.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { CitationView } from "#lib/articles/views/article.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { formatPartialDate } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

type SourceListProps = { locale: PageLocale; citations: readonly CitationView[] };

/** What the text rests on: who says it, of what kind it is, and whether we have read it. */
export function SourceList({ locale, citations }: SourceListProps) {
  const t = translator(locale);
  return (
    <section id={sourcesId} aria-labelledby="sources-titre" data-sources="" className="max-w-measure">
      <h2 id="sources-titre">{t("article.sources")}</h2>
      <p className="mt-1 text-sm text-soft">{t(citations.length > 0 ? "article.sourcesLead" : "article.noSources")}</p>
      {citations.length > 0 && (
        <ol className="mt-2 grid gap-2">
          {citations.map((citation) => (
            <Source key={citation.key} locale={locale} citation={citation} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Source({ locale, citation }: { locale: PageLocale; citation: CitationView }) {
  const { key, number, publisher, title, url } = citation;
  return (
    <li
      id={`citation-${key}`}
      value={number}
      className="grid grid-cols-[2.25rem_minmax(0,1fr)] rounded-sm target:bg-accent-wash target:outline-4 target:outline-accent-wash"
    >
      <span className="py-2 font-bold text-accent">{number}.</span>
      <div className="wrap-anywhere">
        {url ? (
          <a href={url} className="inline-block py-2">
            {title}
          </a>
        ) : (
          <p className="py-2">{title}</p>
        )}
        <p className="-mt-1">{publisher}</p>
        <SourceNotes locale={locale} citation={citation} />
      </div>
    </li>
  );
}

function SourceNotes({ locale, citation }: { locale: PageLocale; citation: CitationView }) {
  const { documentDate, evidence, checked } = citation;
  const t = translator(locale);
  const date = documentDate ? formatPartialDate(documentDate, locale) : t("article.documentUndated");
  return (
    <p className="text-sm text-soft">
      {t(`evidence.${evidence}`)}, {date}.{" "}
      {checked === "unchecked" ? (
        <Tag tone="warning">{t("article.checked.unchecked")}</Tag>
      ) : (
        howChecked(locale, citation)
      )}
    </p>
  );
}

function howChecked(locale: PageLocale, { checked, checkedOn }: CitationView): string {
  const t = translator(locale);
  if (checked === "unchecked") return t("article.checked.unchecked");
  if (!checkedOn) return t(`article.checkedUndated.${checked}`);
  return t(`article.checked.${checked}`, { date: formatPartialDate(checkedOn, locale) });
}
