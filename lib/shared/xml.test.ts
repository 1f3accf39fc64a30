import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { element, xmlDocument } from "#lib/shared/xml.ts";

/** What a strict parser reads: it throws on anything that is not well-formed. */
function read(document: string): { text: string; attribute: string } {
  let [text, attribute] = ["", ""];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", (part) => {
    text += part;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "a") attribute = attributes.title ?? "";
  });
  parser.write(document).close();
  return { text: text.trim(), attribute };
}

const possible = (text: string) => text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");

describe("XML", () => {
  it("gives any text back to a strict parser, without what XML cannot hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (text, title) => {
        const { text: got } = read(xmlDocument(element("a", { title }, text)));
        expect(got).toBe(possible(text).replace(/\r\n?/g, "\n").trim());
      }),
    );
  });

  it.each(["<script>", "]]>", "a \"b\" & 'c'", "&amp;lt;", "\u0000\u0008\uFFFF\uD800", "« l’été » 😀"])(
    "keeps %j in text and attributes",
    (text) => {
      const expected = { text: possible(text), attribute: possible(text) };
      expect(read(xmlDocument(element("a", { title: text }, text)))).toEqual(expected);
    },
  );

  it("nests elements without escaping them twice", () => {
    const { xml } = element("a", {}, [element("b", {}, "1 < 2"), element("c", { d: "e" })]);
    expect(xml).toBe('<a><b>1 &lt; 2</b><c d="e"/></a>');
  });
});
