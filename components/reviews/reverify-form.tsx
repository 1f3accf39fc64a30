import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { addDays, furthestReview, today, usualReview } from "#lib/articles/rules/review-cycle.ts";
import type { ReviewSheet } from "#lib/articles/views/reviews.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { formatPartialDate } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

export type ReviewFormState = {
  /** draft, headRevision, signedInAs. */
  hidden: Readonly<Record<string, string | null>>;
  values: Readonly<Partial<Record<string, string>>>;
  /** Sentences by field. */
  errors: Readonly<Partial<Record<string, string>>>;
};

type ReverifyFormProps = ReviewFormState & { locale: PageLocale; sheet: ReviewSheet };

/** A clinician has read the text again, whole, and answers for it. */
export function ReverifyForm({ locale, sheet, hidden, values, errors }: ReverifyFormProps) {
  const t = translator(locale);
  return (
    <section aria-labelledby="signer" className="max-w-form rounded-lg border-2 border-edge bg-surface p-5 sm:p-7">
      <h2 id="signer">{t("reviews.sign.title")}</h2>
      <p className="mt-2">{t("reviews.sign.lead", { number: sheet.revision })}</p>
      <form
        method="post"
        action={href("articleReverify", locale, { id: sheet.id })}
        noValidate
        className="mt-5 grid gap-7"
      >
        <HiddenFields fields={hidden} />
        <Checkbox
          locale={locale}
          name="readWhole"
          label={t("reviews.sign.readWhole")}
          checked={values.readWhole === "yes"}
          error={errors.readWhole}
          required
        />
        <TextArea
          locale={locale}
          name="note"
          label={t("reviews.sign.note")}
          hint={t("reviews.sign.noteHint")}
          value={values.note}
          error={errors.note}
          lang={sheet.locale}
          required
        />
        <RadioGroup
          locale={locale}
          name="hasInterests"
          label={t("reviews.sign.hasInterests")}
          hint={t("reviews.sign.hasInterestsHint")}
          value={values.hasInterests}
          error={errors.hasInterests}
          required
          options={[
            { value: "no", label: t("reviews.sign.interestsNo") },
            { value: "yes", label: t("reviews.sign.interestsYes") },
          ]}
        />
        <TextArea
          locale={locale}
          name="interests"
          label={t("reviews.sign.interests")}
          hint={t("reviews.sign.interestsHint")}
          value={values.interests}
          error={errors.interests}
          rows={2}
        />
        <TextField
          locale={locale}
          name="nextReview"
          type="date"
          label={t("reviews.sign.nextReview")}
          hint={t("reviews.sign.nextReviewHint", { day: formatPartialDate(furthestReview(), locale) })}
          value={values.nextReview ?? usualReview()}
          min={addDays(today(), 1)}
          max={furthestReview()}
          error={errors.nextReview}
          required
        />
        <div>
          <Button>{t("reviews.sign.submit")}</Button>
        </div>
      </form>
    </section>
  );
}
