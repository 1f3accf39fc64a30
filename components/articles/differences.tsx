import { Diff } from "#components/ui/diff.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { PartDiff } from "#lib/articles/rules/diff.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type DifferencesProps = { locale: PageLocale; differences: readonly PartDiff[] };

/** What a revision changed, part by part, folded. */
export function Differences({ locale, differences }: DifferencesProps) {
  const t = translator(locale);
  if (differences.length === 0) return <p className="mt-4 text-soft">{t("history.noDifferences")}</p>;
  return (
    <details className="group mt-4">
      <summary className="inline-flex min-h-11 list-none items-center gap-1.5 font-bold text-accent hover:underline">
        <Icon name="next" className="size-5 group-open:rotate-90" />
        {t("history.differences", { count: differences.length })}
      </summary>
      <div className="mt-3 grid gap-6">
        {differences.map((difference) => (
          <section key={difference.part}>
            <h3 className="mb-2 text-lg">
              {partName(locale, difference)} <Tag>{t(`history.change.${difference.change}`)}</Tag>
            </h3>
            {difference.segments.length > 0 && <Diff locale={locale} segments={difference.segments} />}
          </section>
        ))}
      </div>
    </details>
  );
}

/** A part of an article in the reader's words. */
export function partName(locale: PageLocale, { role, heading }: PartDiff): string {
  const t = translator(locale);
  if (role === "title" || role === "summary" || role === "keyQuestions" || role === "alsoCalled")
    return t(`history.parts.${role}`);
  return role === "citation" ? t("history.parts.citation", { title: heading }) : heading;
}
