"use client";
import { useState } from "react";
import type { EditorActions } from "#components/editing/editor-actions.ts";
import { LibraryResults } from "#components/editing/library.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormErrors } from "#components/ui/error-summary.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type Citation, citationChecks, citedKeys, evidenceKinds } from "#lib/articles/rules/document.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { type CitationField, citationField, type Publisher, publisherOf } from "#lib/editing/rules/fields.ts";
import type { CitationFound } from "#lib/editing/views.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type CitationsProps = {
  locale: PageLocale;
  content: DraftContent;
  errors: FormErrors;
  registry: readonly Publisher[];
  /** What was searched without scripts, and found. */
  library: { query: string; found: readonly CitationFound[] };
  actions: EditorActions;
};

const registryId = "registre";

/** The sources of the text, each with what must be said of it. */
export function Citations({ locale, content, errors, registry, library, actions }: CitationsProps) {
  const t = translator(locale);
  const { sections, citations } = content.document;
  const cited = new Set(sections.flatMap(({ markdown }) => citedKeys(markdown)));
  return (
    <section aria-labelledby="citations" className="grid gap-6">
      <div>
        <h2 id="citations" tabIndex={-1}>
          {t("editing.parts.sources")}
        </h2>
        <p className="mt-1 text-soft">
          {citations.length === 0
            ? t("editing.citation.none")
            : t("editing.citation.lead", { mark: `[^${citations[0]?.key}]` })}
        </p>
        {errors.citations && (
          <FieldError id="citations" locale={locale}>
            {errors.citations}
          </FieldError>
        )}
      </div>
      <datalist id={registryId}>
        {registry.map(({ slug, name, acronym }) => (
          <option key={slug} value={name} label={acronym ? `${name} (${acronym})` : undefined} />
        ))}
      </datalist>
      {citations.map((citation) => (
        <CitationFields
          key={citation.key}
          locale={locale}
          citation={citation}
          cited={cited.has(citation.key)}
          errors={errors}
          registry={registry}
        />
      ))}
      <div>
        <Button look="secondary" name="intent" value="add-citation">
          {t("editing.citation.add")}
        </Button>
      </div>
      {!actions && (
        <div id="bibliotheque" className="grid gap-3 rounded-lg bg-sunken p-5">
          <div className="flex flex-wrap items-end gap-3">
            <div className="min-w-0 grow">
              <TextField
                locale={locale}
                name="librarySearch"
                label={t("editing.citation.libraryTitle")}
                hint={t("editing.citation.libraryLabel")}
                value={library.query}
              />
            </div>
            <Button look="secondary" name="intent" value="library">
              {t("editing.citation.librarySearch")}
            </Button>
          </div>
          {library.query !== "" && library.found.length === 0 && <p>{t("editing.citation.libraryNone")}</p>}
          <LibraryResults locale={locale} content={content} found={library.found} />
        </div>
      )}
    </section>
  );
}

type CitationFieldsProps = {
  locale: PageLocale;
  citation: Citation;
  cited: boolean;
  errors: FormErrors;
  registry: readonly Publisher[];
};

function CitationFields({ locale, citation, cited, errors, registry }: CitationFieldsProps) {
  const t = translator(locale);
  // Folded once it is whole: a text may have thirty. Where something is wrong it is open.
  const [whole] = useState(
    citation.title !== "" && !Object.keys(errors).some((name) => name.startsWith(`citation:${citation.key}:`)),
  );
  const { key, source, publisher, title, url, documentDate, evidence, checked, checkedOn } = citation;
  const field = (name: CitationField) => ({
    locale,
    name: citationField(key, name),
    error: errors[citationField(key, name)],
  });
  return (
    <details open={!whole} className="group rounded-lg border border-line bg-surface px-5 sm:px-6">
      <summary className="flex min-h-14 list-none items-center gap-2 py-2">
        <Icon name="next" className="size-5 group-open:rotate-90" />
        <span className="min-w-0 wrap-anywhere">
          <b>{t("editing.citation.legend", { name: `[^${key}]` })}</b>
          <span className="block text-sm text-soft">{title}</span>
        </span>
      </summary>
      <fieldset className="grid min-w-0 gap-5 pb-5">
        <legend className="sr-only">{t("editing.citation.legend", { name: `[^${key}]` })}</legend>
        <p className="flex flex-wrap gap-2">
          {publisherOf(citation, registry) !== "" && (
            <Tag tone={source ? "success" : "neutral"}>
              {t(source ? "editing.citation.inRegistry" : "editing.citation.notInRegistry")}
            </Tag>
          )}
          {!cited && <Tag tone="warning">{t("editing.citation.citedNowhere")}</Tag>}
        </p>
        <TextField
          {...field("publisher")}
          label={t("editing.citation.publisher")}
          hint={t("editing.citation.publisherHint")}
          value={source ? publisherOf(citation, registry) : (publisher ?? "")}
          list={registryId}
          required
        />
        <TextField {...field("title")} label={t("editing.citation.title")} value={title} required />
        <TextField
          {...field("url")}
          label={t("editing.citation.url")}
          value={url ?? ""}
          type="url"
          inputMode="url"
          required={false}
        />
        <TextField
          {...field("documentDate")}
          label={t("editing.citation.date")}
          hint={t("editing.citation.dateHint")}
          value={documentDate ?? ""}
          required={false}
        />
        <SelectField
          {...field("evidence")}
          label={t("editing.citation.evidence")}
          value={evidence}
          options={evidenceKinds.map((kind) => ({ value: kind, label: t(`evidence.${kind}`) }))}
        />
        <SelectField
          {...field("checked")}
          label={t("editing.citation.checked")}
          value={checked}
          options={citationChecks.map((way) => ({ value: way, label: t(`editing.citation.checkedChoices.${way}`) }))}
        />
        <TextField
          {...field("checkedOn")}
          label={t("editing.citation.checkedOn")}
          value={checkedOn ?? ""}
          type="date"
          required={false}
        />
        <div>
          <Button
            look="danger"
            name="intent"
            value={`remove-citation:${key}`}
            label={t("editing.citation.removeOf", { title: title || key })}
          >
            {t("editing.citation.remove")}
          </Button>
        </div>
      </fieldset>
    </details>
  );
}
