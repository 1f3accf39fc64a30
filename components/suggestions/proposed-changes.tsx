import { Diff } from "#components/ui/diff.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import type { SuggestionView } from "#lib/suggestions/views.ts";

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
