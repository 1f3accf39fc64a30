import type { ReviewFormState } from "#components/reviews/reverify-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { unpublishReasons } from "#lib/articles/rules/redirects.ts";
import type { ReviewSheet } from "#lib/articles/views/reviews.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type UnpublishFormProps = ReviewFormState & { locale: PageLocale; sheet: ReviewSheet };

/** The first of two steps: nothing happens before it is confirmed. */
export function UnpublishForm({ locale, sheet, hidden, values, errors }: UnpublishFormProps) {
  const t = translator(locale);
  return (
    <section aria-labelledby="retirer" className="max-w-form rounded-lg border-2 border-edge bg-surface p-5 sm:p-7">
      <h2 id="retirer">{t("reviews.unpublish.title")}</h2>
      <p className="mt-2">{t("reviews.unpublish.lead")}</p>
      <form
        method="post"
        action={href("articleUnpublish", locale, { id: sheet.id })}
        noValidate
        className="mt-5 grid gap-7"
      >
        <HiddenFields fields={{ ...hidden, intent: "check" }} />
        <RadioGroup
          locale={locale}
          name="reason"
          label={t("reviews.unpublish.reason")}
          value={values.reason}
          error={errors.reason}
          required
          options={unpublishReasons.map((reason) => ({
            value: reason,
            label: t(`reviews.unpublish.reasons.${reason}`),
            hint: t(`reviews.unpublish.hints.${reason}`),
          }))}
        />
        <TextArea
          locale={locale}
          name="explanation"
          label={t("reviews.unpublish.explanation")}
          hint={t(`reviews.unpublish.explanationHint.${sheet.locale}`)}
          value={values.explanation}
          error={errors.explanation}
          lang={sheet.locale}
          required
        />
        <TextField
          locale={locale}
          name="target"
          label={t("reviews.unpublish.target")}
          hint={t("reviews.unpublish.targetHint")}
          value={values.target}
          error={errors.target}
        />
        <div>
          <Button look="secondary">{t("reviews.unpublish.check")}</Button>
        </div>
      </form>
    </section>
  );
}
