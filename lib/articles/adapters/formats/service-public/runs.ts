// A run: lines without full stop, one after the other. It is read from both ends: headings of what came before it, then a
// list or tables, then the headings of what follows.
import type { Block } from "#lib/articles/adapters/formats/service-public/block.ts";
import type { HeadingLexicon } from "#lib/articles/adapters/formats/service-public/heading-lexicon.ts";
import { kindOf, type Line, type LineKind } from "#lib/articles/adapters/formats/service-public/lines.ts";
import { findTable } from "#lib/articles/adapters/formats/service-public/tables.ts";

/** A run, and what stands before and after it. */
type Run = { lines: Line[]; before: Line | undefined; after: LineKind | undefined };

const heading = ({ text, apart }: Line): Block => ({ kind: "heading", text, apart });

const canBe = (line: Line | undefined, lexicon: HeadingLexicon): line is Line =>
  !!line && kindOf(line) === "label" && lexicon.canBeHeading(line.text);
const isKnown = (line: Line | undefined, lexicon: HeadingLexicon) =>
  canBe(line, lexicon) && lexicon.isHeading(line.text);
const sounds = (line: Line | undefined, lexicon: HeadingLexicon) =>
  canBe(line, lexicon) && lexicon.soundsLikeHeading(line.text);

/** A list that says that it comes, as against "demandez-le en ligne :", whose link is not in the data. */
const announcesList = /(?:suivant|ci-|notamment|exemple|soit|que|\bsi\b|\bde\b|\bdes\b|\bd'|pour)\S*\s?:$/;

const isIntroduced = ({ before }: Run) => !!before && kindOf(before) === "intro";

/** How many of the last two lines are headings for sure. After a list that was announced the last line is one in seven
 * cases out of a hundred (683 in the data): there it must look like it. */
function lastHeadings(run: Run, lexicon: HeadingLexicon): number {
  const { lines, before, after } = run;
  const last = lines.at(-1);
  if (after === undefined || !canBe(last, lexicon)) return 0;
  if (isKnown(last, lexicon)) return 1;
  if (after === "note") return 0;
  const alone = lines.length === 1 && !announcesList.test(before?.text ?? "");
  if (!isIntroduced(run) || alone || sounds(last, lexicon)) return 1;
  return lines.length > 2 && sounds(lines.at(-2), lexicon) ? 2 : 0;
}

function closingHeadings(run: Run, lexicon: HeadingLexicon): number {
  let count = lastHeadings(run, lexicon);
  while (count > 0) {
    const line = run.lines.at(-1 - count);
    if (!isKnown(line, lexicon) || (isIntroduced(run) && !lexicon.levelOf(line?.text ?? ""))) break;
    count++;
  }
  return count;
}

/** @param lines the run without its closing headings. */
function openingHeadings(run: Run, lines: Line[], lexicon: HeadingLexicon): number {
  const [first] = lines;
  if (isIntroduced(run))
    return lines.length === 1 && lines.length < run.lines.length && isKnown(first, lexicon) ? 1 : 0;
  let count = canBe(first, lexicon) && run.lines.length > 1 ? 1 : 0;
  while (isKnown(lines[count], lexicon)) count++;
  return count;
}

const listOf = (lines: Line[]): Block[] => {
  const items = lines.map(({ text }) => text);
  if (items.length > 1) return [{ kind: "list", items }];
  return items.map((text) => ({ kind: "paragraph", text }));
};

/** Lists, and between them the headings that are sure. */
function middleBlocks(lines: Line[], lexicon: HeadingLexicon): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  lines.forEach((line, i) => {
    if (!lexicon.isSureHeading(line.text)) return;
    blocks.push(...listOf(lines.slice(start, i)), heading(line));
    start = i + 1;
  });
  return [...blocks, ...listOf(lines.slice(start))];
}

function blocksWithoutTable(run: Run, lexicon: HeadingLexicon): Block[] {
  const end = run.lines.length - closingHeadings(run, lexicon);
  const lines = run.lines.slice(0, end);
  const opening = openingHeadings(run, lines, lexicon);
  return [
    ...lines.slice(0, opening).map(heading),
    ...middleBlocks(lines.slice(opening), lexicon),
    ...run.lines.slice(end).map(heading),
  ];
}

/** Stands for a table before what follows it. */
const tableEnd: Line = { text: ".", apart: false };

/** The blocks of a run. */
export function runBlocks(run: Run, lexicon: HeadingLexicon): Block[] {
  const blocks: Block[] = [];
  let { lines, before } = run;
  for (;;) {
    const table = findTable(
      lines.map(({ text }) => text),
      (cell) => lexicon.isHeading(cell),
    );
    if (!table) return [...blocks, ...blocksWithoutTable({ lines, before, after: run.after }, lexicon)];
    blocks.push(...blocksWithoutTable({ lines: lines.slice(0, table.start), before, after: "sentence" }, lexicon));
    blocks.push({ kind: "table", rows: table.rows });
    lines = lines.slice(table.end);
    before = tableEnd;
  }
}
