// Source Markdown with embedded HTML as Markdown alone.
import rehypeRaw from "rehype-raw";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import remarkStringify from "remark-stringify";
import { type Processor, unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { cleanHtml, raisedMarks } from "#lib/articles/adapters/formats/mes-conseils-covid/clean-html.ts";
import { type LinkedPages, linkAddress } from "#lib/articles/adapters/formats/mes-conseils-covid/links.ts";
import type { MarkdownRoot, Root } from "#lib/articles/views/markdown/tree.ts";

/** A paragraph in plain words; `item` when it stands in a list. */
export type Line = { text: string; item: boolean };

/** `lines` are for titles and summaries. */
export type Converted = { markdown: string; lines: Line[] };

/** Indented code does not exist in these texts: what is indented is inside something. */
function withoutIndentedCode(this: Processor): void {
  this.data("micromarkExtensions", [{ disable: { null: ["codeIndented"] } }]);
}

const reader = unified()
  .use(withoutIndentedCode)
  .use(remarkParse)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .freeze();

const writer = unified()
  .use(rehypeRemark)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: "-", emphasis: "_", rule: "-", listItemIndent: "one" })
  .freeze();

const privateUse = new RegExp(`[${raisedMarks.open}${raisedMarks.close}]`, "g");

/** The words of a tree, without its marks. */
function words(node: MarkdownRoot | MarkdownRoot["children"][number]): string {
  if ("value" in node) return node.value.replace(privateUse, "");
  if (node.type === "break") return " ";
  return "children" in node ? node.children.map(words).join("") : "";
}

const oneLine = (text: string) => text.replace(/[ \t\n]+/g, " ").trim();

function linesOf(tree: MarkdownRoot): Line[] {
  const lines: Line[] = [];
  visit(tree, (node, _, parent) => {
    if (node.type === "heading" || node.type === "table") return SKIP;
    const text = node.type === "paragraph" ? oneLine(words(node)) : "";
    if (text) lines.push({ text, item: parent?.type === "listItem" });
    return;
  });
  return lines;
}

/** Lists are set close, unless an item has several paragraphs. */
function closeLists(tree: MarkdownRoot): void {
  visit(tree, "list", (list) => {
    for (const item of list.children) item.spread = item.children.filter((child) => child.type !== "list").length > 1;
    list.spread = list.children.some((item) => item.spread);
  });
}

/** Which answers a step is for was said by its class, for the questionnaire to choose. */
const conditions = new Map([
  ["foyer", "si vous ne vivez pas seul(e)"],
  ["vaccine", "si vous êtes vacciné(e)"],
  ["non-vaccine", "si vous n’êtes pas vacciné(e)"],
  ["activite-pro", "si vous travaillez"],
  ["activite-pro-et-autotest", "si vous travaillez, après un autotest"],
  ["activite-pro-et-pas-autotest", "si vous travaillez, après un autre test qu’un autotest"],
  ["paxlovid", "si le Paxlovid peut vous être prescrit"],
]);

const sayConditions = (source: string) =>
  source.replace(/\{\.(?:seulement-si-)?([\w -]+)\}/g, (_, name: string) => {
    const said = conditions.get(name.trim());
    return said ? `*(${said})*` : "";
  });

function toTree(source: string, pages: LinkedPages): MarkdownRoot {
  const html = reader.runSync(reader.parse(sayConditions(source.replace(privateUse, "")))) as Root;
  cleanHtml(html, (given) => linkAddress(pages, given));
  return writer.runSync(html) as MarkdownRoot;
}

function convert(source: string, pages: LinkedPages): Converted {
  const tree = toTree(source, pages);
  closeLists(tree);
  const markdown = writer.stringify(tree).trim();
  return {
    markdown: markdown.replaceAll(raisedMarks.open, "<sup>").replaceAll(raisedMarks.close, "</sup>"),
    lines: linesOf(tree),
  };
}

export type Converter = {
  toMarkdown(source: string): Converted;
  /** A title in plain words. */
  toWords(title: string): string;
};

/** Each text once: from one version of a page to the next, nine blocks in ten are the same. */
function once<T>(make: (source: string) => T): (source: string) => T {
  const known = new Map<string, T>();
  return (source) => {
    const found = known.get(source) ?? make(source);
    known.set(source, found);
    return found;
  };
}

/** Most titles: nothing in them is markup. */
const plain = /^[\p{L}\p{N}\s.,:;?!'’()/«»…-]*$/u;

/** Converts the texts of pages whose links may lead to these. */
export const createConverter = (pages: LinkedPages): Converter => ({
  toMarkdown: once((source) => convert(source, pages)),
  toWords: once((title) => (plain.test(title) ? oneLine(title) : oneLine(words(toTree(`# ${title}`, pages))))),
});
