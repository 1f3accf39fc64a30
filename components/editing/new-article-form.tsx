import { Button } from "#components/ui/button.tsx";
import { ErrorSummary, type FormErrors } from "#components/ui/error-summary.tsx";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { locales } from "#lib/articles/rules/document.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type NewArticleState = {
  hidden: Readonly<Record<string, string | null>>;
  values: Readonly<Partial<Record<string, string>>>;
  /** Sentences by field. */
  errors: FormErrors;
  themes: readonly { slug: string; name: string }[];
};

export function NewArticleForm({ locale, hidden, values, errors, themes }: NewArticleState & { locale: PageLocale }) {
  const t = translator(locale);
  return (
    <div className="grid max-w-form gap-6">
      <ErrorSummary locale={locale} errors={errors} />
      <form method="post" action={href("newArticleSend", locale)} noValidate className="grid gap-6">
        <HiddenFields fields={hidden} />
        <TextField
          locale={locale}
          name="title"
          label={t("editing.fields.title")}
          hint={t("editing.fields.titleHint")}
          value={values.title}
          error={errors.title}
          required
        />
        <RadioGroup
          locale={locale}
          name="locale"
          label={t("editing.language")}
          value={values.locale ?? locale}
          error={errors.locale}
          required
          options={locales.map((each) => ({ value: each, label: t(`editing.languageNames.${each}`) }))}
        />
        <SelectField
          locale={locale}
          name="theme"
          label={t("editing.fields.theme")}
          value={values.theme}
          error={errors.theme}
          required
          options={[
            { value: "", label: t("editing.fields.themeNone") },
            ...themes.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
        <div>
          <Button>{t("editing.create")}</Button>
        </div>
      </form>
    </div>
  );
}
