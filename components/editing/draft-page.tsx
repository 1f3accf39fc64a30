import { Differences } from "#components/articles/differences.tsx";
import { DraftFacts, DraftHead } from "#components/editing/draft-head.tsx";
import { LeftHere } from "#components/editing/left-here.tsx";
import { problemText, problemTexts } from "#components/editing/problem-text.ts";
import {
  DiscardForm,
  PublishForm,
  RebaseForm,
  RejectForm,
  ScheduleForm,
  SignForm,
  type StepFormState,
  TakeBackForm,
  UnscheduleForm,
} from "#components/editing/step-forms.tsx";
import { UnsavedText } from "#components/editing/unsaved-text.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import type { EditingRefusal } from "#lib/editing/policy.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import type { Publisher } from "#lib/editing/rules/fields.ts";
import type { Problems } from "#lib/editing/rules/readiness.ts";
import type { DraftStep } from "#lib/editing/rules/states.ts";
import type { DraftView } from "#lib/editing/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type DraftPageProps = Omit<StepFormState, "errors"> & {
  locale: PageLocale;
  draft: DraftView;
  /** Codes by field. */
  problems: Problems;
  themes: readonly { slug: string; name: string }[];
  /** Why this person may not take a step; null: they may. */
  refusals: Readonly<Record<DraftStep, EditingRefusal | null>>;
  notice: string | null;
  /** The day that a signature proposes. */
  usualReview: string;
  /** What this person sent when it was too late, and where the server keeps it. */
  typed: { id: string; content: DraftContent } | null;
  personId: string;
  isAuthor: boolean;
  registry: readonly Publisher[];
  /** The name under which a form was sent that the draft has now. */
  received: string | null;
};

/** A text that waits for a signature, for publication or for its hour: read it, then take the next step. */
export function DraftPage({
  locale,
  draft,
  refusals,
  problems,
  themes,
  notice,
  usualReview,
  ...props
}: DraftPageProps) {
  const { typed, personId, isAuthor, registry, received, ...form } = props;
  const t = translator(locale);
  const errors = problemTexts(locale, problems);
  const steps = { locale, draft, ...form, errors };
  const may = (step: DraftStep) => refusals[step] === null;
  return (
    <div className="grid gap-8">
      <DraftHead locale={locale} draft={draft} />
      <ErrorSummary locale={locale} errors={errors} idOf={fieldHere} />
      {notice && (
        <Callout locale={locale} tone="success" status>
          <p>{notice}</p>
        </Callout>
      )}
      {typed ? (
        <UnsavedText locale={locale} language={draft.locale} typed={typed.content} saved={draft.content} />
      ) : (
        <LeftHere
          locale={locale}
          articleId={draft.id}
          personId={personId}
          registry={registry}
          language={draft.locale}
          saved={draft.content}
          received={received}
        />
      )}
      <Behind locale={locale} draft={draft} mayRebase={may("rebase")} />
      <DraftFacts locale={locale} draft={draft} themes={themes} />
      <section aria-labelledby="texte">
        <h2 id="texte">{t(draft.liveSlug ? "editing.differences" : "editing.differencesNew")}</h2>
        <Differences locale={locale} differences={draft.differences} />
        <p className="mt-4">
          <LinkButton href={href("editPreview", locale, { id: draft.id })} look="secondary">
            {t("editing.previewOpen")}
          </LinkButton>
        </p>
      </section>
      <section aria-labelledby="etapes" className="grid gap-6">
        <h2 id="etapes">{t("editing.steps.title")}</h2>
        {may("sign") && draft.signature === null && <SignForm {...steps} nextReview={usualReview} />}
        {may("publish") && <PublishForm {...steps} signed={draft.signature !== null} />}
        {may("schedule") && <ScheduleForm {...steps} />}
        {may("unschedule") && <UnscheduleForm {...steps} />}
        {may("reject") && <RejectForm {...steps} />}
        {may("take_back") && <TakeBackForm {...steps} own={isAuthor} tooLate={typed?.id ?? null} />}
        {may("discard") && <DiscardForm {...steps} own={isAuthor} />}
        <MayNot locale={locale} refusals={refusals} />
      </section>
    </div>
  );
}

/** What is missing in the text has its field in the editor, not here. */
const stepFields = new Set(["note", "signerInterests", "nextReview", "day", "time", "reason", "reasonGiven", "sure"]);
const fieldHere = (name: string) => (stepFields.has(name) ? name : null);

function Behind({ locale, draft, mayRebase }: { locale: PageLocale; draft: DraftView; mayRebase: boolean }) {
  const t = translator(locale);
  const { behind } = draft;
  if (!behind) return null;
  const clean = behind.conflicts.length === 0;
  return (
    <Callout locale={locale} tone="warning" title={t("editing.notice.liveTitle")}>
      <p>{t("editing.notice.live", { number: behind.number })}</p>
      <p>{t(clean ? "editing.steps.rebaseLead" : "editing.notice.liveSubmitted")}</p>
      {clean && mayRebase && <RebaseForm locale={locale} draft={draft} />}
    </Callout>
  );
}

/** Why some steps are not offered: each reason once. */
function MayNot({ locale, refusals }: { locale: PageLocale; refusals: DraftPageProps["refusals"] }) {
  const t = translator(locale);
  const reasons = [...new Set([refusals.sign, refusals.publish, refusals.reject])].filter(
    (reason): reason is EditingRefusal => reason !== null && reason !== "wrong_state",
  );
  if (reasons.length === 0) return null;
  return (
    <Callout locale={locale} tone="info" word={t("editing.steps.mayNot")}>
      <ul className="list-disc ps-6">
        {reasons.map((reason) => (
          <li key={reason}>{problemText(locale, reason)}</li>
        ))}
      </ul>
    </Callout>
  );
}
