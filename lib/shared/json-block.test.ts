import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonForHtml } from "#lib/shared/json-block.ts";

const nasty = fc.constantFrom(
  "</script>",
  "</SCRIPT ",
  "<!--",
  "<script",
  "\u2028",
  "\u2029",
  "]]>",
  "<",
  "&lt;",
  "\\u003c",
);
const text = fc.array(fc.oneof(nasty, fc.string({ unit: "binary" }))).map((parts) => parts.join(""));
const value = fc.dictionary(text, fc.oneof(text, fc.double({ noNaN: true }), fc.boolean(), fc.array(text)));

describe("jsonForHtml", () => {
  it("holds nothing that HTML or JavaScript would read as the end of anything", () => {
    fc.assert(
      fc.property(value, (data) => {
        expect(jsonForHtml(data)).not.toMatch(/[<\u2028\u2029]/);
      }),
    );
  });

  it("reads as the same value", () => {
    fc.assert(
      fc.property(value, (data) => {
        expect(JSON.parse(jsonForHtml(data))).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });

  it("writes < as \\u003c", () => {
    expect(jsonForHtml({ name: "a</script><b>" })).toBe(String.raw`{"name":"a\u003c/script>\u003cb>"}`);
  });
});
