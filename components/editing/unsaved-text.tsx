import { partName } from "#components/editing/part-name.ts";
import { Callout } from "#components/ui/callout.tsx";
import { type DraftContent, unsavedParts } from "#lib/editing/rules/content.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type UnsavedTextProps = {
  locale: PageLocale;
  /** The language of the article, where it is known. */
  language: PageLocale | undefined;
  typed: DraftContent;
  /** What the draft holds; null: there is none any more. */
  saved: DraftContent | null;
};

/** What somebody typed and no draft can take in now: to be read and copied. Nothing, where the draft holds all of it. */
export function UnsavedText({ locale, language, typed, saved }: UnsavedTextProps) {
  const t = translator(locale);
  const parts = unsavedParts(typed, saved);
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="non-enregistre" className="grid max-w-form gap-4">
      <Callout locale={locale} tone="warning" id="non-enregistre" title={t("editing.unsaved.title")}>
        <p>{t(saved ? "editing.unsaved.lead" : "editing.unsaved.leadGone")}</p>
      </Callout>
      {parts.map(({ part, text }) => (
        <div key={part}>
          <h3 className="mb-1">{partName(locale, part, typed)}</h3>
          <p lang={language} className="rounded-md border border-line bg-surface p-4 whitespace-pre-wrap wrap-anywhere">
            {text}
          </p>
        </div>
      ))}
    </section>
  );
}
