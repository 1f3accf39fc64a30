// What HTML may leave the portal. Everything else goes, and the text inside it stays wherever a reader would have seen it.

import rehypeSanitize, { type Options as Schema } from "rehype-sanitize";
import type { PluggableList } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { type Root, textNode } from "#lib/articles/views/markdown/tree.ts";

/** Elements that text needs. No images or media: a page must cause no request to a third party. No forms, frames, SVG or
 * MathML: they are where sanitisers fail. No titles: they are for the mouse alone. No class, id, style: what they would do is ours to decide. */
const allowedElements =
  "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr".split(
    " ",
  );

const schema: Schema = {
  tagNames: allowedElements,
  attributes: {
    a: ["href"],
    col: ["span"],
    colgroup: ["span"],
    ol: ["start", "reversed"],
    time: ["dateTime"],
    td: ["colSpan", "rowSpan", ["align", "left", "center", "right"]],
    th: ["colSpan", "rowSpan", ["align", "left", "center", "right"]],
    "*": [
      ["lang", /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i],
      ["dir", "ltr", "rtl", "auto"],
    ],
  },
  protocols: { href: ["http", "https", "mailto", "tel"] },
  ancestors: Object.fromEntries(
    "caption col colgroup tbody td tfoot th thead tr".split(" ").map((name) => [name, ["table"]]),
  ),
  required: {},
  clobber: [],
  // Elements whose content nobody would have read.
  strip: ["script", "style", "title", "template", "iframe", "noembed", "noframes"],
  allowComments: false,
  allowDoctypes: false,
};

/** An address that a link may have, as a browser would read it, or null. Browsers skip control characters and take `\` for
 * `/` (https://url.spec.whatwg.org/#url-parsing), so « /\evil.example » would leave the portal while looking like a path. */
export function safeAddress(address: string): string | null {
  const seen = address
    .replace(/\p{Cc}/gu, "")
    .trim()
    .replaceAll(" ", "%20")
    // An attribute may hold them as they are, but what reads pages as text must never meet a tag inside one.
    .replaceAll("<", "%3C")
    .replaceAll(">", "%3E");
  if (seen.startsWith("#") || /^\/(?![/\\])/.test(seen)) return seen;
  if (/^https?:\/\//i.test(seen)) return URL.canParse(seen) ? seen : null;
  return /^(?:mailto|tel):/i.test(seen) ? seen : null;
}

const isExternal = (address: string) => /^https?:/i.test(address);

const sections = new Set(
  "address article aside center dialog fieldset figcaption figure footer form header hgroup legend main menu nav search section".split(
    " ",
  ),
);

/** Blocks that are not allowed become plain ones: without any, their texts would run into each other. An image becomes its
 * description. */
function plainElements() {
  return (tree: Root) => {
    visit(tree, "element", (node, index, parent) => {
      if (sections.has(node.tagName)) node.tagName = "div";
      if (node.tagName !== "img" || index === undefined) return;
      parent?.children.splice(index, 1, textNode(String(node.properties.alt ?? "")));
      return [SKIP, index + 1];
    });
  };
}

/** Links lead to an allowed address or become their text. External ones say so to browsers and search engines. */
function safeLinks() {
  return (tree: Root) => {
    visit(tree, "element", (node, index, parent) => {
      if (node.tagName !== "a" || !parent || index === undefined) return;
      const address = safeAddress(String(node.properties.href ?? ""));
      if (address === null) {
        parent.children.splice(index, 1, ...node.children);
        return index;
      }
      node.properties.href = address;
      if (isExternal(address)) node.properties.rel = ["noopener", "external"];
      return;
    });
  };
}

/** From any HTML tree to one that may be shown. */
export const makeSafe: PluggableList = [plainElements, [rehypeSanitize, schema], safeLinks];
