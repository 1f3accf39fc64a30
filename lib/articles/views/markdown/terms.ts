// The words of the glossary in running text: each opens its definition where the reader is.

import { SKIP, visit } from "unist-util-visit";
import { type Element, element, type Root, textNode } from "#lib/articles/views/markdown/tree.ts";
import type { TermMatcher } from "#lib/glossary/rules/terms.ts";

type Terms = {
  match: TermMatcher;
  /** What the page has explained already. */
  except: ReadonlySet<string>;
  /** The id of the note that opens in place, and the address of the definition in the glossary. */
  noteId: (slug: string) => string;
  href: (slug: string) => string;
};

/** No button within a link, no interruption in what names a part, stands as typed, or is somebody else's words. */
export const untouched = new Set(
  "a abbr blockquote button caption cite code dfn h1 h2 h3 h4 h5 h6 kbd pre q samp summary sup th".split(" "),
);

/** What stands against the word: it stays on its line (components/ui/prose.css). */
type Neighbours = { before: boolean; after: boolean };

/** The word as a button; a browser that knows no popover gets a link (components/ui/popover.css shows one of the two). */
function marked(slug: string, text: string, { before, after }: Neighbours, { noteId, href }: Terms): Element[] {
  const className = ["term"];
  const both = [
    element("button", { type: "button", className, popoverTarget: noteId(slug) }, [textNode(text)]),
    element("a", { className, href: href(slug) }, [textNode(text)]),
  ];
  const joins = [...(before ? ["joins-before"] : []), ...(after ? ["joins-after"] : [])];
  return joins.length > 0 ? [element("span", { className: joins }, both)] : both;
}

/** Marks each term where the text first uses it. */
export function markTerms(tree: Root, terms: Terms): void {
  const used = new Set<string>();
  visit(tree, (node, index, parent) => {
    if (node.type === "element" && (untouched.has(node.tagName) || node.properties.lang)) return SKIP;
    if (node.type !== "text" || !parent || index === undefined) return;
    const nodes: Element["children"] = [];
    const next = parent.children[index + 1];
    const isCited = next?.type === "element" && next.tagName === "sup";
    let end = 0;
    for (const match of terms.match(node.value)) {
      if (terms.except.has(match.slug) || used.has(match.slug)) continue;
      used.add(match.slug);
      nodes.push(textNode(node.value.slice(end, match.start)));
      const rest = node.value.slice(match.end);
      const neighbours = {
        before: /[\S\u00A0\u202F]$/.test(node.value.slice(0, match.start)),
        after: rest === "" ? isCited : /^(?:\S|[\u00A0\u202F])/.test(rest),
      };
      nodes.push(...marked(match.slug, node.value.slice(match.start, match.end), neighbours, terms));
      end = match.end;
    }
    if (end === 0) return;
    nodes.push(textNode(node.value.slice(end)));
    const kept = nodes.filter((one) => one.type !== "text" || one.value !== "");
    parent.children.splice(index, 1, ...kept);
    return [SKIP, index + kept.length];
  });
}
