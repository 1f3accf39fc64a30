import { Choices } from "#components/editing/choices.tsx";
import { DraftHead } from "#components/editing/draft-head.tsx";
import { Editor } from "#components/editing/editor.tsx";
import { problemTexts } from "#components/editing/problem-text.ts";
import { DiscardForm, RebaseForm } from "#components/editing/step-forms.tsx";
import { TranslationNote } from "#components/editing/translation-note.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import type { Publisher } from "#lib/editing/rules/fields.ts";
import type { Problems } from "#lib/editing/rules/readiness.ts";
import type { CitationFound, DraftView, Settlement } from "#lib/editing/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type EditorPageProps = {
  locale: PageLocale;
  draft: DraftView;
  /** What the form holds: what is saved, or what was typed and not saved. */
  content: DraftContent;
  isSaved: boolean;
  /** The name under which a form was sent that the draft has now. */
  received: string | null;
  personId: string;
  registry: readonly Publisher[];
  themes: readonly { slug: string; name: string }[];
  hidden: Readonly<Record<string, string | null>>;
  values: Readonly<Partial<Record<string, string>>>;
  /** Codes by field. */
  problems: Problems;
  /** Two versions meet here: what of them goes together, and what must be chosen. */
  settlement: Settlement | null;
  mayDiscard: boolean;
  isAuthor: boolean;
  /** What was typed for a step, which is no part of the draft. */
  stepValues: Readonly<Partial<Record<string, string>>>;
  notice: { tone: "success" | "info"; text: string } | null;
  library: { query: string; found: readonly CitationFound[] };
};

/** A draft that may be changed. */
export function EditorPage({ locale, draft, settlement, problems, notice, ...props }: EditorPageProps) {
  const t = translator(locale);
  const errors = problemTexts(locale, problems);
  const settling = settlement !== null;
  const { behind } = draft;
  const against = settlement?.against;
  return (
    <div className="grid gap-8">
      <DraftHead locale={locale} draft={draft} />
      <ErrorSummary locale={locale} errors={errors} />
      {notice && (
        <Callout locale={locale} tone={notice.tone} status>
          <p>{notice.text}</p>
        </Callout>
      )}
      {behind && !settling && (
        <Callout locale={locale} tone="warning" title={t("editing.notice.liveTitle")}>
          <p>{t("editing.notice.live", { number: behind.number })}</p>
          {behind.conflicts.length === 0 ? (
            <>
              <p>{t("editing.notice.liveClean")}</p>
              <RebaseForm locale={locale} draft={draft} />
            </>
          ) : (
            <>
              <p>{t("editing.notice.liveClash")}</p>
              <p>
                <a
                  href={`${href("editArticle", locale, { id: draft.id })}?reprendre=1`}
                  className="inline-flex min-h-11 items-center font-bold"
                >
                  {t("editing.notice.settle")}
                </a>
              </p>
            </>
          )}
        </Callout>
      )}
      {draft.followed && (
        <TranslationNote locale={locale} draft={draft} followed={draft.followed} error={errors.caughtUp} />
      )}
      <p className="-mb-4 lg:hidden">
        <a href="#apercu" className="inline-flex min-h-11 items-center">
          {t("editing.toPreview")}
        </a>
      </p>
      <Editor
        locale={locale}
        draft={draft}
        content={settlement?.content ?? props.content}
        isSaved={props.isSaved}
        received={props.received}
        personId={props.personId}
        registry={props.registry}
        themes={props.themes}
        hidden={{
          ...props.hidden,
          rebaseTo: against?.kind === "live" ? against.revisionId : null,
          typedOn: against?.kind === "draft" ? against.typedOn : null,
        }}
        errors={errors}
        autosaves={!settling}
        library={props.library}
      >
        {settlement && settlement.choices.length > 0 && (
          <Choices
            locale={locale}
            settlement={settlement}
            language={draft.locale}
            values={props.values}
            errors={errors}
          />
        )}
      </Editor>
      {props.mayDiscard && (
        <DiscardForm
          locale={locale}
          draft={draft}
          hidden={{ signedInAs: props.personId }}
          values={props.stepValues}
          errors={errors}
          own={props.isAuthor}
        />
      )}
    </div>
  );
}
