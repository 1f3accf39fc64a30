import { SearchForm } from "#components/search/search-form.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** Nobody lands here by choice: the page says what to do next. `query` is what the address seems to have been about. */
export function NotFoundPage({ locale, query = "" }: { locale: PageLocale; query?: string }) {
  const t = translator(locale);
  return (
    <>
      <h1 className="max-w-form">{t("notFound.title")}</h1>
      <p className="mt-4 mb-6 max-w-measure text-lg">{t("notFound.lead")}</p>
      <SearchForm locale={locale} query={query} />
      <p className="mt-6">
        <LinkButton href={href("themes", locale)} look="secondary">
          {t("notFound.orThemes")}
        </LinkButton>
      </p>
    </>
  );
}
