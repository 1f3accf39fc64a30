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

/** Counts and their share, one to a line: narrow enough for any screen to keep it a table. */
export function CountTable({ locale, labelledBy, of, lines }: CountTableProps) {
  const t = translator(locale);
  const share = new Intl.NumberFormat(locale === "fr" ? "fr-FR" : "en-GB", { style: "percent" });
  return (
    <table aria-labelledby={labelledBy} className="w-full max-w-form">
      <thead>
        <tr className="border-b-2 border-edge text-sm">
          <th scope="col" className="py-2 pe-3 text-start">
            {t("transparency.what")}
          </th>
          <th scope="col" className="px-3 py-2 text-end">
            {t("transparency.count")}
          </th>
          <th scope="col" className="py-2 ps-3 text-end">
            {t("transparency.share")}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {lines.map(({ key, label, count, note }) => (
          <tr key={key}>
            <th scope="row" className="py-3 pe-3 text-start font-normal wrap-anywhere">
              <span className="font-bold">{label}</span>
              {note && <span className="block text-sm text-soft">{note}</span>}
            </th>
            <td className="px-3 py-3 text-end align-top text-lg font-bold tabular-nums">{count}</td>
            <td className="py-3 ps-3 text-end align-top tabular-nums">{of === 0 ? "–" : share.format(count / of)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
