// What we do to running text, once it is safe: citation marks and French spacing.

import { SKIP, visit } from "unist-util-visit";
import { type Element, element, type Parent, type Root, textNode } from "#lib/articles/views/markdown/tree.ts";
import { frenchSpacing } from "#lib/shared/typography.ts";

/** Text that is typed or read as it stands. */
const verbatim = new Set(["code", "kbd", "pre", "samp"]);

/** One mark or several in a row, with the space before: a mark stands against the word that it supports. The keys are
 * those of `citedKeys` in rules/document.ts. */
const marks = /(?<![ \t])[ \t]*\[\^[a-z0-9][a-z0-9-]*\](?:[ \t]*\[\^[a-z0-9][a-z0-9-]*\])*/g;
const mark = /\[\^([a-z0-9-]+)\]/g;

type Citations = {
  /** The number shown for each key. */
  numbers: ReadonlyMap<string, number>;
  /** The id of the note that opens in place, and of the entry in the list of sources. */
  noteId: (key: string) => string;
  entryId: (key: string) => string;
};

/** A number that opens its source where the reader is; a browser that knows no popover gets a way to the list of sources
 * (components/ui/popover.css shows one of the two). */
function citationMark(key: string, number: number, { noteId, entryId }: Citations): Element {
  const shared = { className: ["citation"], ariaLabel: `Source ${number}` };
  const opener = { ...shared, type: "button", popoverTarget: noteId(key) };
  const link = { ...shared, href: `#${entryId(key)}` };
  return element("sup", {}, [
    element("button", opener, [textNode(String(number))]),
    element("a", link, [textNode(String(number))]),
  ]);
}

/** Without it « ¹ ² » would read « ¹² ». */
const separator = () => element("sup", {}, [textNode(",\u202F")]);

/** Replaces marks in one text. */
function withMarks(text: string, citations: Citations): Element["children"] {
  const result: Element["children"] = [];
  let end = 0;
  for (const run of text.matchAll(marks)) {
    result.push(textNode(text.slice(end, run.index)));
    end = run.index + run[0].length;
    const links = Array.from(run[0].matchAll(mark)).flatMap(([, key = ""]) => {
      const number = citations.numbers.get(key);
      if (number === undefined) return [];
      return citationMark(key, number, citations);
    });
    result.push(...links.flatMap((link, index) => (index === 0 ? [link] : [separator(), link])));
  }
  result.push(textNode(text.slice(end)));
  return result.filter((node) => node.type !== "text" || node.value !== "");
}

/** Takes the marks out of a link: HTML allows no link within a link, so they follow it. */
function takeMarks(link: Element): string {
  const taken: string[] = [];
  visit(link, "text", (text) => {
    text.value = text.value.replace(marks, (run) => {
      taken.push(run);
      return "";
    });
  });
  return taken.join("");
}

/** Turns `[^key]` into a number that opens its source. Marks of unknown keys vanish. */
export function insertCitations(tree: Root, citations: Citations): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === "text") {
      const nodes = withMarks(node.value, citations);
      parent.children.splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    }
    if (node.type === "element" && node.tagName === "a") {
      const nodes = withMarks(takeMarks(node), citations);
      parent.children.splice(index + 1, 0, ...nodes);
      return [SKIP, index + 1 + nodes.length];
    }
    return node.type === "element" && verbatim.has(node.tagName) ? SKIP : undefined;
  });
}

/** Sets French spaces, except in what is verbatim or marked as another language. */
export function applyFrenchSpacing(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === "text") node.value = frenchSpacing(node.value);
    if (node.type !== "element") return;
    const { lang } = node.properties;
    return verbatim.has(node.tagName) || (lang && !/^fr\b/i.test(String(lang))) ? SKIP : undefined;
  });
}

/** In an attribute a tag is only characters, and is written as it stands: what reads finished pages as text must not
 * meet one there (lib/web/server/plain-html.ts). */
export function untagAttributes(tree: Root): void {
  visit(tree, "element", ({ properties }) => {
    for (const [name, value] of Object.entries(properties))
      if (typeof value === "string") properties[name] = value.replace(/<(?=[a-z/!?])/gi, "");
  });
}

/** What goes on in the text around it. */
export const inline = new Set(
  "a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);

/** The text of each block, without citation marks; cells of one row stay on one line. */
export function textBlocks(tree: Root): string[] {
  let text = "";
  const collect = (node: Parent) => {
    for (const child of node.children) {
      if (child.type === "text") text += child.value.replace(/\s+/g, " ");
      if (child.type !== "element") continue;
      const edge = inline.has(child.tagName) ? "" : child.tagName === "td" || child.tagName === "th" ? " " : "\n";
      text += edge;
      collect(child);
      text += edge;
    }
  };
  collect(tree);
  const lines = text.replace(marks, "").split("\n");
  return lines.map((line) => line.replace(/ {2,}/g, " ").trim()).filter(Boolean);
}
