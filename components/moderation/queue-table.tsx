import { LinkButton } from "#components/ui/button.tsx";
import { errorText } from "#components/ui/error-text.ts";
import { type Column, ResponsiveTable } from "#components/ui/responsive-table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { Day } from "#components/ui/time.tsx";
import { sectionName } from "#lib/articles/rules/reserved-sections.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import type { QueueItem } from "#lib/suggestions/views.ts";

type QueueTableProps = { locale: PageLocale; items: readonly QueueItem[]; labelledBy: string };

export function QueueTable({ locale, items, labelledBy }: QueueTableProps) {
  return <ResponsiveTable rows={items} rowKey={({ id }) => id} columns={columnsIn(locale)} labelledBy={labelledBy} />;
}

function columnsIn(locale: PageLocale): Column<QueueItem>[] {
  const t = translator(locale);
  const anonymous = ({ origin }: QueueItem) =>
    t(origin === "content_conflict" ? "contribution.fromFiles" : "contribution.withoutAccount");
  return [
    {
      key: "article",
      width: "lg:w-[24%]",
      header: t("queue.article"),
      cell: ({ article, locale: language }) => (
        <span lang={language} className="font-bold">
          {article.title}
        </span>
      ),
    },
    {
      key: "sections",
      width: "lg:w-[15%]",
      header: t("queue.sections"),
      cell: ({ sections }) => sections.map((section) => sectionName(locale, section)).join(", "),
    },
    { key: "author", width: "lg:w-[16%]", header: t("queue.author"), cell: (item) => item.author ?? anonymous(item) },
    { key: "kind", width: "lg:w-[14%]", header: t("queue.kind"), cell: (item) => <Kind locale={locale} item={item} /> },
    {
      key: "received",
      width: "lg:w-[13%]",
      header: t("queue.received"),
      cell: ({ createdAt }) => <Day date={createdAt} locale={locale} />,
    },
    {
      key: "action",
      width: "lg:w-[18%]",
      header: t("queue.action"),
      cell: (item) => <Action locale={locale} item={item} />,
    },
  ];
}

function Kind({ locale, item }: { locale: PageLocale; item: QueueItem }) {
  const t = translator(locale);
  if (item.origin === "content_conflict") return <Tag tone="warning">{t("queue.conflict")}</Tag>;
  return <Tag>{t(item.minor ? "contribution.minor" : "contribution.material")}</Tag>;
}

function Action({ locale, item }: { locale: PageLocale; item: QueueItem }) {
  const t = translator(locale);
  return (
    <>
      <LinkButton
        href={href("review", locale, { id: item.id })}
        look={item.refusal ? "secondary" : "primary"}
        label={t("queue.reviewOf", { title: item.article.title })}
      >
        {t("queue.review")}
      </LinkButton>
      {item.refusal && <p className="mt-2 text-sm text-soft">{errorText(locale, item.refusal, ["refusal"])}</p>}
    </>
  );
}
