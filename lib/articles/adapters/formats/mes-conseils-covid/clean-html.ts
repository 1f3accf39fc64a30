// The HTML of the source, made plain before it becomes Markdown: what is only there to be clicked goes, what the style
// sheet said is said in words or by the structure.
import { SKIP, visit } from "unist-util-visit";
import { simplifyTables } from "#lib/articles/adapters/formats/mes-conseils-covid/simple-tables.ts";
import { type Element, element, type Root, textNode } from "#lib/articles/views/markdown/tree.ts";

const dropped = new Set("button form input label nav option script select style svg textarea".split(" "));

/** « <sup> » as characters for private use: Markdown's trees have no such element, but a page shows it. */
export const raisedMarks = { open: "\uE000", close: "\uE001" };

/** Buttons and badges by other means. */
const droppedClasses = [
  "cta",
  "modifier",
  "lire-la-suite",
  "feedback-component",
  "sommaire",
  "credits",
  "js-latest-update",
];

const classes = (node: Element) => (Array.isArray(node.properties.className) ? node.properties.className : []);
const hasClass = (node: Element, name: string) => classes(node).includes(name);
const isBlank = (node: Root["children"][number]) => node.type === "text" && node.value.trim() === "";

const isOpener = (node: Element) =>
  node.tagName === "summary" &&
  node.children.some((child) => child.type === "text" && /^\s*Afficher /.test(child.value));

/** Answers of the site's forms are hidden until one is chosen. */
const isDropped = (node: Element) =>
  dropped.has(node.tagName) ||
  node.properties.hidden === true ||
  droppedClasses.some((name) => hasClass(node, name)) ||
  isOpener(node);

function drop(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    const goes = node.type === "comment" || (node.type === "element" && isDropped(node));
    if (!goes) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** An image is its description, if it has one. */
function describeImages(tree: Root): void {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "img" || index === undefined) return;
    parent?.children.splice(index, 1, textNode(String(node.properties.alt ?? "").trim()));
  });
}

/** « CSE (Comité social et économique) », the first time. */
function expandAbbreviations(tree: Root): void {
  const known = new Set<string>();
  visit(tree, "element", (node) => {
    const title = String(node.properties.title ?? "").trim();
    if (node.tagName !== "abbr" || !title || known.has(title)) return;
    known.add(title);
    node.children.push(textNode(` (${title})`));
  });
}

/** Advice stands out as a quotation, unless it is all there is; « voir aussi » was said by the style sheet. */
function sayStyles(tree: Root): void {
  const alone = tree.children.filter((node) => !isBlank(node)).length === 1;
  visit(tree, "element", (node, _, parent) => {
    if (node.tagName === "summary" || node.tagName === "details") node.tagName = "div";
    if (hasClass(node, "conseil") && node.tagName === "div" && !(alone && parent === tree)) node.tagName = "blockquote";
    if (hasClass(node, "voir-aussi")) node.children.unshift(element("p", {}, [textNode("Voir aussi :")]));
    if (node.tagName === "sup")
      node.children = [textNode(raisedMarks.open), ...node.children, textNode(raisedMarks.close)];
    if (hasClass(node, "nouveau")) node.children.push(textNode(" : "));
    if (hasClass(node, "tag")) node.children = [element("em", {}, node.children), textNode(" ")];
  });
}

/** Headings inside a section begin at the third level and skip none. An empty one is none. */
function rankHeadings(tree: Root): void {
  const headings: Element[] = [];
  visit(tree, "element", (node) => {
    if (!/^h[1-6]$/.test(node.tagName)) return;
    if (node.children.every(isBlank)) node.tagName = "div";
    else headings.push(node);
  });
  const levels = [...new Set(headings.map((node) => node.tagName))].sort();
  for (const node of headings) node.tagName = `h${Math.min(3 + levels.indexOf(node.tagName), 6)}`;
}

function leadLinks(tree: Root, linkAddress: (given: string) => string | null): void {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "a" || !parent || index === undefined) return;
    const address = linkAddress(String(node.properties.href ?? ""));
    if (address === null) parent.children.splice(index, 1, ...node.children);
    else node.properties = { href: address };
    return address === null ? index : undefined;
  });
}

/** @param linkAddress the address that a link should have, null for none. */
export function cleanHtml(tree: Root, linkAddress: (given: string) => string | null): void {
  drop(tree);
  describeImages(tree);
  expandAbbreviations(tree);
  sayStyles(tree);
  leadLinks(tree, linkAddress);
  // After all that changes what a node holds: a cell may come out several times.
  simplifyTables(tree);
  rankHeadings(tree);
}
