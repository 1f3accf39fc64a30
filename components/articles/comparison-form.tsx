import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { comparisonNames } from "#lib/articles/rules/comparison.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { formatShortDay } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

type ComparisonFormProps = {
  locale: PageLocale;
  slug: string;
  /** Every revision, the newest first. */
  choices: readonly { number: number; createdAt: Date }[];
  /** What is chosen; by default the last two. */
  from?: number;
  to?: number;
  columns?: boolean;
};

/** Two revisions to choose. */
export function ComparisonForm({ locale, slug, choices, from, to, columns = false }: ComparisonFormProps) {
  const t = translator(locale);
  const names = comparisonNames[locale];
  const options = choices.map(({ number, createdAt }) => ({
    value: String(number),
    label: t("comparison.choice", { number, day: formatShortDay(createdAt, locale) }),
  }));
  return (
    <form
      action={href("compare", locale, { slug })}
      method="get"
      className="grid max-w-form gap-4 rounded-lg border border-line bg-surface p-5 sm:grid-cols-2 sm:px-6 print:hidden"
    >
      <SelectField
        locale={locale}
        name={names.from}
        label={t("comparison.from")}
        value={String(from ?? choices[1]?.number ?? "")}
        options={options}
      />
      <SelectField
        locale={locale}
        name={names.to}
        label={t("comparison.to")}
        value={String(to ?? choices[0]?.number ?? "")}
        options={options}
      />
      {columns && <input type="hidden" name={names.view} value={names.columns} />}
      <div>
        <Button look="secondary">{t("comparison.compare")}</Button>
      </div>
    </form>
  );
}
