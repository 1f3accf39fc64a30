// The JSON form of the topics holds their text without tags. This gives the tags back, so that both forms are read alike.
import { type FlatBlock, readFlatBlocks } from "#lib/articles/adapters/formats/medlineplus/flat-blocks.ts";
import { readFlatLines } from "#lib/articles/adapters/formats/medlineplus/flat-lines.ts";
import { escapeHtml } from "#lib/shared/text.ts";

const tags = { heading: "h3", subheading: "h4", paragraph: "p" } as const;

const element = (tag: string, text: string) => `<${tag}>${escapeHtml(text)}</${tag}>`;

function tableHtml(rows: readonly string[][]): string {
  const rowHtml = (row: string[], tag: string) => `<tr>${row.map((cell) => element(tag, cell)).join("")}</tr>`;
  return `<table>${rows.map((row, i) => rowHtml(row, i === 0 ? "th" : "td")).join("")}</table>`;
}

/** Lists and their items stay open until a block is less deep. */
class HtmlWriter {
  #html = "";
  #depth = 0;

  write(block: FlatBlock): void {
    if (block.kind === "item") {
      this.#writeItem(block.depth, block.text);
    } else {
      this.#closeTo(0);
      this.#html += block.kind === "table" ? tableHtml(block.rows) : element(tags[block.kind], block.text);
    }
  }

  end(): string {
    this.#closeTo(0);
    return this.#html;
  }

  #writeItem(depth: number, text: string): void {
    if (depth <= this.#depth) {
      this.#closeTo(depth);
      this.#html += "</li>";
    } else {
      this.#html += "<ul>";
      this.#depth += 1;
    }
    this.#html += `<li>${escapeHtml(text)}`;
  }

  #closeTo(depth: number): void {
    for (; this.#depth > depth; this.#depth -= 1) this.#html += "</li></ul>";
  }
}

/** A text without tags as HTML: headings, paragraphs, lists, tables. */
export function flatTextToHtml(text: string): string {
  const writer = new HtmlWriter();
  for (const block of readFlatBlocks(readFlatLines(text))) writer.write(block);
  return writer.end();
}
