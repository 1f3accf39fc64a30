import { Checkbox } from "#components/ui/checkbox.tsx";
import type { FormErrors } from "#components/ui/error-summary.tsx";
import { FieldError, Requirement } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { audiences, type MadeWith } from "#lib/articles/rules/document.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import type { DraftView } from "#lib/editing/views.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { formatPartialDate } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

type PartProps = {
  locale: PageLocale;
  draft: Pick<DraftView, "locale" | "liveSlug" | "isReviewed" | "plannedReview">;
  content: DraftContent;
  errors: FormErrors;
};

/** Title, summary, and how the subject is found. */
export function HeadFields({
  locale,
  draft,
  content,
  errors,
  themes,
}: PartProps & { themes: readonly { slug: string; name: string }[] }) {
  const t = translator(locale);
  const { document } = content;
  const field = (name: string) => ({ locale, name, error: errors[name] });
  return (
    <section aria-labelledby="entete" className="grid gap-6">
      <h2 id="entete">{t("editing.parts.head")}</h2>
      <TextField
        {...field("title")}
        label={t("editing.fields.title")}
        hint={t("editing.fields.titleHint")}
        value={document.title}
        lang={draft.locale}
        required
      />
      <TextArea
        {...field("summary")}
        label={t("editing.fields.summary")}
        hint={t("editing.fields.summaryHint")}
        value={document.summary}
        rows={3}
        lang={draft.locale}
        required
      />
      <SelectField
        {...field("theme")}
        label={t("editing.fields.theme")}
        value={content.theme}
        required
        options={[
          { value: "", label: t("editing.fields.themeNone") },
          ...themes.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
      <Audience locale={locale} content={content} error={errors["audience:everyone"]} />
      <TextArea
        {...field("alsoCalled")}
        label={t("editing.fields.alsoCalled")}
        hint={t("editing.fields.alsoCalledHint")}
        value={document.alsoCalled.join("\n")}
        rows={3}
        lang={draft.locale}
        required={false}
      />
      <TextArea
        {...field("keyQuestions")}
        label={t("editing.fields.keyQuestions")}
        hint={t("editing.fields.keyQuestionsHint")}
        value={document.keyQuestions.join("\n")}
        rows={4}
        lang={draft.locale}
        required={false}
      />
      {draft.liveSlug === null ? (
        <TextField
          {...field("slug")}
          label={t("editing.fields.slug")}
          hint={t("editing.fields.slugHint")}
          value={content.slug}
          required
        />
      ) : (
        <p className="text-soft">
          {t("editing.fields.slugFixed", { slug: draft.liveSlug })}
          <input type="hidden" name="slug" value={content.slug} />
        </p>
      )}
    </section>
  );
}

function Audience({ locale, content, error }: { locale: PageLocale; content: DraftContent; error?: string }) {
  const t = translator(locale);
  return (
    <fieldset className="min-w-0">
      <legend className="font-bold">
        {t("editing.fields.audience")}
        <Requirement locale={locale} required />
      </legend>
      {error && (
        <FieldError id="audience" locale={locale}>
          {error}
        </FieldError>
      )}
      <div className="grid gap-x-6 sm:grid-cols-2">
        {audiences.map((audience) => (
          <Checkbox
            key={audience}
            locale={locale}
            name={`audience:${audience}`}
            label={t(`search.filters.audience.${audience}`)}
            value="on"
            checked={content.audience.includes(audience)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What the page says about the text, and what the history will. */
export function AboutFields({ locale, draft, content, errors }: PartProps) {
  const t = translator(locale);
  const field = (name: string) => ({ locale, name, error: errors[name] });
  // Only a text that was taken over can go on saying so.
  const ways: readonly MadeWith[] =
    content.madeWith === "imported" ? ["ai_assisted", "imported"] : ["human", "ai_assisted"];
  return (
    <section aria-labelledby="a-propos" className="grid gap-6">
      <h2 id="a-propos">{t("editing.parts.about")}</h2>
      <TextArea
        {...field("changeNote")}
        label={t("editing.fields.changeNote")}
        hint={t("editing.fields.changeNoteHint")}
        value={content.changeNote}
        rows={2}
        lang={draft.locale}
        required
      />
      {draft.liveSlug !== null && (
        <Checkbox
          {...field("minor")}
          label={t("editing.fields.minor")}
          hint={t("editing.fields.minorHint")}
          value="on"
          checked={content.minor}
        />
      )}
      <TextArea
        {...field("interests")}
        label={t("editing.fields.interests")}
        hint={t("editing.fields.interestsHint")}
        value={content.interests}
        rows={2}
        lang={draft.locale}
        required={false}
      />
      <SelectField
        {...field("madeWith")}
        label={t("editing.fields.madeWith")}
        value={content.madeWith}
        options={ways.map((way) => ({ value: way, label: t(`editing.fields.madeWithChoices.${way}`) }))}
      />
      <TextField
        {...field("easyToReadBy")}
        label={t("editing.fields.easyToReadBy")}
        hint={t("editing.fields.easyToReadByHint")}
        value={content.easyToReadBy}
        required={false}
      />
      {!draft.isReviewed && (
        <TextField
          {...field("nextReview")}
          label={t("editing.fields.nextReview")}
          hint={
            draft.plannedReview
              ? t("editing.fields.nextReviewPlanned", { date: formatPartialDate(draft.plannedReview, locale) })
              : t("editing.fields.nextReviewHint")
          }
          value={content.nextReview}
          type="date"
          required={false}
        />
      )}
      <TextArea
        {...field("related")}
        label={t("editing.fields.related")}
        hint={t("editing.fields.relatedHint")}
        value={content.related.join("\n")}
        rows={3}
        required={false}
      />
    </section>
  );
}
