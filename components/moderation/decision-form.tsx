import { MergedTexts } from "#components/moderation/merged-texts.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import { RadioGroup, type RadioOption } from "#components/ui/radio-group.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import type { ReviewView } from "#lib/suggestions/views.ts";

export type DecisionFormState = {
  /** draft, headRevision, signedInAs…; lockVersion and step are added here. */
  hidden: Readonly<Record<string, string | number | null>>;
  /** What was typed: decision, reason, and "text:<section key>" for each section. */
  values: Readonly<Partial<Record<string, string>>>;
  /** Sentences by field. */
  errors: Readonly<Partial<Record<string, string>>>;
};

type DecisionFormProps = DecisionFormState & { locale: PageLocale; review: ReviewView };

/** The next step of a suggestion: a moderator's decision, or a clinician's signature. */
export function DecisionForm({ locale, review, hidden, values, errors }: DecisionFormProps) {
  const t = translator(locale);
  const signing = review.status === "awaiting_signature";
  return (
    <section aria-labelledby="decider" className="max-w-form rounded-lg border-2 border-edge bg-surface p-5 sm:p-7">
      <h2 id="decider">{t(signing ? "review.sign" : "review.decide")}</h2>
      {signing && <p className="mt-2">{t("review.signLead")}</p>}
      <form method="post" action={href("reviewSend", locale, { id: review.id })} noValidate className="mt-5 grid gap-7">
        <HiddenFields
          fields={{ ...hidden, lockVersion: review.lockVersion, step: signing ? "signature" : "decision" }}
        />
        <RadioGroup
          locale={locale}
          name="decision"
          label={t("review.choice")}
          error={errors.decision}
          required
          value={values.decision}
          options={signing ? signatureOptions(locale) : decisionOptions(locale, review)}
        />
        {!signing && <MergedTexts locale={locale} review={review} values={values} errors={errors} />}
        <TextArea
          locale={locale}
          name="reason"
          label={t("review.reason")}
          hint={t("review.reasonHint")}
          value={values.reason}
          error={errors.reason}
          rows={4}
          required
        />
        <Checkbox
          locale={locale}
          name="readAgain"
          label={t("review.readAgain")}
          checked={values.readAgain === "yes"}
          error={errors.readAgain}
          required
        />
        <div>
          <Button>{t("review.submit")}</Button>
        </div>
      </form>
    </section>
  );
}

function decisionOptions(locale: PageLocale, { minor, merged }: ReviewView): RadioOption[] {
  const t = translator(locale);
  const clean = merged.every((section) => section.clean);
  const accept = {
    value: "accept",
    label: t("review.accept"),
    hint: t(minor ? "review.acceptMinorHint" : "review.acceptHint"),
  };
  return [
    // Accepting as it is would publish both versions of the same lines.
    ...(clean ? [accept] : []),
    { value: "accept_with_changes", label: t("review.acceptWithChanges"), hint: t("review.acceptWithChangesHint") },
    { value: "reject", label: t("review.reject"), hint: t("review.rejectHint") },
  ];
}

function signatureOptions(locale: PageLocale): RadioOption[] {
  const t = translator(locale);
  return [
    { value: "sign", label: t("review.signAndPublish"), hint: t("review.signHint") },
    { value: "reject", label: t("review.rejectSignature"), hint: t("review.rejectHint") },
  ];
}
