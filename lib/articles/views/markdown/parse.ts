// Markdown to a safe HTML tree.

import rehypeRaw from "rehype-raw";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { exceedsLimits } from "#lib/articles/views/markdown/limits.ts";
import { makeSafe } from "#lib/articles/views/markdown/safe.ts";
import { element, type MarkdownRoot, type Parent, type Root, textNode } from "#lib/articles/views/markdown/tree.ts";

type MarkdownNode = MarkdownRoot | MarkdownRoot["children"][number];
type Reader = (
  node: MarkdownNode,
  index: number,
  parent: Extract<MarkdownNode, { children: unknown }>,
) => undefined | number;

/** `[^key]` names a citation of the article and never a note in the text, so marks become text again, and what was written
 * as a note stays where it stands. */
const footnotesAsText: Reader = (node, index, parent) => {
  if (node.type === "footnoteReference")
    parent.children.splice(index, 1, { type: "text", value: `[^${node.label ?? node.identifier}]` });
  if (node.type !== "footnoteDefinition") return;
  parent.children.splice(index, 1, ...node.children);
  return index;
};

/** A bare address runs to the next space, and takes the citation marks after it along: « https://example.org[^key]. » */
const marksOutOfAddresses: Reader = (node, index, parent) => {
  if (node.type !== "link") return;
  const [text] = node.children;
  if (text?.type !== "text" || !node.url.endsWith(text.value)) return;
  const start = text.value.indexOf("[^");
  if (start < 1) return;
  const rest = text.value.slice(start);
  node.url = node.url.slice(0, -rest.length);
  text.value = text.value.slice(0, start);
  parent.children.splice(index + 1, 0, { type: "text", value: rest });
};

/** The HTML parser drops a line break that directly follows <pre>, and here it takes the first one of a code block for it:
 * <code> is handed over without the call that would end the exception. */
const firstLineOfCode: Reader = (node) => {
  if (node.type === "code" && node.value.startsWith("\n")) node.value = `\n${node.value}`;
};

/** A task list needs a form control in HTML; a sign says as much. */
const tasksAsText: Reader = (node) => {
  if (node.type !== "listItem" || typeof node.checked !== "boolean") return;
  const sign = { type: "text", value: node.checked ? "☑ " : "☐ " } as const;
  const [first] = node.children;
  if (first?.type === "paragraph") first.children.unshift(sign);
  else node.children.unshift({ type: "paragraph", children: [sign] });
  node.checked = null;
};

function ourReading() {
  return (tree: MarkdownRoot) => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return;
      let next: number | undefined;
      for (const reader of [footnotesAsText, marksOutOfAddresses, firstLineOfCode, tasksAsText])
        next = reader(node, index, parent) ?? next;
      return next;
    });
  };
}

const pipeline = unified()
  .use(remarkParse)
  // One tilde means « about » in French: « 5~10 mg, puis 20~30 mg » must not be struck through.
  .use(remarkGfm, { singleTilde: false })
  .use(ourReading)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(makeSafe)
  .freeze();

/** The text as it was typed, one paragraph for each block: what we show of a text that we do not parse. */
function plainParagraphs(markdown: string): Root {
  const blocks = markdown.split(/(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+/).filter((block) => block.trim() !== "");
  return { type: "root", children: blocks.map((block) => element("p", {}, [textNode(block)])) };
}

/** Levels of HTML: no article needs more than a dozen, and what follows walks the tree by recursion. */
const maxDepth = 200;

function isDeep(tree: Root): boolean {
  let level: (Parent | Parent["children"][number])[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return true;
    level = level.flatMap((node) => ("children" in node ? node.children : []));
  }
  return false;
}

/** HTML can nest so deeply that the parser itself, which is recursive, leaves the stack: a RangeError, and no tree. */
function parsed(markdown: string): Root | null {
  try {
    return pipeline.runSync(pipeline.parse(markdown)) as Root;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Reads Markdown (CommonMark 0.31.2, and from GFM tables, strikethrough, task lists and bare addresses) as a tree of
 * allowed HTML. A text beyond our limits, in length, in depth or in what it would cost, is not read as Markdown but kept
 * as plain paragraphs.
 */
export function parseMarkdown(markdown: string): Root {
  const tree = exceedsLimits(markdown) ? null : parsed(markdown);
  return tree && !isDeep(tree) ? tree : plainParagraphs(markdown);
}
