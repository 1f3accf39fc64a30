// Many rows in one statement, as fast as the database takes them: an import writes 100,000 articles. One parameter holds
// all of them as JSON, and the table itself says what type each column has.
import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { Transaction } from "#lib/platform/db.ts";

// PostgreSQL parses a value of a few megabytes without effort; a long history is a hundred times that.
const rowsAtOnce = 2_000;

const named = (name: string) => raw(`"${name}"`);

/** Inserts rows whose fields are columns of the table, all with the same fields. Dates are ISO strings. A row that breaks a
 * uniqueness is an error, unless `skipTaken`.
 * @returns how many were written. */
export async function insertRows(
  tx: Transaction,
  table: string,
  rows: readonly Record<string, unknown>[],
  { skipTaken = false } = {},
): Promise<number> {
  const columns = raw(
    Object.keys(rows[0] ?? {})
      .map((name) => `"${name}"`)
      .join(", "),
  );
  const conflict = skipTaken ? sql`ON CONFLICT DO NOTHING` : sql``;
  let written = 0;
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const json = JSON.stringify(rows.slice(from, from + rowsAtOnce));
    written += await tx.$executeRaw(sql`
      INSERT INTO ${named(table)} (${columns})
      SELECT ${columns} FROM json_populate_recordset(NULL::${named(table)}, ${json}::json) ${conflict}`);
  }
  return written;
}
