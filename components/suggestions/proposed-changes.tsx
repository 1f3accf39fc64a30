import { Diff } from "#components/ui/diff.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import type { SuggestionView } from "#lib/suggestions/views.ts";

/** The texts as they were proposed, without what they took away: to be proposed again, they have to be copied. */
export function TextsToCopy({ locale, suggestion }: ProposedChangesProps) {
  return (
    <details className="max-w-form">
      <summary className="min-h-11 cursor-pointer py-2.5">{translator(locale)("contribution.toCopy")}</summary>
      {suggestion.changes.map(({ sectionKey, heading, segments }) => (
        <div key={sectionKey}>
          <h3 className="mt-2 text-lg">{translator(locale)("contribution.section", { heading })}</h3>
          <p lang={suggestion.locale} className="whitespace-pre-wrap wrap-anywhere">
            {segments
              .filter(({ kind }) => kind !== "removed")
              .map(({ text }) => text)
              .join("")}
          </p>
        </div>
      ))}
    </details>
  );
}

type ProposedChangesProps = { locale: PageLocale; suggestion: Pick<SuggestionView, "changes" | "locale"> };

/** Each section that a suggestion touches, against the text on which it was made. */
export function ProposedChanges({ locale, suggestion }: ProposedChangesProps) {
  const t = translator(locale);
  return (
    <section aria-labelledby="propose">
      <h2 id="propose" className="mb-3">
        {t("contribution.difference")}
      </h2>
      <div className="grid gap-6">
        {suggestion.changes.map(({ sectionKey, heading, segments }) => (
          <div key={sectionKey}>
            <h3 className="mb-2 text-lg">{t("contribution.section", { heading })}</h3>
            <Diff locale={locale} segments={segments} lang={suggestion.locale} />
          </div>
        ))}
      </div>
    </section>
  );
}
