import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { debtKinds, type ReviewFilters, type ReviewTotals, reviewSorts } from "#lib/articles/views/reviews.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type ReviewsFiltersProps = { locale: PageLocale; filters: ReviewFilters; themes: ReviewTotals["themes"] };

/** A plain form: what it asks is in the address. */
export function ReviewsFilters({ locale, filters, themes }: ReviewsFiltersProps) {
  const t = translator(locale);
  return (
    <form
      method="get"
      action={`${href("reviews", locale)}#liste`}
      className="grid gap-4 rounded-lg border border-line bg-surface p-5 sm:grid-cols-2 lg:grid-cols-4"
    >
      <SelectField
        locale={locale}
        name="state"
        label={t("reviews.state")}
        value={filters.debt ?? ""}
        options={[
          { value: "", label: t("reviews.anyDebt") },
          ...debtKinds.map((debt) => ({ value: debt, label: t(`reviews.debt.${debt}`) })),
        ]}
      />
      <SelectField
        locale={locale}
        name="theme"
        label={t("reviews.theme")}
        value={filters.theme ?? ""}
        options={[
          { value: "", label: t("reviews.allThemes") },
          ...themes.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
      <SelectField
        locale={locale}
        name="lang"
        label={t("reviews.language")}
        value={filters.language ?? ""}
        options={[
          { value: "", label: t("reviews.anyLanguage") },
          ...(["fr", "en"] as const).map((lang) => ({ value: lang, label: t(`search.filters.lang.${lang}`) })),
        ]}
      />
      <SelectField
        locale={locale}
        name="sort"
        label={t("reviews.sort")}
        value={filters.sort}
        options={reviewSorts.map((sort) => ({ value: sort, label: t(`reviews.sorts.${sort}`) }))}
      />
      <div className="self-end sm:col-span-2 lg:col-span-4">
        <Button look="secondary">{t("reviews.show")}</Button>
      </div>
    </form>
  );
}
