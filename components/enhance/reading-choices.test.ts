import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseChoices, readingChoices } from "#components/enhance/reading-choices.ts";

describe("what a device has kept of how pages should look", () => {
  it.each([
    [null, {}],
    ["", {}],
    ["text=130", { text: "130" }],
    ["text=150 spacing=wider lines=short", { text: "150", spacing: "wider", lines: "short" }],
    ["lines=short text=115", { text: "115", lines: "short" }],
    // The ordinary, the unknown and the broken change nothing.
    ["text=100 spacing=normal lines=normal", {}],
    ["text=9999 spacing=huge", {}],
    ["xtext=150", {}],
    ["text=1500", {}],
    ['{"text":"150"}', {}],
    ["text=150;spacing=wide", {}],
  ])("%j", (kept, expected) => {
    expect(parseChoices(kept)).toEqual(expected);
  });

  it("is never more than what may be chosen", () => {
    fc.assert(
      fc.property(fc.string(), (kept) => {
        for (const [name, value] of Object.entries(parseChoices(kept)))
          expect(readingChoices[name as keyof typeof readingChoices]).toContain(value);
      }),
    );
  });
});
