import { Differences } from "#components/articles/differences.tsx";
import { revisionFacts, signatureFacts } from "#components/articles/revision-facts.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { Moment } from "#components/ui/time.tsx";
import { comparisonAddress } from "#lib/articles/rules/comparison.ts";
import type { PartDiff } from "#lib/articles/rules/diff.ts";
import type { HistoryLine } from "#lib/articles/views/article.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type HistoryEntryView = HistoryLine & {
  differences: readonly PartDiff[];
  /** Made by its first publisher, before the text was taken over here. */
  fromElsewhere: boolean;
};

type HistoryEntryProps = {
  locale: PageLocale;
  slug: string;
  entry: HistoryEntryView;
  current: number;
  isWithdrawn: boolean;
};

/** One revision: what changed, who wrote it, who let it in. Its anchor is "revision-N". */
export function HistoryEntry({ locale, slug, entry, current, isWithdrawn }: HistoryEntryProps) {
  const t = translator(locale);
  const { number, createdAt, changeNote, material, fromElsewhere, differences } = entry;
  const [first, isCurrent] = [number === 1, number === current];
  const tagged = isCurrent || !first || fromElsewhere;
  return (
    <li id={`revision-${number}`} className="max-w-form rounded-lg border border-line bg-surface p-5 sm:px-6">
      <h2 className="text-xl">{t("history.revision", { number })}</h2>
      <p className="text-soft">
        <Moment date={createdAt} locale={locale} />
      </p>
      {tagged && (
        <p className="mt-2 flex flex-wrap gap-2">
          {isCurrent && !isWithdrawn && <Tag tone="accent">{t("history.current")}</Tag>}
          {isCurrent && isWithdrawn && <Tag tone="warning">{t("history.lastBeforeWithdrawal")}</Tag>}
          {fromElsewhere && <Tag>{t("history.fromElsewhere")}</Tag>}
          {!first && <Tag>{t(material ? "history.material" : "history.minor")}</Tag>}
        </p>
      )}
      <p className="my-4 wrap-anywhere">{fromElsewhere ? changeNote : t("history.note", { note: changeNote })}</p>
      <DefinitionList items={fromElsewhere ? signatureFacts(locale, entry) : revisionFacts(locale, entry)} />
      {!first && <Differences locale={locale} differences={differences} />}
      {!isCurrent && (
        <ul className="mt-2 flex flex-wrap gap-x-6 print:hidden">
          <li>
            <a
              href={href("revision", locale, { slug, number: String(number) })}
              aria-label={t("revisionPage.readOne", { number })}
              className="inline-flex min-h-11 items-center"
            >
              {t("revisionPage.readThis")}
            </a>
          </li>
          <li>
            <a
              href={comparisonAddress(locale, slug, { from: number, to: current })}
              aria-label={t("revisionPage.compareOne", { number })}
              className="inline-flex min-h-11 items-center"
            >
              {t("revisionPage.compare")}
            </a>
          </li>
        </ul>
      )}
    </li>
  );
}
