import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DiffPart } from "#components/ui/diff.tsx";
import { type DiffRow, rowsOf } from "#components/ui/diff-columns.tsx";

const said = (row: DiffRow) =>
  "same" in row
    ? `= ${row.same}`
    : [row.before, row.after]
        .map((side) => side.map(({ kind, text }) => (kind === "same" ? text : `[${text}]`)).join(""))
        .join(" | ");

const same = (text: string): DiffPart => ({ kind: "same", text });
const added = (text: string): DiffPart => ({ kind: "added", text });
const removed = (text: string): DiffPart => ({ kind: "removed", text });

describe("rows of a difference", () => {
  it.each([
    ["nothing", [], []],
    [
      "one line changed",
      [same("un "), removed("deux"), added("trois"), same(" quatre")],
      ["un [deux] quatre | un [trois] quatre"],
    ],
    ["lines around", [same("a\nb\nc "), removed("d"), same(" e\nf\ng")], ["= a\nb\n", "c [d] e\n | c  e\n", "= f\ng"]],
    ["all new", [added("a\nb")], [" | [a\nb]"]],
    ["a line added between two", [same("a\n"), added("b\n"), same("c\n")], ["= a\n", "c\n | [b\n]c\n"]],
  ])("%s", (_, segments, rows) => expect(rowsOf(segments).map(said)).toEqual(rows));

  it("hold both texts, whole", () => {
    const part = fc.record({
      kind: fc.constantFrom("same" as const, "added" as const, "removed" as const),
      text: fc.string({ unit: fc.constantFrom("a", " ", "\n"), minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (segments) => {
        const textOf = (parts: readonly DiffPart[], other: DiffPart["kind"]) =>
          parts
            .filter(({ kind }) => kind !== other)
            .map(({ text }) => text)
            .join("");
        const sideOf = (side: "before" | "after") =>
          rowsOf(segments)
            .map((row) => ("same" in row ? row.same : row[side].map(({ text }) => text).join("")))
            .join("");
        expect(sideOf("before")).toBe(textOf(segments, "added"));
        expect(sideOf("after")).toBe(textOf(segments, "removed"));
      }),
    );
  });
});
