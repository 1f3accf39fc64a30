import { Icon } from "#components/ui/icon.tsx";
import { rowsFor, TextArea } from "#components/ui/text-area.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import type { ReviewView } from "#lib/suggestions/views.ts";

type MergedTextsProps = {
  locale: PageLocale;
  review: ReviewView;
  values: Readonly<Partial<Record<string, string>>>;
  errors: Readonly<Partial<Record<string, string>>>;
};

/** The text that would be kept, section by section, open to change. Unfolded at once where it needs work. */
export function MergedTexts({ locale, review, values, errors }: MergedTextsProps) {
  const t = translator(locale);
  const needsWork = review.merged.some(
    ({ sectionKey, clean }) => !clean || errors[`text:${sectionKey}`] || values[`text:${sectionKey}`] !== undefined,
  );
  return (
    <details open={needsWork} className="group">
      <summary className="inline-flex min-h-11 list-none items-center gap-1.5 font-bold text-accent hover:underline">
        <Icon name="next" className="size-5 group-open:rotate-90" />
        {t("review.mergedTexts")}
      </summary>
      <div className="mt-3 grid gap-5">
        {review.merged.map(({ sectionKey, heading, text }) => {
          const name = `text:${sectionKey}`;
          const value = values[name] ?? text;
          return (
            <TextArea
              key={sectionKey}
              locale={locale}
              name={name}
              label={t("review.mergedText", { heading })}
              hint={t("review.mergedTextHint")}
              value={value}
              error={errors[name]}
              rows={rowsFor(value)}
              lang={review.locale}
            />
          );
        })}
      </div>
    </details>
  );
}
