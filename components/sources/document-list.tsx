import { foreignOf } from "#components/articles/citation-facts.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { CitedDocument } from "#lib/articles/views/article.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { formatPartialDate } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

type DocumentListProps = { locale: PageLocale; documents: readonly CitedDocument[] };

/** Documents that articles cite: of what kind, of when, and whether we have read them. */
export function DocumentList({ locale, documents }: DocumentListProps) {
  const t = translator(locale);
  return (
    <ul className="max-w-form divide-y divide-line border-y border-line">
      {documents.map((document) => {
        const { title, url, documentDate, evidence, articles } = document;
        const foreign = foreignOf(document, locale);
        return (
          <li key={url ?? title} className="py-3 wrap-anywhere">
            {url ? (
              <a
                href={url}
                lang={foreign}
                rel="noopener external"
                className="inline-flex min-h-11 min-w-11 items-center"
              >
                {title}
              </a>
            ) : (
              <p lang={foreign} className="py-1">
                {title}
              </p>
            )}
            <p className="text-sm text-soft">
              {t(`evidence.${evidence}`)}
              {foreign && `, ${t(`article.documentIn.${foreign}`)}`},{" "}
              {documentDate ? formatPartialDate(documentDate, locale) : t("article.documentUndated")}.{" "}
              <HowChecked locale={locale} document={document} /> {t("sources.documentCited", { count: articles })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function HowChecked({ locale, document: { checked, checkedOn } }: { locale: PageLocale; document: CitedDocument }) {
  const t = translator(locale);
  if (checked === "unchecked") return <Tag tone="warning">{t("article.checked.unchecked")}</Tag>;
  if (!checkedOn) return t(`article.checkedUndated.${checked}`);
  return t(`article.checked.${checked}`, { date: formatPartialDate(checkedOn, locale) });
}
