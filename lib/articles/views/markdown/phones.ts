// Telephone numbers in running text: a press calls them.

import { untouched } from "#lib/articles/views/markdown/terms.ts";
import { inline } from "#lib/articles/views/markdown/text.ts";
import {
  type Element,
  element,
  type Parent,
  type Root,
  type Text,
  textNode,
} from "#lib/articles/views/markdown/tree.ts";
import { findPhoneNumbers, type PhoneNumber } from "#lib/help/rules/phone-numbers.ts";

type Piece = { parent: Parent; node: Text; start: number };

/** Stands for what is not read: a source, a link, code. */
const gap = "\uFFFC";

/** The running texts, each in its pieces: in « le **15** » it is the article that tells what 15 is. */
function runsOf(root: Root): { text: string; pieces: Piece[] }[] {
  const runs = [{ text: "", pieces: [] as Piece[] }];
  const collect = (parent: Parent) => {
    for (const node of parent.children) {
      const run = runs.at(-1) as (typeof runs)[number];
      if (node.type === "text") {
        run.pieces.push({ parent, node, start: run.text.length });
        run.text += node.value;
      } else if (node.type === "element" && untouched.has(node.tagName)) run.text += gap;
      else if (node.type === "element") {
        const isInline = inline.has(node.tagName);
        if (!isInline) runs.push({ text: "", pieces: [] });
        collect(node);
        if (!isInline) runs.push({ text: "", pieces: [] });
      }
    }
  };
  collect(root);
  return runs;
}

function linked(text: string, from: number, numbers: readonly PhoneNumber[]): Element["children"] {
  const nodes: Element["children"] = [];
  let end = 0;
  for (const number of numbers) {
    const [first, last] = [number.start - from, number.end - from];
    nodes.push(
      textNode(text.slice(end, first)),
      element("a", { href: number.href }, [textNode(text.slice(first, last).replaceAll(" ", "\u00A0"))]),
    );
    end = last;
  }
  nodes.push(textNode(text.slice(end)));
  return nodes.filter((node) => node.type !== "text" || node.value !== "");
}

/** Makes links of the numbers to call. Their style sheet keeps each on its line (components/ui/prose.css). */
export function linkPhones(tree: Root, short: readonly string[]): void {
  for (const { text, pieces } of runsOf(tree)) {
    const numbers = findPhoneNumbers(text, short);
    if (numbers.length === 0) continue;
    for (const { parent, node, start } of pieces) {
      const here = numbers.filter((number) => number.start >= start && number.end <= start + node.value.length);
      if (here.length > 0) parent.children.splice(parent.children.indexOf(node), 1, ...linked(node.value, start, here));
    }
  }
}
