import { tableRoles } from "#components/ui/responsive-table.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type CountLine = { key: string; label: string; count: number; note?: string };

type CountTableProps = {
  locale: PageLocale;
  /** The id of its heading. */
  labelledBy: string;
  /** Of how many: gives the share. */
  of: number;
  lines: readonly CountLine[];
};

/** Counts and their share, one to a line; on a phone under what they count, since three columns of large text have no room. */
export function CountTable({ locale, labelledBy, of, lines }: CountTableProps) {
  const t = translator(locale);
  const share = new Intl.NumberFormat(locale === "fr" ? "fr-FR" : "en-GB", { style: "percent" });
  return (
    <table {...tableRoles.table} aria-labelledby={labelledBy} className="w-full max-w-form max-sm:block">
      <thead {...tableRoles.group} className="max-sm:sr-only">
        <tr {...tableRoles.row} className="border-b-2 border-edge text-sm">
          <th {...tableRoles.column} scope="col" className="py-2 pe-3 text-start">
            {t("transparency.what")}
          </th>
          <th {...tableRoles.column} scope="col" className="px-3 py-2 text-end">
            {t("transparency.count")}
          </th>
          <th {...tableRoles.column} scope="col" className="py-2 ps-3 text-end">
            {t("transparency.share")}
          </th>
        </tr>
      </thead>
      <tbody {...tableRoles.group} className="divide-y divide-line max-sm:block max-sm:border-y max-sm:border-line">
        {lines.map(({ key, label, count, note }) => (
          <tr
            key={key}
            {...tableRoles.row}
            className="max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:gap-x-6 max-sm:py-3"
          >
            <th
              {...tableRoles.rowHead}
              scope="row"
              className="text-start align-baseline font-normal wrap-break-word hyphens-auto max-sm:w-full sm:py-3 sm:pe-3"
            >
              <span className="font-bold">{label}</span>
              {note && <span className="block text-sm text-soft">{note}</span>}
            </th>
            <td
              {...tableRoles.cell}
              className="align-baseline text-lg font-bold tabular-nums sm:px-3 sm:py-3 sm:text-end"
            >
              <InlineHead>{t("transparency.count")}</InlineHead>
              {count}
            </td>
            <td {...tableRoles.cell} className="align-baseline tabular-nums sm:py-3 sm:ps-3 sm:text-end">
              <InlineHead>{t("transparency.share")}</InlineHead>
              {of === 0 ? "–" : share.format(count / of)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The head of its column, where there are no columns to see. */
function InlineHead({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="text-sm font-normal text-soft sm:hidden">
      {children}{" "}
    </span>
  );
}
