import { Button } from "#components/ui/button.tsx";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { recheckOutcomes } from "#lib/articles/rules/recheck.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type RecheckFormState = {
  hidden: Readonly<Record<string, string | number | null>>;
  values: Readonly<Partial<Record<string, string>>>;
  /** Sentences by field. */
  errors: Readonly<Partial<Record<string, string>>>;
};

/** What an editor found, and a public note that says so. */
export function RecheckForm({
  locale,
  id,
  hidden,
  values,
  errors,
}: RecheckFormState & { locale: PageLocale; id: string }) {
  const t = translator(locale);
  return (
    <section aria-labelledby="clore" className="max-w-form rounded-lg border-2 border-edge bg-surface p-5 sm:p-7">
      <h2 id="clore">{t("links.close")}</h2>
      <p className="mt-2">{t("links.closeLead")}</p>
      <form method="post" action={href("recheckSend", locale, { id })} noValidate className="mt-5 grid gap-7">
        <HiddenFields fields={hidden} />
        <RadioGroup
          locale={locale}
          name="outcome"
          label={t("links.outcome")}
          error={errors.outcome}
          required
          value={values.outcome}
          options={recheckOutcomes.map((outcome) => ({
            value: outcome,
            label: t(`links.outcomes.${outcome}`),
            hint: t(`links.outcomeHints.${outcome}`),
          }))}
        />
        <TextArea
          locale={locale}
          name="note"
          label={t("links.note")}
          hint={t("links.noteHint")}
          value={values.note}
          error={errors.note}
          rows={4}
          required
        />
        <div>
          <Button>{t("links.submit")}</Button>
        </div>
      </form>
    </section>
  );
}
