import { type Column, ResponsiveTable } from "#components/ui/responsive-table.tsx";
import { Day } from "#components/ui/time.tsx";
import type { NeedView } from "#lib/search/views.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** What is missing in the library, as counts: by week, and by subject of the vocabulary. */
export function NeedsPage({ locale, needs }: { locale: PageLocale; needs: readonly NeedView[] }) {
  const t = translator(locale);
  const rows = needs.map((need, place) => ({ ...need, place }));
  return (
    <>
      <h1 id="besoins">{t("needs.title")}</h1>
      <p className="mt-3 mb-8 max-w-measure text-lg text-soft">{t("needs.lead")}</p>
      {rows.length === 0 ? (
        <p className="rounded-lg bg-sunken p-5 text-soft">{t("needs.empty")}</p>
      ) : (
        <ResponsiveTable
          rows={rows}
          rowKey={({ place }) => String(place)}
          columns={columnsIn(locale)}
          labelledBy="besoins"
        />
      )}
    </>
  );
}

function columnsIn(locale: PageLocale): Column<NeedView>[] {
  const t = translator(locale);
  return [
    {
      key: "week",
      width: "lg:w-[20%]",
      header: t("needs.week"),
      cell: ({ week }) => <Day date={week} locale={locale} />,
    },
    {
      key: "subject",
      width: "lg:w-[30%]",
      header: t("needs.subject"),
      cell: ({ name }) => (name === null ? <i>{t("needs.unnamed")}</i> : <b>{name}</b>),
    },
    {
      key: "language",
      width: "lg:w-[14%]",
      header: t("needs.language"),
      cell: (need) => t(`search.filters.lang.${need.locale}`),
    },
    { key: "searches", width: "lg:w-[18%]", header: t("needs.searches"), cell: ({ searches }) => searches },
    { key: "requests", width: "lg:w-[18%]", header: t("needs.requests"), cell: ({ requests }) => requests },
  ];
}
