import { describe, expect, it } from "vitest";
import { renderMarkdown } from "#lib/articles/views/markdown.ts";
import { termMatcher } from "#lib/glossary/rules/terms.ts";
import type { GlossaryEntry } from "#lib/glossary/schema.ts";

const entry = (slug: string, fr: string, forms: string[] = []) =>
  ({ slug, term: { fr, en: fr }, forms: { fr: forms, en: [] } }) as unknown as GlossaryEntry;

const match = termMatcher(
  [
    entry("asthme", "asthme"),
    entry("bronche", "bronche", ["bronches"]),
    entry("artere", "artère"),
    entry("avc", "AVC"),
  ],
  "fr",
);

const render = (markdown: string, except: string[] = []) =>
  renderMarkdown(markdown, {
    locale: "fr",
    citations: new Map([["has", 1]]),
    terms: { glossary: { terms: [], match, version: "test" }, except: new Set(except) },
  });

/** Makes marked words readable: « l’[asthme] ». */
const brief = (html: string) =>
  html
    .replace(/<span class="joins[^"]*">(.*?)<\/span>/g, "$1")
    .replace(/<button type="button" class="term"[^>]*>([^<]*)<\/button><a class="term"[^>]*>\1<\/a>/g, "[$1]");

describe("words of the glossary", () => {
  it("open their definition where they stand, or lead to it", () => {
    expect(render("Un asthme gêne.")).toBe(
      '<p>Un <button type="button" class="term" popovertarget="mot-asthme">asthme</button><a class="term" href="/glossaire#asthme">asthme</a> gêne.</p>',
    );
  });

  it.each([
    ["the first time only", "Asthme, asthme.\n\nasthme", "<p>[Asthme], asthme.</p>\n<p>asthme</p>"],
    ["each of several, in any form", "les bronches ; l’asthme", "<p>les [bronches]\u202F; l’[asthme]</p>"],
    ["at the ends of a text", "asthme bronche", "<p>[asthme] [bronche]</p>"],
    ["within emphasis and lists", "- **asthme**", "<ul>\n<li><strong>[asthme]</strong></li>\n</ul>"],
    ["not in a heading, but after it", "# Asthme\n\nasthme", "<h3>Asthme</h3>\n<p>[asthme]</p>"],
    ["not in a link, but after it", "[asthme](/a) asthme", '<p><a href="/a">asthme</a> [asthme]</p>'],
    ["not in a quotation", "> asthme", "<blockquote>\n<p>asthme</p>\n</blockquote>"],
    ["not in what is typed", "`asthme`", "<p><code>asthme</code></p>"],
    ["not in another language", '<span lang="en">asthme</span>', '<p><span lang="en">asthme</span></p>'],
    ["not a word of the same letters", "avc AVC", "<p>avc [AVC]</p>"],
  ])("are marked %s", (_, markdown, html) => expect(brief(render(markdown))).toBe(html));

  it.each([
    ["nothing", "un asthme gêne", null],
    ["an article", "L’asthme gêne", "joins-before"],
    ["a point", "un asthme, puis", "joins-after"],
    ["French quotation marks", "un « asthme » gêne", "joins-before joins-after"],
    ["a French point", "un asthme ; puis", "joins-after"],
    ["a source", "un asthme[^has].", "joins-after"],
    ["marks on both sides", "(asthme)", "joins-before joins-after"],
    ["the end of emphasis", "**un asthme** puis", null],
  ])("stay on the line of %s", (_, markdown, joins) => {
    const [, found = null] =
      /<span class="(joins[^"]*)"><button type="button" class="term"/.exec(render(markdown)) ?? [];
    expect(found).toBe(joins);
  });

  it("are left alone where the page has explained them, and where nobody asks", () => {
    expect(brief(render("asthme bronche", ["asthme"]))).toBe("<p>asthme [bronche]</p>");
    expect(renderMarkdown("asthme", { locale: "fr" })).toBe("<p>asthme</p>");
  });

  it("change nothing in the words of the text", () => {
    const words = (html: string) => html.replace(/<a class="term".*?<\/a>/g, "").replace(/<[^>]*>/g, "");
    const markdown =
      "L’asthme, les **bronches** et l’artère : un AVC ?\n\n| artère | AVC |\n|---|---|\n| asthme | AVC |";
    expect(words(render(markdown))).toBe(words(renderMarkdown(markdown, { locale: "fr" })));
  });
});
