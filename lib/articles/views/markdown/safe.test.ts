import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { safeAddress } from "#lib/articles/views/markdown/safe.ts";
import { elementsIn, type Root } from "#lib/articles/views/markdown/tree.ts";
import { plainText, renderMarkdown } from "#lib/articles/views/markdown.ts";

// Written anew rather than imported: a schema that grew by mistake would vouch for itself.
const elements = new Set(
  "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr".split(
    " ",
  ),
);
/** What we add, and no text may bring. */
const ours = new Set(["button", "section"]);
const anyValue = /^/;
const attributes: Record<string, Record<string, RegExp>> = {
  "*": { lang: anyValue, dir: anyValue },
  a: {
    href: /^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i,
    title: anyValue,
    rel: /^noopener external$/,
    className: /^citation$/,
    ariaLabel: /^Source \d+$/,
  },
  button: { className: /^citation$/, ariaLabel: /^Source \d+$/, type: /^button$/, popoverTarget: /^note-[a-z0-9-]+$/ },
  abbr: { title: anyValue },
  dfn: { title: anyValue },
  section: { className: /^table-scroll$/, tabIndex: /^0$/, ariaLabel: /^Tableau/ },
  col: { span: anyValue },
  colgroup: { span: anyValue },
  ol: { start: anyValue, reversed: anyValue },
  time: { dateTime: anyValue },
  td: { colSpan: anyValue, rowSpan: anyValue, className: /^align-(?:left|center|right)$/ },
  th: { colSpan: anyValue, rowSpan: anyValue, className: /^align-(?:left|center|right)$/, scope: /^(?:col|row)$/ },
};

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const parse = (html: string): Root => parser.parse(html);

/** What a browser would see that is not allowed. */
function violations(html: string): string[] {
  const found: string[] = [];
  visit(parse(html), (node) => {
    if (node.type === "comment" || node.type === "doctype") found.push(node.type);
    if (node.type !== "element") return;
    if (!elements.has(node.tagName) && !ours.has(node.tagName)) found.push(`<${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      const allowed = attributes[node.tagName]?.[name] ?? attributes["*"]?.[name];
      // A browser drops control characters from an address before it reads the scheme.
      const text = [value]
        .flat()
        .join(" ")
        .replace(/\p{Cc}/gu, "");
      if (!allowed?.test(text)) found.push(`<${node.tagName} ${name}="${text}">`);
    }
  });
  return found;
}

const citations = new Map([["who", 1]]);
const render = (markdown: string) => renderMarkdown(markdown, { locale: "fr", citations });

/** Letters and digits that a reader would see. */
function visibleLetters(html: string): string {
  const hidden = ["script", "style", "title", "template", "iframe", "noembed", "noframes", "select"];
  let text = "";
  visit(parse(html), (node) => {
    if (node.type === "element" && hidden.includes(node.tagName)) return SKIP;
    if (node.type === "text") text += node.value;
    return;
  });
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

const data = (path: string) => {
  const file = `../shared/data/${path}`;
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
};
const payloads: { title?: string; payload: string; expected: string | string[] }[] = data(
  "sanitizer/dompurify_expect.json",
);
const naughty: string[] = data("abuse-naughty-strings/blns.json");

describe.skipIf(payloads.length === 0)("DOMPurify's payloads (skipped without sanitizer/dompurify_expect.json)", () => {
  it("come out with nothing that is not allowed", () => {
    expect(payloads.length).toBeGreaterThan(200);
    for (const { payload } of payloads)
      for (const markdown of [payload, `mot ${payload} mot`, `- ${payload}`, `| a |\n|---|\n| ${payload} |`])
        expect({ markdown, found: violations(render(markdown)) }).toEqual({ markdown, found: [] });
  });

  it("keep the text that DOMPurify keeps", () => {
    // <isindex> is no element any more; DOMPurify's expectation has the label that old browsers gave it.
    const texts = payloads.filter(({ payload }) => !payload.startsWith("<isindex"));
    for (const { payload, expected } of texts) {
      const kept = visibleLetters([expected].flat()[0] ?? "");
      expect(visibleLetters(render(payload))).toContain(kept);
    }
  });
});

describe.skipIf(naughty.length === 0)("naughty strings (skipped without abuse-naughty-strings/blns.json)", () => {
  it("come out with nothing that is not allowed", () => {
    expect(naughty.length).toBeGreaterThan(500);
    for (const text of naughty) expect({ text, found: violations(render(text)) }).toEqual({ text, found: [] });
  });

  it("survive where they mean nothing in Markdown", () => {
    const plain = naughty.filter((text) => !/[<>&`*_[\]()#!~|\\=+-]/.test(text));
    expect(plain.length).toBeGreaterThan(150);
    const shown = (text: string) => text.replace(/\s+/g, " ").trim();
    for (const text of plain) expect(shown(plainText(text))).toBe(shown(text));
  });
});

describe("any string", () => {
  const pieces = fc.constantFrom(
    ..."< > </ /> <a <b> </b> <p> <div> <svg> <math> <style> <script> <table> <td> <template> <!-- --> <![CDATA[ ]]> <? href= javascript: data: //x.fr onerror=x class=citation popovertarget=note-who style=x = \" ' & &#x6a; &colon; &Tab; [ ] ( ) ](javascript:x) [^who] [^x] [^who]: ` ``` * ** _ ~~ | |-|- # - [x] 1. > \\ http://a.fr www.a.fr a@b.fr mot ! ?".split(
      " ",
    ),
    "\n",
    "\n\n",
    "    ",
    " ",
    "\t",
    "\u0000",
    "\u0001",
    "\u00A0",
    "é",
    "👩‍⚕️",
  );
  const anyMarkdown = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
  );

  it("renders, with nothing that is not allowed, and reads as text", () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        expect(violations(render(markdown))).toEqual([]);
        expect(typeof plainText(markdown)).toBe("string");
      }),
      { numRuns: 1500 },
    );
  });
});

it("does not let a text pass for one of our citations", () => {
  const html = render(
    '<a class="citation" aria-label="Source 1" href="#x">1</a><button class="citation" popovertarget="note-who">2</button>',
  );
  expect(html).toBe('<p><a href="#x">1</a>2</p>');
  expect(elementsIn(parse(html), ["a"])).toHaveLength(1);
});

describe("safeAddress", () => {
  it.each([
    ["https://example.org/a b", "https://example.org/a%20b"],
    ["HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG"],
    [" \t/articles", "/articles"],
    ["/", "/"],
    ["#a", "#a"],
    ["tel:15", "tel:15"],
  ])("keeps %j", (address, expected) => {
    expect(safeAddress(address)).toBe(expected);
  });

  it.each([
    "",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    " javascript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "//example.org",
    "/\\example.org",
    "/\t/example.org",
    "\\\\example.org",
    "https:example.org",
    "https://",
    "http://[",
    "page",
    "?a",
    "../a",
    "blob:https://example.org",
  ])("refuses %j", (address) => {
    expect(safeAddress(address)).toBeNull();
  });
});
