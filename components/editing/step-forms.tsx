// One small form for each step with a draft, all sent to the same address.
import type { ReactNode } from "react";
import { Button, type ButtonLook } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { FormErrors } from "#components/ui/error-summary.tsx";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { DraftStep } from "#lib/editing/rules/states.ts";
import type { DraftView } from "#lib/editing/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type StepFormState = {
  /** draft, signedInAs. */
  hidden: Readonly<Record<string, string | null>>;
  /** What was typed, and for which step. */
  values: Readonly<Partial<Record<string, string>>>;
  /** Sentences by field. */
  errors: FormErrors;
};

type StepProps = { locale: PageLocale; draft: Pick<DraftView, "id" | "lockVersion"> };

type FrameProps = StepProps & {
  step: DraftStep;
  hidden?: StepFormState["hidden"];
  look?: ButtonLook;
  title: string;
  lead?: string;
  button: string;
  children?: ReactNode;
};

function StepForm({ locale, draft, step, hidden = {}, look = "secondary", title, lead, button, children }: FrameProps) {
  const id = `etape-${step}`;
  return (
    <section aria-labelledby={id} className="max-w-form rounded-lg border border-line bg-surface p-5 sm:px-6">
      <h3 id={id}>{title}</h3>
      {lead && <p className="mt-1">{lead}</p>}
      <form method="post" action={href("editStep", locale, { id: draft.id })} noValidate className="mt-4 grid gap-5">
        <HiddenFields fields={{ ...hidden, step, lockVersion: draft.lockVersion }} />
        {children}
        <div>
          <Button look={look}>{button}</Button>
        </div>
      </form>
    </section>
  );
}

type FieldsProps = StepProps & StepFormState;

/** Fields of one step keep what was typed for that step only. */
const typed = ({ values, errors }: StepFormState, step: DraftStep) =>
  values.step === step ? { values, errors } : { values: {}, errors: {} };

export function SignForm({ nextReview, ...props }: FieldsProps & { nextReview: string }) {
  const { locale, draft, hidden } = props;
  const t = translator(locale);
  const { values, errors } = typed(props, "sign");
  return (
    <StepForm
      locale={locale}
      draft={draft}
      step="sign"
      hidden={hidden}
      look="primary"
      title={t("editing.steps.sign")}
      lead={t("editing.steps.signLead")}
      button={t("editing.steps.signButton")}
    >
      <Checkbox
        locale={locale}
        name="readWhole"
        label={t("editing.steps.readWhole")}
        value="on"
        checked={values.readWhole === "on"}
        error={errors.readWhole}
        required
      />
      <TextArea
        locale={locale}
        name="note"
        label={t("editing.steps.note")}
        hint={t("editing.steps.noteHint")}
        value={values.note}
        error={errors.note}
        rows={3}
        required
      />
      <TextArea
        locale={locale}
        name="signerInterests"
        label={t("editing.steps.signerInterests")}
        hint={t("editing.steps.signerInterestsHint")}
        value={values.signerInterests}
        error={errors.signerInterests}
        rows={2}
        required={false}
      />
      <TextField
        locale={locale}
        name="nextReview"
        label={t("editing.steps.nextReview")}
        hint={t("editing.steps.nextReviewHint")}
        value={values.nextReview ?? nextReview}
        error={errors.nextReview}
        type="date"
        required
      />
    </StepForm>
  );
}

export function RejectForm(props: FieldsProps) {
  const { locale, draft, hidden } = props;
  const t = translator(locale);
  const { values, errors } = typed(props, "reject");
  return (
    <StepForm
      locale={locale}
      draft={draft}
      step="reject"
      hidden={hidden}
      look="danger"
      title={t("editing.steps.reject")}
      lead={t("editing.steps.rejectLead")}
      button={t("editing.steps.rejectButton")}
    >
      <TextArea
        locale={locale}
        name="reason"
        label={t("editing.steps.reason")}
        hint={t("editing.steps.reasonHint")}
        value={values.reason}
        error={errors.reason}
        rows={3}
        required
      />
    </StepForm>
  );
}

export function PublishForm({ signed, ...props }: FieldsProps & { signed: boolean }) {
  const { locale, draft, hidden } = props;
  const t = translator(locale);
  const { errors } = typed(props, "publish");
  return (
    <StepForm
      locale={locale}
      draft={draft}
      step="publish"
      hidden={hidden}
      look="primary"
      title={t("editing.steps.publish")}
      lead={t(signed ? "editing.steps.publishLead" : "editing.steps.publishUnsigned")}
      button={t("editing.steps.publishButton")}
    >
      <Checkbox
        locale={locale}
        name="readAgain"
        label={t("editing.steps.readAgain")}
        value="on"
        error={errors.readAgain}
        required
      />
    </StepForm>
  );
}

export function ScheduleForm(props: FieldsProps) {
  const { locale, draft, hidden } = props;
  const t = translator(locale);
  const { values, errors } = typed(props, "schedule");
  return (
    <StepForm
      locale={locale}
      draft={draft}
      step="schedule"
      hidden={hidden}
      title={t("editing.steps.schedule")}
      lead={t("editing.steps.scheduleLead")}
      button={t("editing.steps.scheduleButton")}
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          locale={locale}
          name="day"
          label={t("editing.steps.day")}
          value={values.day}
          error={errors.day}
          type="date"
          required
        />
        <TextField
          locale={locale}
          name="time"
          label={t("editing.steps.time")}
          value={values.time}
          error={errors.time}
          type="time"
          required
        />
      </div>
    </StepForm>
  );
}

export function UnscheduleForm({ locale, draft, hidden }: FieldsProps) {
  const t = translator(locale);
  return (
    <StepForm
      locale={locale}
      draft={draft}
      step="unschedule"
      hidden={hidden}
      title={t("editing.steps.unschedule")}
      button={t("editing.steps.unscheduleButton")}
    />
  );
}

type OwnStepProps = FieldsProps & {
  /** An author, who need not say why. */
  own: boolean;
};

/** Whoever acts on a text of others says why, in public. */
function ReasonGiven({ own, ...props }: OwnStepProps & { step: DraftStep }) {
  const { locale, step } = props;
  const t = translator(locale);
  const { values, errors } = typed(props, step);
  if (own) return null;
  return (
    <TextArea
      locale={locale}
      name="reasonGiven"
      label={t("editing.steps.reason")}
      hint={t("editing.steps.reasonHint")}
      value={values.reasonGiven}
      error={errors.reasonGiven}
      rows={3}
      required
    />
  );
}

/** What was typed when it was too late (`tooLate`) is there again where the text may be changed. */
export function TakeBackForm({ tooLate, ...props }: OwnStepProps & { tooLate: string | null }) {
  const { locale, draft, hidden } = props;
  const t = translator(locale);
  return (
    <StepForm
      locale={locale}
      draft={draft}
      step="take_back"
      hidden={{ ...hidden, typed: tooLate }}
      title={t("editing.steps.take_back")}
      lead={t("editing.steps.takeBackLead")}
      button={t("editing.steps.takeBackButton")}
    >
      <ReasonGiven {...props} step="take_back" />
    </StepForm>
  );
}

export function RebaseForm({ locale, draft }: StepProps) {
  const t = translator(locale);
  return (
    <form method="post" action={href("editStep", locale, { id: draft.id })} className="mt-3">
      <HiddenFields fields={{ step: "rebase", lockVersion: draft.lockVersion }} />
      <Button>{t("editing.steps.rebaseButton")}</Button>
    </form>
  );
}

type FollowFormProps = StepProps & {
  current: { id: string; number: number };
  isBehind: boolean;
  error: string | undefined;
};

export function FollowForm({ locale, draft, current: { id, number }, isBehind, error }: FollowFormProps) {
  const t = translator(locale);
  return (
    <StepForm
      locale={locale}
      draft={draft}
      step="follow"
      title={t("editing.steps.follow", { number })}
      lead={t(isBehind ? "editing.steps.followLead" : "editing.steps.followLeadMinor")}
      button={t("editing.steps.followButton", { number })}
    >
      <HiddenFields fields={{ revision: id }} />
      <Checkbox locale={locale} name="caughtUp" label={t("editing.steps.caughtUp")} value="on" error={error} required />
    </StepForm>
  );
}

type DiscardFormProps = Omit<OwnStepProps, "draft"> & { draft: Pick<DraftView, "id" | "lockVersion" | "liveSlug"> };

/** Folded: what is thrown away does not come back. */
export function DiscardForm(props: DiscardFormProps) {
  const { locale, draft, hidden } = props;
  const t = translator(locale);
  const { errors } = typed(props, "discard");
  return (
    <details open={Boolean(errors.sure || errors.reasonGiven)} className="max-w-form">
      <summary className="inline-flex min-h-11 items-center font-bold text-danger">
        {t("editing.steps.discard")}
      </summary>
      <StepForm
        locale={locale}
        draft={draft}
        step="discard"
        hidden={hidden}
        look="danger"
        title={t("editing.steps.discard")}
        lead={t(draft.liveSlug ? "editing.steps.discardLead" : "editing.steps.discardLeadNew")}
        button={t("editing.steps.discardButton")}
      >
        <ReasonGiven {...props} step="discard" />
        <Checkbox locale={locale} name="sure" label={t("editing.steps.sure")} value="on" error={errors.sure} required />
      </StepForm>
    </details>
  );
}
