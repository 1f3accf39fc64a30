// What we do to headings and tables, so that they fit the page and everyone can use them.

import { SKIP, visit } from "unist-util-visit";
import type { Locale } from "#lib/articles/rules/document.ts";
import { type Element, element, elementsIn, type Parent, type Root } from "#lib/articles/views/markdown/tree.ts";

const headingNames = ["h1", "h2", "h3", "h4", "h5", "h6"];

/**
 * Ranks the headings of a text below those of the page. The levels it uses, whichever they are, become `offset + 1` and
 * the following ones: under an h2 (offset 2) both « # » and « ## » alone give h3, so that the page skips no level
 * (RGAA 4, criterion 9.1). With an offset of 0 the text stands alone and its levels stay.
 */
export function rankHeadings(tree: Root, offset: number): void {
  if (offset === 0) return;
  const headings = elementsIn(tree, headingNames);
  const used = headingNames.filter((name) => headings.some(({ tagName }) => tagName === name));
  for (const heading of headings) heading.tagName = `h${Math.min(6, offset + 1 + used.indexOf(heading.tagName))}`;
}

const textOf = (node: Parent): string =>
  node.children
    .map((child) => (child.type === "text" ? child.value : "children" in child ? textOf(child) : ""))
    .join("");

const cellNames = ["th", "td"];

/** Which cells a header cell heads: those below it in the first row, those beside it elsewhere. */
function setScopes(table: Element): void {
  for (const row of elementsIn(table, ["tr"])) {
    const cells = elementsIn(row, cellNames);
    const isHead = cells.every((cell) => cell.tagName === "th");
    for (const cell of cells) if (cell.tagName === "th") cell.properties.scope = isHead ? "col" : "row";
  }
}

/** The `align` attribute of GFM's cells is obsolete in HTML; style sheets know the class. */
function setAlignment(table: Element): void {
  for (const { properties } of elementsIn(table, cellNames)) {
    if (properties.align) properties.className = [`align-${properties.align}`];
    delete properties.align;
  }
}

const longestLabel = 100;
const words = { fr: { table: "Tableau", colon: " : " }, en: { table: "Table", colon: ": " } } as const;

function labelOf(table: Element, locale: Locale): string {
  const [caption] = elementsIn(table, ["caption"]);
  const heads = elementsIn(table, ["th"]).map(textOf).filter(Boolean);
  const name = (caption ? textOf(caption) : heads.join(", ")).replace(/\s+/g, " ").trim();
  const short = name.length > longestLabel ? `${name.slice(0, longestLabel).trimEnd()}…` : name;
  return short ? words[locale].table + words[locale].colon + short : words[locale].table;
}

/** Puts each table in a box that scrolls sideways by itself and that the keyboard can reach (WCAG 1.4.10 and 2.1.1). */
export function frameTables(tree: Root, locale: Locale): void {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "table" || !parent || index === undefined) return;
    setScopes(node);
    setAlignment(node);
    const properties = { className: ["table-scroll"], tabIndex: 0, ariaLabel: labelOf(node, locale) };
    parent.children.splice(index, 1, element("section", properties, [node]));
    return [SKIP, index + 1];
  });
}
