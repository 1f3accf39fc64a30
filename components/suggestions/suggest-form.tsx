import { CitationFields } from "#components/suggestions/citation-fields.tsx";
import { MarksExplained } from "#components/suggestions/marks-explained.tsx";
import type { SuggestableSection } from "#components/suggestions/section-choice.tsx";
import { type SuggestField, suggestFields } from "#components/suggestions/suggest-fields.ts";
import { SuggestPreview } from "#components/suggestions/suggest-preview.tsx";
import { WhatIsKept } from "#components/suggestions/what-is-kept.tsx";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { DiffPart } from "#components/ui/diff.tsx";
import { ErrorSummary, type FormErrors } from "#components/ui/error-summary.tsx";
import { errorTexts } from "#components/ui/error-text.ts";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import { rowsFor, TextArea } from "#components/ui/text-area.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

// components/enhance/keep-typed.ts.
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "keep-typed": HTMLAttributes<HTMLElement> & { "data-part": string; "data-fresh"?: string };
    }
  }
}

export type SuggestFormState = {
  /** submissionKey, draft, baseRevision, signedInAs; the section is added here. */
  hidden: Readonly<Record<string, string | number | null>>;
  /** The pseudonym under which the suggestion will appear, or null without an account. */
  signedInAs: string | null;
  /** Everything typed so far. */
  values: Readonly<Partial<Record<SuggestField, string>>>;
  /** Codes, or sentences, by field; "form" for the whole. */
  errors: FormErrors;
  /** Where the script is that keeps what is typed in this tab; empty where there is none. */
  keepScript: string;
  /** What the typed text would change; null where it was not asked. */
  preview: readonly DiffPart[] | null;
};

type SuggestFormProps = SuggestFormState & { locale: PageLocale; slug: string; section: SuggestableSection };

const formId = "proposition";

/** The second step. A button shows the difference, another sends; both go to the same stable address. */
export function SuggestForm({
  locale,
  slug,
  section,
  hidden,
  signedInAs,
  values,
  errors,
  preview,
  keepScript,
}: SuggestFormProps) {
  const t = translator(locale);
  const sentences: FormErrors = errorTexts(locale, errors, ["suggest.error"]);
  const field = (name: SuggestField) => ({ locale, name, error: sentences[name] });
  const text = values.text ?? section.text;
  const fieldId = (name: string) => ((suggestFields as readonly string[]).includes(name) ? name : null);
  return (
    <div className="grid gap-8">
      <ErrorSummary locale={locale} errors={sentences} idOf={fieldId} />
      {preview && <SuggestPreview locale={locale} segments={preview} formId={formId} />}
      <Callout locale={locale} tone="warning" title={t("suggest.noStoryTitle")}>
        <p>{t("suggest.noStory")}</p>
      </Callout>
      <keep-typed
        data-part={section.key}
        data-fresh={Object.keys(values).length === 0 ? "" : undefined}
        className="contents"
      >
        <p data-restored="" hidden role="status" className="max-w-form rounded-lg bg-sunken p-5 font-bold">
          {t("suggest.restored")}
        </p>
        <form
          id={formId}
          method="post"
          action={href("suggestSend", locale, { slug })}
          noValidate
          className="grid max-w-form gap-8"
        >
          <HiddenFields fields={{ ...hidden, section: section.key }} />
          <div className="grid gap-2">
            <TextArea
              {...field("text")}
              label={t("suggest.text", { heading: section.heading })}
              hint={t("suggest.textHint")}
              value={text}
              rows={rowsFor(text)}
              required
            />
            <MarksExplained locale={locale} text={section.text} />
            <p>
              <a href={href("suggest", locale, { slug })} className="inline-flex min-h-11 items-center">
                {t("suggest.otherSection")}
              </a>
            </p>
          </div>
          <TextArea
            {...field("rationale")}
            label={t("suggest.rationale")}
            hint={t("suggest.rationaleHint")}
            value={values.rationale}
            rows={3}
            required
          />
          <CitationFields locale={locale} values={values} errors={sentences} />
          <TextArea
            {...field("interests")}
            label={t("suggest.interests")}
            hint={t("suggest.interestsHint")}
            value={values.interests}
            rows={2}
            required={false}
          />
          <Checkbox
            {...field("minor")}
            label={t("suggest.minor")}
            hint={t("suggest.minorHint")}
            value="on"
            checked={values.minor === "on"}
          />
          <WhatIsKept locale={locale} signedInAs={signedInAs} />
          <div className="flex flex-wrap gap-3">
            <Button look="secondary" name="intent" value="preview">
              {t("suggest.preview")}
            </Button>
            <Button name="intent" value="send">
              {t("suggest.send")}
            </Button>
          </div>
        </form>
      </keep-typed>
      {keepScript !== "" && <script type="module" src={keepScript} />}
    </div>
  );
}
