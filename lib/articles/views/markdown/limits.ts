// What we refuse to parse. Markdown is written by strangers, and the parser takes quadratic time or a deep stack on texts
// made for that. Each figure below is far above any article and keeps the worst text we know under a second; the
// tests hold both. Measured with micromark 4 and parse5 on one core.

/** 100,000 characters are 15,000 words, for one section. Ordinary prose takes 0.6 s at that length. */
const maxLength = 100_000;
const maxLines = 5_000;
/** Quotes and lists opened by one line: « > > - - » is four. Each open one is looked at again for every line of the
 * block, and opening them costs more the more there are: square of the depth times lines. */
const maxContainers = 10;
const maxContainerCost = 20_000;
const maxIndent = 160;
/** An emphasis or a link looks for its other end through the whole block, so a block costs its signs times its length.
 * A dense paragraph of 5,000 characters with 200 signs is one million. */
const maxInlineCost = 10_000_000;
/** A table row shorter than the header is filled up with empty cells: 1,000 columns and 1,000 one-letter rows are a
 * million cells. cmark-gfm has such a limit too (MAX_AUTOCOMPLETED_CELLS). */
const maxCells = 20_000;
const maxTags = 5_000;
/** HTML reopens unclosed formatting in every later paragraph: so many unclosed <b>, so many <b> in each paragraph
 * (https://html.spec.whatwg.org/multipage/parsing.html#reconstruct-the-active-formatting-elements). */
const maxUnclosedFormatting = 20;

const thematicBreak = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const container = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
const bullet = /^ {0,3}[-+*][ \t]+\S/;
const orderedItem = /^(\d{1,9})([.)])[ \t]+\S/;
const htmlBlock = /^ {0,3}<\/?(?:details|div|dl|ol|p|section|table|tbody|td|tfoot|th|thead|tr|ul)[\s>]/i;
const inlineSign = /[*_~[\]<]/g;
const delimiterRow = /^[ \t>*+\-:|\d.)]*$/;
const tag = /<(\/?)([a-z][a-z0-9-]*)/gi;
const formatting = new Set("a b big code em font i nobr s small strike strong tt u".split(" "));

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** How many quotes and list items a line opens. */
function containersOf(line: string): number {
  if (thematicBreak.test(line)) return 0;
  let containers = 0;
  container.lastIndex = 0;
  while (container.test(line)) containers++;
  return containers;
}

function containerCost(lines: string[]): number {
  const deepest = Math.max(0, ...lines.map(containersOf));
  return deepest > maxContainers ? Number.POSITIVE_INFINITY : deepest ** 2 * lines.length;
}

const indentOf = (line: string) => (/^[ \t]*/.exec(line)?.[0] ?? "").replaceAll("\t", "    ").length;

/** Cells of the tables that the lines of one block could make, were the widest row of dashes the head of all the rest. */
function cellsIn(lines: string[]): number {
  let columns = 0;
  let cells = 0;
  for (const line of lines) {
    if (line.includes("-") && delimiterRow.test(line)) columns = Math.max(columns, count(line, /\|/g) + 1);
    cells += columns > 1 ? columns : 0;
  }
  return cells;
}

function tagCounts(text: string): { all: number; unclosedFormatting: number } {
  const open = new Map<string, number>();
  let all = 0;
  for (const [, slash, name = ""] of text.matchAll(tag)) {
    all++;
    const key = name.toLowerCase();
    if (formatting.has(key)) open.set(key, Math.max(0, (open.get(key) ?? 0) + (slash ? -1 : 1)));
  }
  return { all, unclosedFormatting: [...open.values()].reduce((sum, value) => sum + value, 0) };
}

/** The pieces of a block that are read apart. A list item is one for sure if it has a bullet or the number 1, or follows one
 * of its list; any other number may be the text of a paragraph (CommonMark 5.2, "interrupt a paragraph"). */
function piecesOf(lines: string[]): string[][] {
  const pieces: string[][] = [[]];
  let list = "";
  for (const line of lines) {
    const [, number, delimiter = ""] = orderedItem.exec(line) ?? [];
    list = number && (Number(number) === 1 || list === delimiter) ? delimiter : "";
    if (list || bullet.test(line)) pieces.push([]);
    pieces.at(-1)?.push(line);
  }
  return pieces;
}

/** A block of HTML has no emphasis or links to look for. */
function inlineCost(lines: string[]): number {
  if (htmlBlock.test(lines[0] ?? "")) return 0;
  return sum(piecesOf(lines).map((piece) => count(piece.join("\n"), inlineSign) * piece.join("\n").length));
}

/** Whether a text is too long, too deep or too intricate to be read as Markdown within a second. Linear in its length. */
export function exceedsLimits(markdown: string): boolean {
  if (markdown.length > maxLength) return true;
  const text = markdown.replace(/\r\n?/g, "\n");
  const lines = text.split("\n");
  if (lines.length > maxLines || lines.some((line) => indentOf(line) > maxIndent)) return true;
  // Between blank lines, since most costs end with a block.
  const blocks = text.split(/\n(?:[ \t]*\n)+/).map((block) => block.split("\n"));
  const tags = tagCounts(text);
  return (
    sum(blocks.map(containerCost)) > maxContainerCost ||
    sum(blocks.map(cellsIn)) > maxCells ||
    sum(blocks.map(inlineCost)) > maxInlineCost ||
    tags.all > maxTags ||
    tags.unclosedFormatting > maxUnclosedFormatting
  );
}
