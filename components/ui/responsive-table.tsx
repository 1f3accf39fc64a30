// A table where there is room, a card for each row on a phone. Once CSS takes the table layout away, some browsers forget
// that it is a table: the roles say it again.
import type { ReactNode } from "react";

// Spread rather than written: they repeat what the element already is, on purpose.
export const tableRoles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  column: { role: "columnheader" },
  cell: { role: "cell" },
  rowHead: { role: "rowheader" },
} as const;

export type Column<Row> = {
  key: string;
  header: string;
  /** A width class for large screens: columns are of fixed width, so that no long word can push the page. */
  width: string;
  cell: (row: Row) => ReactNode;
  /** It names its row: figures are read with it. */
  names?: boolean;
};

const cellLook = "align-baseline wrap-break-word lg:px-3 lg:py-4 lg:first:ps-0";

type ResponsiveTableProps<Row> = {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  /** The id of its heading. */
  labelledBy: string;
};

export function ResponsiveTable<Row>({ rows, rowKey, columns, labelledBy }: ResponsiveTableProps<Row>) {
  return (
    <table {...tableRoles.table} aria-labelledby={labelledBy} className="w-full max-lg:block lg:table-fixed">
      <thead {...tableRoles.group} className="max-lg:sr-only">
        <tr {...tableRoles.row} className="border-b-2 border-edge">
          {columns.map(({ key, header, width }) => (
            <th
              key={key}
              {...tableRoles.column}
              scope="col"
              className={`${width} px-3 py-2 text-start align-bottom text-sm first:ps-0`}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.group} className="max-lg:grid max-lg:grid-cols-1 max-lg:gap-4 lg:divide-y lg:divide-line">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            {...tableRoles.row}
            className="max-lg:grid max-lg:grid-cols-1 max-lg:gap-2 max-lg:rounded-lg max-lg:border max-lg:border-line max-lg:bg-surface max-lg:p-5"
          >
            {columns.map(({ key, header, cell, names }) => {
              const content = (
                <>
                  <span aria-hidden="true" className="block text-sm font-bold text-soft lg:hidden">
                    {header}
                  </span>
                  {cell(row)}
                </>
              );
              return names ? (
                <th key={key} {...tableRoles.rowHead} scope="row" className={`${cellLook} text-start`}>
                  {content}
                </th>
              ) : (
                <td key={key} {...tableRoles.cell} className={cellLook}>
                  {content}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
