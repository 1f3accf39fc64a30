// The same text as the plainest page that can be: the words, headings, lists, tables and links of an article's <main>,
// without style sheet, font, script, form or attribute; a file in memory, compressed as the portal compresses its own.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import rehypeParse from "rehype-parse";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { EXIT, visit } from "unist-util-visit";
import type { Element, Root } from "#lib/articles/views/markdown/tree.ts";
import { send } from "#lib/web/server/answers.ts";

function onlyMain() {
  return (tree: Root): Root => {
    let main: Element | null = null;
    visit(tree, "element", (element) => {
      if (element.tagName !== "main") return;
      main = element;
      return EXIT;
    });
    if (!main) throw new Error("The article has no <main>.");
    return { type: "root", children: [main] };
  };
}

const text = {
  tagNames: [
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "a",
    "strong",
    "em",
    "section",
    "nav",
  ].concat([
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "time",
    "details",
    "summary",
    "figure",
    "figcaption",
    "blockquote",
  ]),
  attributes: { a: ["href"] },
  strip: ["svg", "script", "style"],
};

async function bareHtml(html: string): Promise<string> {
  const main = await unified()
    .use(rehypeParse)
    .use(onlyMain)
    .use(rehypeSanitize, text)
    .use(rehypeStringify)
    .process(html);
  const [, language = "fr"] = /<html lang="(\w+)"/.exec(html) ?? [];
  const [, title = ""] = /<title>([^<]*)/.exec(html) ?? [];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="data:,">`;
  return `<!doctype html><html lang="${language}"><head>${head}</head><body>${main}</body></html>`;
}

export type BareFile = { address: string; close(): Promise<void> };

/** Serves the text of a page as such a file. */
export async function serveBare(address: string): Promise<BareFile> {
  const html = await bareHtml(await (await fetch(address)).text());
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "public, no-cache" };
  const server = createServer((request, response) => {
    void send(request, response, { status: 200, headers, body: html, key: "bare" });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
