import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

const converter = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: "-", emphasis: "_", rule: "-" })
  .freeze();

/** A piece of HTML as Markdown: headings, lists, links, tables, emphasis; what Markdown cannot say becomes plain text. */
export const htmlToMarkdown = (html: string): string => String(converter.processSync(html)).trim();
