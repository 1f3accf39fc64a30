import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestExtract, markEnd, markStart, toHighlights } from "#lib/search/rules/highlight.ts";

const marked = (text: string) => text.replaceAll("[", markStart).replaceAll("]", markEnd);

describe("marks become pieces", () => {
  it.each([
    ["plain", [{ text: "plain", match: false }]],
    ["une [crise] d'[asthme].", [
      { text: "une ", match: false },
      { text: "crise", match: true },
      { text: " d'", match: false },
      { text: "asthme", match: true },
      { text: ".", match: false },
    ]],
    ["[<b>]", [{ text: "<b>", match: true }]],
    ["cut [here", [{ text: "cut ", match: false }, { text: "here", match: true }]],
    ["]upside down[", [{ text: "upside down", match: false }]],
    ["", []],
  ])("%j", (text, pieces) => {
    expect(toHighlights(marked(text))).toEqual(pieces);
  });

  it("loses nothing but the marks", () => {
    const anyMarked = fc.array(fc.oneof(fc.string(), fc.constantFrom(markStart, markEnd))).map((parts) => parts.join(""));
    fc.assert(
      fc.property(anyMarked, (text) => {
        const joined = toHighlights(text).map((piece) => piece.text).join("");
        expect(joined).toBe(text.replace(/[\uE000\uE001]/g, ""));
      }),
    );
  });
});

describe("the extract shown", () => {
  const [one, twice, two, none] = ["[asthme] seul", "[asthme] et [Asthme]", "[crise] d'[asthme]", "rien"].map((text) => toHighlights(marked(text)));

  it.each([
    ["more different words win", [one, two], two],
    ["repeats do not count", [one, twice], one],
    ["the first wins when equal", [none, []], none],
    ["an empty one never wins", [[], none], none],
    ["nothing to show", [[], []], []],
  ])("%s", (_, candidates, expected) => {
    expect(bestExtract(candidates as never)).toEqual(expected);
  });
});
