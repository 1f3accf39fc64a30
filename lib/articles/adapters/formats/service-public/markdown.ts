import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import type { Block } from "#lib/articles/adapters/formats/service-public/block.ts";
import type { MarkdownRoot } from "#lib/articles/views/markdown/tree.ts";

type Node = MarkdownRoot["children"][number];

// Through a tree, so that signs of Markdown in the text are escaped.
const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: "-", emphasis: "_", rule: "-" }).freeze();

const text = (value: string) => [{ type: "text" as const, value }];
const paragraph = (value: string) => ({ type: "paragraph" as const, children: text(value) });
const cell = (value: string) => ({ type: "tableCell" as const, children: text(value) });

/** A piece of a section: a block, or a heading with its depth. */
export type Piece = Exclude<Block, { kind: "heading" }> | { kind: "subheading"; depth: 3 | 4; text: string };

function toNode(piece: Piece): Node {
  switch (piece.kind) {
    case "subheading":
      return { type: "heading", depth: piece.depth, children: text(piece.text) };
    case "list":
      return {
        type: "list",
        spread: false,
        children: piece.items.map((item) => ({
          type: "listItem",
          spread: false,
          children: [paragraph(item)],
        })),
      };
    case "table":
      return { type: "table", children: piece.rows.map((row) => ({ type: "tableRow", children: row.map(cell) })) };
    case "note":
      return { type: "blockquote", children: [paragraph(piece.text)] };
    default:
      return paragraph(piece.text);
  }
}

/** The text of a section. */
export const toMarkdown = (pieces: Piece[]): string =>
  writer.stringify({ type: "root", children: pieces.map(toNode) }).trim();
