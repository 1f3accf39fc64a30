// Tables that Markdown can hold.
import { SKIP, visit } from "unist-util-visit";
import { type Element, element, type Root, textNode } from "#lib/articles/views/markdown/tree.ts";

const blocks = new Set("address blockquote div h1 h2 h3 h4 h5 h6 li ol p section table tr ul".split(" "));

type Content = Element["children"][number];

const isElement = (node: Content): node is Element => node.type === "element";

/** What a cell says on one line: Markdown's cells hold no blocks. */
function flat(nodes: Content[]): Content[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [node];
    if (node.tagName === "br") return [textNode(" ")];
    const children = flat(node.children);
    if (blocks.has(node.tagName)) return [textNode(" "), ...children, textNode(" ")];
    return node.tagName === "td" || node.tagName === "th" ? [...children, textNode(" ")] : [{ ...node, children }];
  });
}

const span = (cell: Element, name: "rowSpan" | "colSpan") =>
  Math.min(Math.max(Number(cell.properties[name]) || 1, 1), 50);

/** The rows of a table, inner tables apart. */
function rowsOf(node: Element): Element[] {
  return node.children
    .filter(isElement)
    .flatMap((child) => (child.tagName === "tr" ? [child] : child.tagName === "table" ? [] : rowsOf(child)));
}

/** A grid without spans: what stood in a wide or high cell is said again in each that it covered. */
function spread(rows: Element[]): Element[][] {
  const grid: Element[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    for (const cell of row.children.filter(isElement)) {
      const line = grid[y] ?? [];
      let x = 0;
      while (line[x]) x++;
      const plain = element(cell.tagName, {}, flat(cell.children));
      for (let down = 0; down < span(cell, "rowSpan"); down++)
        for (let right = 0; right < span(cell, "colSpan"); right++) {
          const covered = grid[y + down];
          if (covered) covered[x + right] ??= plain;
        }
    }
  });
  return grid;
}

/** What stands in the place of a table. */
function simplified(table: Element): Element[] {
  const captions = table.children.filter(isElement).filter(({ tagName }) => tagName === "caption");
  const before = captions.map(({ children }) => element("p", {}, children));
  const grid = spread(rowsOf(table));
  const columns = Math.max(0, ...grid.map((row) => row.length));
  if (columns < 2) return [...before, ...grid.map((row) => element("p", {}, row[0]?.children ?? []))];
  const rows = grid.map((row) => Array.from({ length: columns }, (_, x) => row[x] ?? element("td", {}, [])));
  return [
    ...before,
    element(
      "table",
      {},
      rows.map((row) => element("tr", {}, row)),
    ),
  ];
}

/** Tables as Markdown has them: one level, a cell for each row and column. A table of one column is its paragraphs. */
export function simplifyTables(tree: Root): void {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "table" || !parent || index === undefined) return;
    const instead = simplified(node);
    parent.children.splice(index, 1, ...instead);
    return [SKIP, index + instead.length];
  });
}
