// Tables came out as one cell a line. A run of short lines is one again only where the cells leave no doubt: heads of
// columns that are no values, then rows that end with values.

type Table = { start: number; end: number; rows: string[][] };

const minRows = 3;
const widths = [2, 3, 4, 5];
const maxValue = 40;

/** A cell that answers to the first one of its row: an amount, a length of time, a date, yes or no. */
const value =
  /^(?:[\d\s\u00a0.,/+-]+$|(?:Oui|Non)\b|(?:(?:Jusqu'à|Plus de|Moins de|Environ|Maximum|\+|-) ?)?\d[\d\s\u00a0.,]*(?:[€%]|ans?\b|mois\b|jours?\b|trimestres?\b|points?\b|heures?\b|semaines?\b|km\b|m²))/i;

const isValue = (cell: string) => cell.length <= maxValue && value.test(cell);

/** In a wide row, the second cell may be words: "Secteur 2, Honoraires libres, 23 €, 5 €". */
const isRow = ([, second = "", ...others]: string[]): boolean =>
  others.every(isValue) && (isValue(second) || others.length > 1);

/** A value that no year or number of children is: where only some rows begin with one, the columns are shifted. */
const isAnswer = (cell: string) => isValue(cell) && !/^\d{1,4}$/.test(cell);

/** "3 enfants" among the heads of the columns is the head of a group of rows; "1re période" is one of a column. */
const startsWithNumber = /^\d+(?![\d\s\u00a0]*(?:er|re|ère|ere|e|è|ème|eme)\b)/;

function tableAt(cells: string[], start: number, width: number): Table | undefined {
  const head = cells.slice(start, start + width);
  const rows = [head];
  let end = start + width;
  for (; end + width <= cells.length; end += width) {
    const row = cells.slice(end, end + width);
    if (!isRow(row) || isAnswer(row[0] ?? "") !== isAnswer(cells[start + width] ?? "")) break;
    rows.push(row);
  }
  // A value left over says that the rows are not what they seem: a line between them heads a group of rows.
  if (isValue(cells[end] ?? "") || head.some((cell) => startsWithNumber.test(cell))) return undefined;
  return rows.length >= minRows && !head.some(isValue) ? { start, end, rows } : undefined;
}

/** The first table in a run of cells, with as many of them as it can have. Empty cells are lost: what stands before the
 * heads of the columns and is no heading may be one of them, and then nothing is sure. */
export function findTable(cells: string[], isHeading: (cell: string) => boolean): Table | undefined {
  for (let start = 0; start + 2 * minRows <= cells.length; start++) {
    if (start > 0 && !isHeading(cells[start - 1] ?? "")) continue;
    const tables = widths.flatMap((width) => tableAt(cells, start, width) ?? []);
    const [largest] = tables.sort((a, b) => b.end - a.end);
    if (largest) return largest;
  }
  return undefined;
}
