// What each line of a text without tags was: heading, paragraph, item of a list, table. The white space says most of it;
// where it was lost, the words have to.
import type { FlatLine } from "#lib/articles/adapters/formats/medlineplus/flat-lines.ts";
import { flatTableAt } from "#lib/articles/adapters/formats/medlineplus/flat-tables.ts";
import {
  announcesInnerList,
  announcesList,
  asksQuestions,
  isQuestion,
  isSentence,
  isTitle,
  resumesText,
  titlesAfter,
} from "#lib/articles/adapters/formats/medlineplus/flat-words.ts";
import { isInstitute } from "#lib/articles/adapters/formats/medlineplus/institutes.ts";

export type FlatBlock =
  | { kind: "heading" | "subheading" | "paragraph"; text: string }
  | { kind: "item"; text: string; depth: number }
  | { kind: "table"; rows: string[][] };

/** How deep in lists a line is after a gap. One empty line ends the outermost list, two an inner list and the item that
 * holds it, so that an odd number ends all of them. One is also what the end of an inner list can be reduced to. */
function depthAfter(depth: number, gap: number): number {
  if (gap <= 1) return depth - gap;
  return gap % 2 === 1 ? 0 : Math.max(0, depth - gap / 2);
}

/** So many items say how those of a list are written. */
const maxItems = 30;
const maxDepth = 6;

class FlatReader {
  readonly blocks: FlatBlock[] = [];
  readonly #lines: readonly FlatLine[];
  #depth = 0;
  /** The last items of the lists that are open, the outermost first. */
  #lists: string[][] = [];

  constructor(lines: readonly FlatLine[]) {
    this.#lines = lines;
  }

  /** @returns how many lines it took. */
  read(at: number): number {
    const table = flatTableAt(this.#lines, at);
    if (table) {
      this.#add({ kind: "table", rows: table.rows });
      return table.lines;
    }
    const line = this.#lines[at];
    if (line) this.#place(line, this.#lines[at + 1]);
    return 1;
  }

  #add(block: FlatBlock): void {
    this.blocks.push(block);
    this.#depth = block.kind === "item" ? block.depth : 0;
    const items = this.#items;
    this.#lists.length = this.#depth;
    if (block.kind === "item") this.#lists[block.depth - 1] = [...items.slice(-maxItems), block.text];
  }

  /** The last items of the innermost list. */
  get #items(): string[] {
    return this.#lists[this.#depth - 1] ?? [];
  }

  #place(line: FlatLine, next: FlatLine | undefined): void {
    const { text } = line;
    this.#depth = this.#depthOf(line, next);
    const titles = isTitle(text) && next?.gap === 0 && isSentence(next.text);
    if (this.#depth > 0 && !this.#leavesList(line, next)) this.#add({ kind: "item", text, depth: this.#depth });
    else if (isQuestion(text)) this.#add({ kind: "heading", text });
    else this.#add({ kind: titles ? "subheading" : "paragraph", text });
  }

  #depthOf(line: FlatLine, next: FlatLine | undefined): number {
    const before = this.blocks.at(-1);
    if (!before || before.kind === "table") return 0;
    if (before.kind === "item") {
      const opens = line.gap === 1 && (line.indentedGap || announcesInnerList(before.text));
      return opens ? Math.min(before.depth + 1, maxDepth) : depthAfter(before.depth, line.gap);
    }
    if (before.kind !== "paragraph") return line.gap > 0 && !isQuestion(line.text) ? 1 : 0;
    return this.#opensList(before.text, line, next) ? 1 : 0;
  }

  #opensList(before: string, line: FlatLine, next: FlatLine | undefined): boolean {
    if (before.endsWith(":") || line.indentedGap) return true;
    if (isQuestion(line.text)) return false;
    if (announcesList(before)) return true;
    return line.gap > 0 && next?.gap === 0 && !isSentence(line.text);
  }

  /** The end of a list is lost where a paragraph or a heading came right after it. */
  #leavesList({ text, gap }: FlatLine, next: FlatLine | undefined): boolean {
    if (isQuestion(text)) return this.#items.length > 0 && !asksQuestions(this.#items);
    if (isInstitute(text) && !next) return true;
    if (gap > 0) return false;
    if (next?.gap === 0 && (text.endsWith(":") || titlesAfter(text, next.text, this.#items))) return true;
    return this.#depth === 1 && resumesText(text, this.#items, next?.gap === 0 && !isQuestion(next.text));
  }
}

/** The blocks of a text, in its order. */
export function readFlatBlocks(lines: readonly FlatLine[]): FlatBlock[] {
  const reader = new FlatReader(lines);
  for (let at = 0; at < lines.length; ) at += reader.read(at);
  return reader.blocks;
}
