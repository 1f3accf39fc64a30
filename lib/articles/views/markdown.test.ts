import { describe, expect, it } from "vitest";
import { plainText, type RenderOptions, renderMarkdown } from "#lib/articles/views/markdown.ts";

const render = (markdown: string, options: Partial<RenderOptions> = {}) =>
  renderMarkdown(markdown, { locale: "en", ...options });

const numbers = new Map([
  ["who", 1],
  ["has-2024", 2],
]);
const cite = (markdown: string, options: Partial<RenderOptions> = {}) =>
  render(markdown, { citations: numbers, ...options });

/** Makes a rendered text with citations readable: « mot{who:1} ». */
const brief = (html: string) =>
  html.replace(
    /<sup><button[^>]*>\d+<\/button><a class="citation"[^>]* href="#citation-([^"]*)">(\d+)<\/a><\/sup>/g,
    "{$1:$2}",
  );

describe("citations", () => {
  it("opens the source of a mark where it stands, or leads to it", () => {
    expect(cite("Prouvé [^who].")).toBe(
      '<p>Prouvé<sup><button class="citation" aria-label="Source 1" type="button" popovertarget="note-who">1</button><a class="citation" aria-label="Source 1" href="#citation-who">1</a></sup>.</p>',
    );
  });

  it.each([
    ["several marks", "mot[^who][^has-2024] fin", "<p>mot{who:1}<sup>,\u202F</sup>{has-2024:2} fin</p>"],
    ["marks with spaces", "mot [^who] [^has-2024].", "<p>mot{who:1}<sup>,\u202F</sup>{has-2024:2}.</p>"],
    ["an unknown key", "mot [^nobody], fin", "<p>mot, fin</p>"],
    ["an unknown key among known ones", "mot[^x][^who][^y]", "<p>mot{who:1}</p>"],
    ["a heading", "# Titre [^who]", "<h3>Titre{who:1}</h3>"],
    ["after emphasis", "**fort** [^who]", "<p><strong>fort</strong>{who:1}</p>"],
    ["HTML", "<b>x[^who]</b>", "<p><b>x{who:1}</b></p>"],
    ["code", "`[^who]`", "<p><code>[^who]</code></p>"],
    ["a link", "[mot[^who]](/x) fin", '<p><a href="/x">mot</a>{who:1} fin</p>'],
    [
      "a bare address",
      "www.has.fr[^who].",
      '<p><a href="http://www.has.fr" rel="noopener external">www.has.fr</a>{who:1}.</p>',
    ],
    ["a note written in the text", "mot[^who]\n\n[^who]: La note.", "<p>mot{who:1}</p>\n<p>La note.</p>"],
  ])("in %s", (_, markdown, expected) => {
    expect(brief(cite(markdown))).toBe(expected);
  });

  it("leaves marks alone where there are no citations", () => {
    expect(render("mot[^who]\n\n[^x]: y")).toBe("<p>mot[^who]</p>\n<p>y</p>");
  });
});

describe("headings", () => {
  const levels = (markdown: string, headingOffset?: number) =>
    Array.from(
      render(markdown, headingOffset === undefined ? {} : { headingOffset }).matchAll(/<h(\d)/g),
      ([, level]) => Number(level),
    );

  it.each([
    ["# a\n## b\n### c", undefined, [3, 4, 5]],
    ["## a\n### b\n## c", undefined, [3, 4, 3]],
    ["# a\n#### b", undefined, [3, 4]],
    ["# a\n## b\n### c\n#### d\n##### e", undefined, [3, 4, 5, 6, 6]],
    ["<h1>a</h1>", undefined, [3]],
    ["# a\n### b", 0, [1, 3]],
    ["# a", 3, [4]],
  ])("%j under %s levels gives %j", (markdown, offset, expected) => {
    expect(levels(markdown, offset)).toEqual(expected);
  });
});

describe("tables", () => {
  const table = "| Âge | Dose |\n|:--|--:|\n| 6 ans | 20 mg |";

  it("scroll, are named and say what heads what", () => {
    const html = render(table, { locale: "fr" });
    expect(html).toContain('<section class="table-scroll" tabindex="0" aria-label="Tableau : Âge, Dose"><table>');
    expect(html).toContain('<th scope="col" class="align-left">Âge</th>');
    expect(html).toContain('<td class="align-right">20\u00A0mg</td>');
  });

  it("use their caption as name, and shorten it", () => {
    const html = render(`<table><caption>${"mot ".repeat(60)}</caption><tr><th>A</th><td>1</td></tr></table>`);
    expect(html).toMatch(/aria-label="Table: (?:mot ){24}mot…"/);
    expect(html).toContain('<th scope="row">A</th>');
  });
});

describe("links and images", () => {
  it.each([
    ["[a](https://example.org)", '<p><a href="https://example.org" rel="noopener external">a</a></p>'],
    ["[a](/articles/x#y)", '<p><a href="/articles/x#y">a</a></p>'],
    ["[a](#y)", '<p><a href="#y">a</a></p>'],
    ["[a](mailto:a@example.org)", '<p><a href="mailto:a@example.org">a</a></p>'],
    ["[appeler](tel:15)", '<p><a href="tel:15">appeler</a></p>'],
    ["[a](//example.org)", "<p>a</p>"],
    ["[a](/\\\\example.org)", '<p><a href="/%5Cexample.org">a</a></p>'],
    ["<a href='/\\example.org'>a</a>", "<p>a</p>"],
    ["[a](javascript:alert)", "<p>a</p>"],
    ["[a](relative/path)", "<p>a</p>"],
    ["[*a* b](data:text/html,x)", "<p><em>a</em> b</p>"],
    ["![Une *image*](https://example.org/x.png)", "<p>Une image</p>"],
    ["[![logo](x.png)](https://example.org)", '<p><a href="https://example.org" rel="noopener external">logo</a></p>'],
    ["![](x.png)", "<p></p>"],
  ])("%s", (markdown, expected) => {
    expect(render(markdown)).toBe(expected);
  });
});

describe("what Markdown means here", () => {
  it.each([
    ["- [x] fait\n- [ ] reste", "<ul>\n<li>☑ fait</li>\n<li>☐ reste</li>\n</ul>"],
    ["5~10 mg puis 20~30 mg", "<p>5~10 mg puis 20~30 mg</p>"],
    ["~~faux~~", "<p><del>faux</del></p>"],
    ["<section>un</section><section>deux</section>", "<div>un</div><div>deux</div>"],
    ["<div style=color:red class=a id=b onclick=c>texte</div>", "<div>texte</div>"],
    // Pages are read as text on their way out: no attribute may look like a tag.
    ["<span lang='<script>'>texte</span>", "<p><span>texte</span></p>"],
    ["<time datetime='<script> 2 < 3'>hier</time>", '<p><time datetime="script> 2 < 3">hier</time></p>'],
    ["```js\ncode\n```", "<pre><code>code\n</code></pre>"],
    ["", ""],
  ])("%j", (markdown, expected) => {
    expect(render(markdown)).toBe(expected);
  });
});

describe("French spacing", () => {
  it("applies to French text, outside code and other languages", () => {
    const html = render("Quoi ? *« oui »* `a ?`\n\n<p lang=en>Really ?</p>", { locale: "fr" });
    expect(html).toBe('<p>Quoi\u202F? <em>«\u00A0oui\u00A0»</em> <code>a ?</code></p>\n<p lang="en">Really ?</p>');
  });

  it("does not apply to English", () => {
    expect(render("What ?")).toBe("<p>What ?</p>");
  });
});

describe("plainText", () => {
  it.each([
    ["# Titre\n\nUn *mot* [lien](https://x.fr)[^who], fin.", "Titre\nUn mot lien, fin."],
    ["- un\n- deux\n\n> cité", "un\ndeux\ncité"],
    ["| a | b |\n|---|---|\n| 1 | 2 |", "a b\n1 2"],
    ["un  \ndeux\ntrois", "un\ndeux trois"],
    ["<div>bloc</div>\n\n<script>x</script>\n\n![image](x.png)", "bloc\nimage"],
    ["mot[^x]\n\n[^x]: La note.", "mot\nLa note."],
    ["`a  b` c", "a b c"],
    ["", ""],
  ])("%j gives %j", (markdown, expected) => {
    expect(plainText(markdown)).toBe(expected);
  });
});
