import { partName } from "#components/editing/part-name.ts";
import { Callout } from "#components/ui/callout.tsx";
import { Diff } from "#components/ui/diff.tsx";
import type { FormErrors } from "#components/ui/error-summary.tsx";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { diffWords } from "#lib/articles/rules/diff.ts";
import type { Settlement } from "#lib/editing/views.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { listed } from "#lib/shared/text.ts";

type ChoicesProps = {
  locale: PageLocale;
  settlement: Settlement;
  language: PageLocale;
  values: Readonly<Partial<Record<string, string>>>;
  errors: FormErrors;
};

/** What two people changed in different ways: three versions of each part, and which to keep. */
export function Choices({ locale, settlement, language, values, errors }: ChoicesProps) {
  const t = translator(locale);
  const { choices, against, content } = settlement;
  const live = against.kind === "live";
  const names = live ? "" : listed(against.by, locale);
  return (
    <section aria-labelledby="choix" className="grid gap-6">
      <Callout
        locale={locale}
        tone="warning"
        id="choix"
        title={t(live ? "editing.notice.liveTitle" : "editing.notice.conflictTitle")}
      >
        <p>{live ? t("editing.notice.liveConflict") : t("editing.notice.conflict", { names })}</p>
      </Callout>
      <HiddenFields fields={{ settles: choices.map(({ part }) => part).join(" ") }} />
      {choices.map((choice) => {
        const { part, base, theirs, ours } = choice;
        const partLabel = partName(locale, part, content);
        const versions = [
          { key: "base", label: t("editing.choice.base"), text: base, from: base },
          {
            key: "theirs",
            label: live ? t("editing.choice.theirsLive") : t("editing.choice.theirsDraft", { names }),
            text: theirs,
            from: base,
          },
          { key: "ours", label: t("editing.choice.ours"), text: ours, from: base },
        ];
        return (
          <div key={part} className="grid gap-4 rounded-lg border-2 border-warning p-4 sm:p-5">
            <h3>{partLabel}</h3>
            <div className="grid gap-4">
              {versions.map((version) => (
                <section key={version.key} aria-label={`${partLabel} : ${version.label}`}>
                  <h4 className="mb-1 font-bold">{version.label}</h4>
                  {version.text === null ? (
                    <p className="text-soft">{t("editing.choice.absent")}</p>
                  ) : version.key === "base" ? (
                    <p
                      lang={language}
                      className="rounded-md border border-line bg-surface p-4 whitespace-pre-wrap wrap-anywhere"
                    >
                      {version.text}
                    </p>
                  ) : (
                    <Diff locale={locale} segments={diffWords(version.from ?? "", version.text)} lang={language} />
                  )}
                </section>
              ))}
            </div>
            <RadioGroup
              locale={locale}
              name={`choice:${part}`}
              label={t("editing.choice.legend", { part: partLabel })}
              value={values[`choice:${part}`]}
              error={errors[`choice:${part}`]}
              required
              options={[
                {
                  value: "theirs",
                  label: live ? t("editing.choice.keepTheirsLive") : t("editing.choice.keepTheirsDraft", { names }),
                },
                { value: "ours", label: t("editing.choice.keepOurs") },
              ]}
            />
          </div>
        );
      })}
    </section>
  );
}
