import type { BlockContent, Paragraph, RootContent, TableCell } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import type { Block } from "#lib/articles/adapters/formats/service-public/block.ts";

// Through a tree, so that signs of Markdown in the text are escaped.
const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: "-", emphasis: "_", rule: "-" }).freeze();

const paragraph = (value: string): Paragraph => ({ type: "paragraph", children: [{ type: "text", value }] });
const cell = (value: string): TableCell => ({ type: "tableCell", children: [{ type: "text", value }] });

/** A piece of a section: a block, or a heading with its depth. */
export type Piece = Exclude<Block, { kind: "heading" }> | { kind: "subheading"; depth: 3 | 4; text: string };

function toNode(piece: Piece): RootContent {
  switch (piece.kind) {
    case "subheading":
      return { type: "heading", depth: piece.depth, children: [{ type: "text", value: piece.text }] };
    case "list":
      return {
        type: "list",
        spread: false,
        children: piece.items.map((item) => ({
          type: "listItem",
          spread: false,
          children: [paragraph(item)] as BlockContent[],
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
