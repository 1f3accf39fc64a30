import { Differences } from "#components/articles/differences.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { Moment } from "#components/ui/time.tsx";
import type { PartDiff } from "#lib/articles/rules/diff.ts";
import type { RevisionLine } from "#lib/articles/views/article.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type HistoryEntryView = RevisionLine & {
  differences: readonly PartDiff[];
  /** Made by its first publisher, before the text was taken over here. */
  fromElsewhere: boolean;
};

type HistoryEntryProps = { locale: PageLocale; entry: HistoryEntryView; isCurrent: boolean };

/** One revision: what changed, who wrote it, who let it in. Its anchor is "revision-N". */
export function HistoryEntry({ locale, entry, isCurrent }: HistoryEntryProps) {
  const t = translator(locale);
  const { number, createdAt, changeNote, material, decidedBy, signedOffBy, madeWith, differences } = entry;
  const first = number === 1;
  const tagged = isCurrent || !first || entry.fromElsewhere;
  return (
    <li id={`revision-${number}`} className="max-w-form rounded-lg border border-line bg-surface p-5 sm:px-6">
      <h2 className="text-xl">{t("history.revision", { number })}</h2>
      <p className="text-soft">
        <Moment date={createdAt} locale={locale} />
      </p>
      {tagged && (
        <p className="mt-2 flex flex-wrap gap-2">
          {isCurrent && <Tag tone="accent">{t("history.current")}</Tag>}
          {entry.fromElsewhere && <Tag>{t("history.fromElsewhere")}</Tag>}
          {!first && <Tag>{t(material ? "history.material" : "history.minor")}</Tag>}
        </p>
      )}
      <p className="my-4 wrap-anywhere">{changeNote}</p>
      {!entry.fromElsewhere && (
        <DefinitionList
          items={[
            { term: t("history.author"), value: authorOf(locale, entry) },
            { term: t("history.made"), value: t(`history.madeWith.${madeWith}`) },
            { term: t("history.decidedBy"), value: decidedBy },
            { term: t("history.signedOffBy"), value: signedOffBy ?? t("history.unsigned") },
          ]}
        />
      )}
      {!first && <Differences locale={locale} differences={differences} />}
    </li>
  );
}

function authorOf(locale: PageLocale, { author, origin }: RevisionLine): string {
  if (author) return author;
  const kind = origin.startsWith("import") ? "import" : origin === "suggestion" ? "suggestion" : "files";
  return translator(locale)(`history.origin.${kind}`);
}
