import type { SuggestField } from "#components/suggestions/suggest-fields.ts";
import type { FormErrors } from "#components/ui/error-summary.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type CitationFieldsProps = {
  locale: PageLocale;
  values: Readonly<Partial<Record<SuggestField, string>>>;
  errors: FormErrors;
};

/** A source that supports the change: optional, but whole if given. */
export function CitationFields({ locale, values, errors }: CitationFieldsProps) {
  const t = translator(locale);
  const field = (name: SuggestField) => ({ locale, name, value: values[name], error: errors[name] });
  return (
    <fieldset className="min-w-0 rounded-lg bg-sunken p-5 sm:px-6">
      <legend className="float-start w-full font-bold">{t("suggest.citationLegend")}</legend>
      <p className="clear-both mb-4 text-sm text-soft">{t("suggest.citationHint")}</p>
      <div className="grid gap-5">
        <TextField
          {...field("citationPublisher")}
          label={t("suggest.citationPublisher")}
          hint={t("suggest.citationPublisherHint")}
        />
        <TextField {...field("citationTitle")} label={t("suggest.citationTitle")} />
        <TextField
          {...field("citationUrl")}
          label={t("suggest.citationUrl")}
          hint={t("suggest.citationUrlHint")}
          type="url"
          inputMode="url"
        />
        <TextField
          {...field("citationDate")}
          label={t("suggest.citationDate")}
          hint={t("suggest.citationDateHint")}
          maxLength={10}
        />
      </div>
    </fieldset>
  );
}
