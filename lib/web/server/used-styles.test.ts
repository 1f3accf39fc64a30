import { describe, expect, it } from "vitest";
import { classesOf, stylesByClass } from "#lib/web/server/used-styles.ts";

const always =
  "@import url(a.css);@layer base{.grid>*{min-width:0}}@layer utilities{:is(.all>*){margin:0}@property --x{}}";
const sheet = `${always}@layer utilities{.a{color:red}.b,.c{color:blue}.sm\\:d:is(:where(.group) *):hover{top:0}@media (min-width:40rem){.w-1\\/2{width:50%}}}.a{left:0}`;

describe("what a page uses of a style sheet", () => {
  it.each([
    ["nothing", [], ".a{left:0}"],
    ["a class", ["a", "x"], "@layer utilities{.a{color:red}}.a{left:0}"],
    ["one of two", ["c"], "@layer utilities{.b,.c{color:blue}}.a{left:0}"],
    ["a variant", ["sm:d"], "@layer utilities{.sm\\:d:is(:where(.group) *):hover{top:0}}.a{left:0}"],
    ["one in a condition", ["w-1/2"], "@layer utilities{@media (min-width:40rem){.w-1\\/2{width:50%}}}.a{left:0}"],
  ])("%s", (_, classes, expected) => {
    expect(stylesByClass(sheet)(new Set(classes))).toBe(always + expected);
  });

  it("all of it, where its classes are not known", () => {
    expect(stylesByClass(sheet)(null)).toBe(sheet);
  });
});

it("classes are read as they are named, also where HTML writes them otherwise", () => {
  const html = `<p class="a b"><i class="[&amp;&gt;*]:p-2 before:content-[&#x27;x&#x27;]">class=</i><b data-class='c'>`;
  expect([...classesOf(html)]).toEqual(["a", "b", "[&>*]:p-2", "before:content-['x']"]);
});
