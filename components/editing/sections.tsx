import { CitePicker } from "#components/editing/cite-picker.tsx";
import type { EditorActions } from "#components/editing/editor-actions.ts";
import { MarkdownHelp } from "#components/editing/markdown-help.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormErrors } from "#components/ui/error-summary.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { rowsFor, TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { healthAspects, type Section } from "#lib/articles/rules/document.ts";
import { reservedSections } from "#lib/articles/rules/reserved-sections.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { sectionField } from "#lib/editing/rules/fields.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type SectionsProps = {
  locale: PageLocale;
  draft: { locale: PageLocale };
  content: DraftContent;
  errors: FormErrors;
  actions: EditorActions;
};

/** The text, part by part, in the order of the page. */
export function Sections({ locale, draft, content, errors, actions }: SectionsProps) {
  const t = translator(locale);
  const { sections } = content.document;
  const body = sections.filter(({ role }) => role === "body");
  const absent = reservedSections.filter(({ key }) => !sections.some((section) => section.key === key));
  return (
    <section aria-labelledby="sections" className="grid gap-6">
      <h2 id="sections" tabIndex={-1}>
        {t("editing.parts.text")}
      </h2>
      {errors.sections && (
        <FieldError id="sections" locale={locale}>
          {errors.sections}
        </FieldError>
      )}
      <MarkdownHelp locale={locale} />
      {sections.map((section) => (
        <SectionFields
          key={section.key}
          locale={locale}
          language={draft.locale}
          section={section}
          first={section.key === body[0]?.key}
          last={section.key === body.at(-1)?.key}
          errors={errors}
          content={content}
          actions={actions}
        />
      ))}
      <div className="flex flex-wrap gap-3">
        <Button look="secondary" name="intent" value="add-section:">
          {t("editing.section.add")}
        </Button>
        {absent.map(({ key, heading }) => (
          <Button key={key} look="secondary" name="intent" value={`add-section:${key}`}>
            {t("editing.section.addReserved", { heading: heading[locale] })}
          </Button>
        ))}
      </div>
    </section>
  );
}

type SectionFieldsProps = {
  locale: PageLocale;
  language: PageLocale;
  section: Section;
  first: boolean;
  last: boolean;
  errors: FormErrors;
  content: DraftContent;
  actions: EditorActions;
};

function SectionFields({ locale, language, section, first, last, errors, content, actions }: SectionFieldsProps) {
  const t = translator(locale);
  const { key, role, heading, aspect, markdown } = section;
  const name = heading.trim() || t("editing.section.newName");
  const field = (part: "heading" | "aspect" | "markdown") => ({
    locale,
    name: sectionField(key, part),
    error: errors[sectionField(key, part)],
  });
  return (
    <fieldset className="min-w-0 rounded-lg border border-line bg-surface p-5 sm:px-6">
      <legend className="float-start mb-3 w-full text-lg font-bold">
        {t("editing.section.fixedHeading", { heading: name })}
      </legend>
      <div className="clear-both grid gap-5">
        <HiddenFields fields={{ [sectionField(key, "role")]: role }} />
        {role === "body" ? (
          <>
            <TextField
              {...field("heading")}
              label={t("editing.section.heading")}
              value={heading}
              lang={language}
              required
            />
            <SelectField
              {...field("aspect")}
              label={t("editing.section.aspect")}
              hint={t("editing.section.aspectHint")}
              value={aspect ?? ""}
              options={[
                { value: "", label: t("editing.section.aspectNone") },
                ...healthAspects.map((each) => ({ value: each, label: t(`editing.aspects.${each}`) })),
              ]}
            />
          </>
        ) : (
          <HiddenFields
            fields={{ [sectionField(key, "heading")]: heading, [sectionField(key, "aspect")]: aspect ?? "" }}
          />
        )}
        <TextArea
          {...field("markdown")}
          label={t("editing.section.markdown", { heading: name })}
          hint={t(`editing.section.hints.${role}`)}
          value={markdown}
          rows={rowsFor(markdown, 6, 24)}
          lang={language}
          required
        />
        {actions && <CitePicker locale={locale} section={{ key, name }} content={content} actions={actions} />}
        <SectionButtons locale={locale} section={{ key, role, name }} first={first} last={last} />
      </div>
    </fieldset>
  );
}

type SectionButtonsProps = {
  locale: PageLocale;
  section: { key: string; role: Section["role"]; name: string };
  first: boolean;
  last: boolean;
};

function SectionButtons({ locale, section: { key, role, name }, first, last }: SectionButtonsProps) {
  const t = translator(locale);
  const buttons = [
    ...(role === "body" && !first ? (["up"] as const) : []),
    ...(role === "body" && !last ? (["down"] as const) : []),
    "remove" as const,
  ];
  return (
    <div className="flex flex-wrap gap-3">
      {buttons.map((what) => (
        <Button
          key={what}
          look={what === "remove" ? "danger" : "secondary"}
          name="intent"
          value={`${what}-section:${key}`}
          label={t(`editing.section.${what}Of`, { heading: name })}
        >
          {t(`editing.section.${what}`)}
        </Button>
      ))}
    </div>
  );
}
