import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asPassage, bestExtract, markEnd, markStart, needsPassage, toHighlights } from "#lib/search/rules/highlight.ts";
import type { Highlight } from "#lib/search/views.ts";

const marked = (text: string) => text.replaceAll("[", markStart).replaceAll("]", markEnd);

describe("marks become pieces", () => {
  it.each([
    ["plain", [{ text: "plain", match: false }]],
    [
      "une [crise] d'[asthme].",
      [
        { text: "une ", match: false },
        { text: "crise", match: true },
        { text: " d'", match: false },
        { text: "asthme", match: true },
        { text: ".", match: false },
      ],
    ],
    ["[<b>]", [{ text: "<b>", match: true }]],
    [
      "cut [here",
      [
        { text: "cut ", match: false },
        { text: "here", match: true },
      ],
    ],
    ["]upside down[", [{ text: "upside down", match: false }]],
    [
      "two\n\n [lines]",
      [
        { text: "two ", match: false },
        { text: "lines", match: true },
      ],
    ],
    ["", []],
  ])("%j", (text, pieces) => {
    expect(toHighlights(marked(text))).toEqual(pieces);
  });

  it("loses nothing but the marks", () => {
    const anyMarked = fc
      .array(fc.oneof(fc.string(), fc.constantFrom(markStart, markEnd)))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(anyMarked, (text) => {
        const joined = toHighlights(text)
          .map((piece) => piece.text)
          .join("");
        const flat = text.replace(/\s+/g, " ").replace(/[\uE000\uE001]/g, "");
        expect(joined).toBe(flat);
      }),
    );
  });
});

describe("a passage out of a text", () => {
  it.each([
    ["Une phrase entière.", "Une phrase entière."],
    ["au milieu d'une phrase.", "… au milieu d'une phrase."],
    ["Le début d'une", "Le début d'une …"],
    ["  ", ""],
  ])("%j is shown as %j", (text, shown) => {
    expect(
      asPassage(toHighlights(text))
        .map((piece) => piece.text)
        .join(""),
    ).toBe(shown);
  });
});

describe("the extract shown", () => {
  const [one, twice, two, none] = ["[asthme] seul", "[asthme] et [Asthme]", "[crise] d'[asthme]", "rien"].map((text) =>
    toHighlights(marked(text)),
  ) as [Highlight[], Highlight[], Highlight[], Highlight[]];

  it.each([
    ["a passage with more different words wins", one, two, two],
    ["repeats do not count", one, twice, one],
    ["the summary wins when equal", none, none, none],
    ["an empty summary never wins", [], none, none],
    ["without a passage, the summary", one, [], one],
    ["nothing to show", [], [], []],
  ])("%s", (_, summary, passage, expected) => {
    expect(bestExtract(summary, passage)).toEqual(expected);
  });

  it.each([
    [one, none, 1, false],
    [none, one, 1, false],
    [one, none, 2, true],
    [two, none, 2, false],
    [one, twice, 2, true],
  ])("a passage is needed when title and summary leave a word out", (title, summary, terms, needed) => {
    expect(needsPassage(title, summary, terms)).toBe(needed);
  });
});
