// Tables in a text that has lost its HTML tags: a cell is a line, an empty cell an empty line; two empty lines stand between
// rows, more around the head.
import type { FlatLine } from "#lib/articles/adapters/formats/medlineplus/flat-lines.ts";

export type FlatTable = { rows: string[][] /** How many lines it takes. */; lines: number };

const rowGap = 2;
const maxColumns = 5;

const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== "").length;

/** The cells from a line on, up to the next wide gap; more than two rows of them are no cells. */
function readCells(lines: readonly FlatLine[], start: number): string[] {
  const cells: string[] = [];
  for (let i = start; i < lines.length && cells.length <= 2 * maxColumns; i += 1) {
    const line = lines[i];
    if (!line || (i > start && line.gap >= rowGap)) break;
    if (i > start && line.gap === 1) cells.push("");
    cells.push(line.text);
  }
  return cells;
}

const isCell = (text: string) => !text.endsWith(":");

/** Rows with `columns` cells from `start` on. Where one piece of the text was joined to the next, the gap between two rows
 * or after the last one is lost: such a row holds the cells of both, or all that follows. */
function readRows(lines: readonly FlatLine[], start: number, columns: number): FlatTable {
  const rows: string[][] = [];
  let at = start;
  for (let cells = readCells(lines, at); cells.length > 0; cells = readCells(lines, at)) {
    const gap = lines[at]?.gap ?? 0;
    const nextGap = lines[at + 1]?.gap ?? 0;
    // A caption between tables, or a row that lost its other cells.
    const isAlone = cells.length === 1 && Math.min(gap, nextGap) >= rowGap && gap > rowGap === nextGap > rowGap;
    const width = isAlone ? 1 : columns;
    const afterHead = rows.length <= 1 || rows.at(-1)?.length === 1;
    if (cells.length < width || !cells.slice(0, width).every(isCell)) break;
    if (gap !== rowGap && !afterHead && !isAlone) break;
    const isTwo = cells.length === 2 * width && cells[width] !== "";
    const taken = isTwo ? [cells.slice(0, width), cells.slice(width)] : [cells.slice(0, width)];
    rows.push(...taken);
    at += filled(taken.flat());
    if (cells.length > taken.length * width) break;
  }
  return { rows, lines: at - start };
}

/** The table that begins at a line, if one does. */
export function flatTableAt(lines: readonly FlatLine[], start: number): FlatTable | null {
  const first = readCells(lines, start);
  const second = start + filled(first);
  if (Math.max(lines[start]?.gap ?? 0, (lines[second]?.gap ?? 0) - 1) <= rowGap) return null;
  const columns = readCells(lines, second).length;
  if (columns < 2 || columns > maxColumns || (first.length !== 1 && first.length !== columns)) return null;
  const table = readRows(lines, start, columns);
  return table.rows.filter((row) => row.length === columns).length >= 3 ? table : null;
}
