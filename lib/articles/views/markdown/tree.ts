// The two trees of the pipeline: mdast is Markdown, hast is HTML. Their types come from the plugins that make them.

import type rehypeRaw from "rehype-raw";
import type remarkParse from "remark-parse";
import type { Plugin } from "unified";

export type MarkdownRoot = typeof remarkParse extends Plugin<infer _Options, string, infer Tree> ? Tree : never;

export type Root = ReturnType<ReturnType<typeof rehypeRaw>>;
export type Element = Extract<Root["children"][number], { type: "element" }>;
export type Text = Extract<Root["children"][number], { type: "text" }>;
export type Parent = Root | Element;

export function element(tagName: string, properties: Element["properties"], children: Element["children"]): Element {
  return { type: "element", tagName, properties, children };
}

export const textNode = (value: string): Text => ({ type: "text", value });

/** The elements of these names, in the order of the text. */
export function elementsIn(parent: Parent, names: string[]): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return names.includes(child.tagName) ? [child, ...elementsIn(child, names)] : elementsIn(child, names);
  });
}
