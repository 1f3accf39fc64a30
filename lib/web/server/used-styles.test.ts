import { glob, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { addedByScripts, type PageParts, partsOf, stylesByUse } from "#lib/web/server/used-styles.ts";

const nothing: PageParts = { elements: new Set(), classes: new Set(), controls: new Set(), characters: new Set() };
const having = ({
  elements = [],
  classes = [],
  controls = [],
  characters = "",
}: Record<string, string | string[]>): PageParts => ({
  elements: new Set(elements),
  classes: new Set(classes),
  controls: new Set(controls),
  characters: new Set(characters),
});

describe("what a page uses of a style sheet", () => {
  it.each<[string, string, PageParts, string]>([
    ["a rule for a class", ".a{top:0}.b{top:0}", having({ classes: ["a"] }), ".a{top:0}"],
    ["for one of two classes", ".a,.b{top:0}", having({ classes: ["b"] }), ".a,.b{top:0}"],
    ["for a class that is written otherwise", ".w-1\\/2{top:0}", having({ classes: ["w-1/2"] }), ".w-1\\/2{top:0}"],
    ["for an element", "td{top:0}TH{top:0}", having({ elements: ["th"] }), "TH{top:0}"],
    ["for one within another", ".a td{top:0}.a b{top:0}", having({ classes: ["a"], elements: ["b"] }), ".a b{top:0}"],
    ["for one of several", ":is(td,.a){top:0}:where(td){top:0}", having({ classes: ["a"] }), ":is(td,.a){top:0}"],
    ["for what holds another", "a:has(b){top:0}a:has(i){top:0}", having({ elements: ["a", "i"] }), "a:has(i){top:0}"],
    ["whatever is not there", "a:not(.b){top:0}", having({ elements: ["a"] }), "a:not(.b){top:0}"],
    ["whatever the state", "[data-x]:hover::after{top:0}", nothing, "[data-x]:hover::after{top:0}"],
    [
      "for the parts of a control",
      "::-webkit-datetime-edit{top:0}::placeholder{top:0}",
      having({ controls: ["date"] }),
      "::-webkit-datetime-edit{top:0}",
    ],
    ["for a part that scripts name", "::highlight(a){top:0}", nothing, "::highlight(a){top:0}"],
    [
      "under a condition",
      "@media print{@layer x{.a{top:0}}}",
      having({ classes: ["a"] }),
      "@media print{@layer x{.a{top:0}}}",
    ],
    ["no condition without a rule", "@media print{@layer x{.a{top:0}}}", nothing, ""],
    [
      "what sets order, and what moves",
      "@layer a,b;@keyframes x{from{top:0}}",
      nothing,
      "@layer a,b;@keyframes x{from{top:0}}",
    ],
    ["a property that is read", ":root{--a:0;--b:0;top:var(--a)}", nothing, ":root{--a:0;top:var(--a)}"],
    [
      "and what it is made of",
      ":root{--a:var(--b);--b:var( --c,0);--c:0;--d:0}p{top:var(--a)}",
      having({ elements: ["p"] }),
      ":root{--a:var(--b);--b:var( --c,0);--c:0}p{top:var(--a)}",
    ],
    [
      "and what it can be elsewhere",
      ":root{--a:0;--b:0}.a{--a:var(--b)}p{top:var(--a)}",
      having({ elements: ["p"] }),
      ":root{--a:0;--b:0}p{top:var(--a)}",
    ],
    ["no property for a rule that is not", ":root{--a:0}p{top:var(--a)}", nothing, ""],
    [
      "what a property may be",
      '@property --a{syntax:"*"}@property --b{syntax:"*"}*{top:var(--b)}',
      nothing,
      '@property --b{syntax:"*"}*{top:var(--b)}',
    ],
    ["a face for all", "@font-face{src:url(a)}", nothing, "@font-face{src:url(a)}"],
    [
      "a face for its characters",
      "@font-face{unicode-range:U+100-130,U+2113}@font-face{unicode-range:U+??}",
      having({ characters: "é" }),
      "@font-face{unicode-range:U+??}",
    ],
  ])("%s", (_, css, page, expected) => {
    expect(stylesByUse(css)(page)).toBe(expected);
  });

  it("all of it, where its parts are not known", () => {
    const css = ':root{--a:0}.a{top:0}@property --b{syntax:"*"}@media print{.b{top:0}}@font-face{unicode-range:U+2113}';
    expect(stylesByUse(css)(null)).toBe(css);
  });
});

describe("what a page has", () => {
  it("classes are read as they are named, also where HTML writes them otherwise", () => {
    const html = `<p class="a b"><i class="[&amp;&gt;*]:p-2 before:content-[&#x27;x&#x27;]">class=</i><b data-class='c'>`;
    expect([...partsOf(html).classes]).toEqual(["a", "b", "[&>*]:p-2", "before:content-['x']"]);
  });

  it("elements, and those that scripts may add", async () => {
    expect([...partsOf("<!DOCTYPE html><H4>1 <2</h4><read-aloud>").elements]).toEqual([
      ...addedByScripts,
      "h4",
      "read-aloud",
    ]);
    const sources = await Promise.all(
      (await Array.fromAsync(glob("components/enhance/*.ts"))).map((file) => readFile(file, "utf8")),
    );
    const added = sources.join().matchAll(/createElement\("([\w-]+)"\)/g);
    expect(addedByScripts).toEqual([...new Set(Array.from(added, ([, name]) => name))].sort());
  });

  it("controls, by their type", () => {
    expect([...partsOf('<input type="search" placeholder="x"/><button type="button">type=b').controls]).toEqual([
      "search",
      "placeholder",
      "button",
    ]);
  });

  it("characters beyond ASCII, each once", () => {
    expect([...partsOf("aœœ’").characters]).toEqual(["œ", "’"]);
  });
});
