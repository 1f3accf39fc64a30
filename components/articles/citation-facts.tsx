import { Tag } from "#components/ui/tag.tsx";
import type { CitationView } from "#lib/articles/views/article.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { formatPartialDate } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";
import { publicState } from "#lib/sources/rules/link-state.ts";
import type { LinkView } from "#lib/sources/views.ts";

type CitationFactsProps = { locale: PageLocale; citation: CitationView };

/** One document cited: its title, who published it, of what kind it is, of when, and whether somebody has read it. */
export function CitationFacts({ locale, citation }: CitationFactsProps) {
  const { publisher, source, title, url, documentDate, evidence, checked, link } = citation;
  const foreign = foreignOf(citation, locale);
  const t = translator(locale);
  const date = documentDate ? formatPartialDate(documentDate, locale) : t("article.documentUndated");
  return (
    <div className="min-w-0 wrap-anywhere">
      {url ? (
        <a href={url} lang={foreign} className="inline-flex min-h-11 items-center py-2">
          {title}
        </a>
      ) : (
        <p lang={foreign} className="py-2">
          {title}
        </p>
      )}
      {source ? (
        <a href={href("source", locale, { slug: source })} className="flex min-h-11 w-fit items-center">
          {publisher}
        </a>
      ) : (
        <p>{publisher}</p>
      )}
      <p className="text-sm text-soft">
        {t(`evidence.${evidence}`)}
        {foreign && `, ${t(`article.documentIn.${foreign}`)}`}, {date}.{" "}
        {checked === "unchecked" ? (
          <Tag tone="warning">{t("article.checked.unchecked")}</Tag>
        ) : (
          howChecked(locale, citation)
        )}
      </p>
      {link && <LinkState locale={locale} link={link} />}
    </div>
  );
}

/** The language of a title that is not the page's. */
export const foreignOf = ({ titleLanguage }: Pick<CitationView, "titleLanguage">, locale: PageLocale) =>
  titleLanguage === null || titleLanguage === locale ? undefined : titleLanguage;

/** Said only where the address fails its reader: a page that answers needs no word. */
function LinkState({ locale, link }: { locale: PageLocale; link: LinkView }) {
  const t = translator(locale);
  const state = publicState(link.status);
  if (state === null) return null;
  return (
    <p className="mt-1">
      <Tag tone="warning">{t(`article.link.${state}`, { date: formatPartialDate(link.checkedOn, locale) })}</Tag>
    </p>
  );
}

function howChecked(locale: PageLocale, { checked, checkedOn }: CitationView): string {
  const t = translator(locale);
  if (checked === "unchecked") return t("article.checked.unchecked");
  if (!checkedOn) return t(`article.checkedUndated.${checked}`);
  return t(`article.checked.${checked}`, { date: formatPartialDate(checkedOn, locale) });
}
