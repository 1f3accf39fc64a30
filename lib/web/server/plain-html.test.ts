import { describe, expect, it } from "vitest";
import { toPlainHtml } from "#lib/web/server/plain-html.ts";

describe("toPlainHtml", () => {
  it.each([
    ['<p>a</p><script src="/_next/static/x.js" async=""></script>', "<p>a</p>"],
    ['<script>self.__next_f.push([1,"<p>not text</p>"])</script><p>b</p>', "<p>b</p>"],
    [
      '<link rel="preload" as="script" href="/_next/x.js"/><link rel="stylesheet" href="/a.css"/>',
      '<link rel="stylesheet" href="/a.css"/>',
    ],
    ['<link rel="modulepreload" href="/x.js"/>', ""],
    ["<p>a<!-- -->b</p><!--$--><i>c</i><!--/$-->", "<p>ab</p><i>c</i>"],
    [
      '<script type="application/ld+json">{"@type":"MedicalWebPage"}</script>',
      '<script type="application/ld+json">{"@type":"MedicalWebPage"}</script>',
    ],
    [
      '<script type="module" src="/enhance.a1b2.js"></script>',
      '<script type="module" src="/enhance.a1b2.js"></script>',
    ],
    ["<p>&lt;script&gt;shown as text&lt;/script&gt;</p>", "<p>&lt;script&gt;shown as text&lt;/script&gt;</p>"],
  ])("%s", (html, plain) => {
    expect(toPlainHtml(html)).toBe(plain);
  });
});
