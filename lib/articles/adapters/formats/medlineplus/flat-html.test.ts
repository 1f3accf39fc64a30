import { describe, expect, it } from "vitest";
import { joinChunks } from "#lib/articles/adapters/formats/medlineplus/chunks.ts";
import { flatTextToHtml } from "#lib/articles/adapters/formats/medlineplus/flat-html.ts";

const texts: [what: string, text: string, html: string][] = [
  ["a paragraph a line", "One.\nTwo.", "<p>One.</p><p>Two.</p>"],
  ["a question as a heading", "What is a cold?\nA cold is short.", "<h3>What is a cold?</h3><p>A cold is short.</p>"],
  [
    "a question glued to its text",
    "What is a cold?A cold is short.",
    "<h3>What is a cold?</h3><p>A cold is short.</p>",
  ],
  ["a short title", "One.\nTalk therapy\nIt may help.", "<p>One.</p><h4>Talk therapy</h4><p>It may help.</p>"],
  [
    "a list after a colon",
    "Signs are:\nCough\nFever\n\nSee a doctor.",
    "<p>Signs are:</p><ul><li>Cough</li><li>Fever</li></ul><p>See a doctor.</p>",
  ],
  [
    "a list after words that announce it",
    "Call if\n\tCough \n Fever",
    "<p>Call if</p><ul><li>Cough</li><li>Fever</li></ul>",
  ],
  [
    "an inner list",
    "Try:\nRest\nFood, such as\n\t\nSoup\nRice\n\n\nSleep\n\nThat is all.",
    "<p>Try:</p><ul><li>Rest</li><li>Food, such as<ul><li>Soup</li><li>Rice</li></ul></li><li>Sleep</li></ul><p>That is all.</p>",
  ],
  [
    "both lists ending",
    "Try:\nFood:\n\t\nSoup\n\n\n\nThat is all.",
    "<p>Try:</p><ul><li>Food:<ul><li>Soup</li></ul></li></ul><p>That is all.</p>",
  ],
  [
    "a list whose end was lost",
    "Signs are:\nCough\nFever\nIf you have them, rest.",
    "<p>Signs are:</p><ul><li>Cough</li><li>Fever</li></ul><p>If you have them, rest.</p>",
  ],
  [
    "a heading right after a list",
    "Signs are:\nCough\nWhat helps?\nRest.",
    "<p>Signs are:</p><ul><li>Cough</li></ul><h3>What helps?</h3><p>Rest.</p>",
  ],
  [
    "a list of questions",
    "Ask:\nIs it new?\nWho paid?\n\nThat helps.",
    "<p>Ask:</p><ul><li>Is it new?</li><li>Who paid?</li></ul><p>That helps.</p>",
  ],
  [
    "an answer after questions",
    "Ask:\nIs it new?\nWho paid?\nYour doctor can help.",
    "<p>Ask:</p><ul><li>Is it new?</li><li>Who paid?</li></ul><p>Your doctor can help.</p>",
  ],
  [
    "a second announcement",
    "Of these:\nIn a year, have you:\nFallen?\nSlept?",
    "<p>Of these:</p><p>In a year, have you:</p><ul><li>Fallen?</li><li>Slept?</li></ul>",
  ],
  [
    "a title after a list of sentences",
    "Do this:\nRest now.\nEat well.\nStress Testing\nStress testing shows how the heart works.",
    "<p>Do this:</p><ul><li>Rest now.</li><li>Eat well.</li></ul><h4>Stress Testing</h4><p>Stress testing shows how the heart works.</p>",
  ],
  [
    "lines broken inside a sentence",
    "A cold is an infection of the nose and the \nthroat. It is short.",
    "<p>A cold is an infection of the nose and the throat. It is short.</p>",
  ],
  [
    "a colon that fell on its own line",
    "There are issues relating to\n:\nBirth\nDeath",
    "<p>There are issues relating to:</p><ul><li>Birth</li><li>Death</li></ul>",
  ],
  [
    "an institute after a list",
    "Signs are:\nCough\nNIH: National Eye Institute",
    "<p>Signs are:</p><ul><li>Cough</li></ul><p>NIH: National Eye Institute</p>",
  ],
  ["doubled, unbreakable and tab spaces", "One  two\u00a0three\tfour.", "<p>One two three four.</p>"],
  ["signs of HTML and Markdown", 'a < b & "c" *d*.', "<p>a &lt; b &amp; &quot;c&quot; *d*.</p>"],
  ["nothing", " \n\t\n", ""],
];

describe("a text without tags", () => {
  it.each(texts)("has %s", (_, text, html) => {
    expect(flatTextToHtml(text)).toBe(html);
  });

  it("goes no deeper than anybody would write", () => {
    const html = flatTextToHtml(`Try:\n${"More:\n\t\n".repeat(1_000)}`);
    expect(html.match(/<ul>/g)?.length).toBeLessThan(1_100);
    expect(html).not.toContain("<ul><li>More:".repeat(7));
  });
});

const rowsOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd]>(.*?)<\//g)].map(([, cell]) => cell),
  );

describe("a table without tags", () => {
  const table = "Levels are:\n\n\n\nKind\nLevel\n\n\n\n\nA\n1\n\n\nB\n2\n\n\nC\n3\n\n\n\n\nThat is all.";

  it("is found by the gaps between its rows", () => {
    expect(rowsOf(flatTextToHtml(table))).toEqual([
      ["Kind", "Level"],
      ["A", "1"],
      ["B", "2"],
      ["C", "3"],
    ]);
    expect(flatTextToHtml(table)).toMatch(/^<p>Levels are:<\/p><table>.*<\/table><p>That is all\.<\/p>$/);
  });

  it("may have lost the gap before its head, between two rows or after the last", () => {
    const headless = table.replace(":\n\n\n\n", ".\n");
    expect(rowsOf(flatTextToHtml(headless))).toEqual([
      ["Kind", "Level"],
      ["A", "1"],
      ["B", "2"],
      ["C", "3"],
    ]);
    const joined = table.replace("2\n\n\nC", "2\nC");
    expect(rowsOf(flatTextToHtml(joined))).toEqual([
      ["Kind", "Level"],
      ["A", "1"],
      ["B", "2"],
      ["C", "3"],
    ]);
    const endless = table.replace("3\n\n\n\n\nThat", "3\n\nThat");
    expect(flatTextToHtml(endless)).toMatch(/<\/table><p>That is all\.<\/p>$/);
  });

  it("may have captions, empty cells, and rows that lost a cell", () => {
    const captioned =
      "\n\n\nX.\n\n\n\nGroup one\n\n\n\n\nA\n1\n\n\nB\n2\n\n\n\nGroup two\n\n\n\n\nC\n3\n\n\nD4\n\n\nE\n5";
    expect(rowsOf(flatTextToHtml(captioned))).toEqual([
      ["Group one"],
      ["A", "1"],
      ["B", "2"],
      ["Group two"],
      ["C", "3"],
      ["D4"],
      ["E", "5"],
    ]);
    const gap = table.replace("Kind\nLevel", "Kind\n\nLevel").replaceAll(/([ABC])\n(\d)/g, "$1\nis\n$2");
    expect(rowsOf(flatTextToHtml(gap))[0]).toEqual(["Kind", "", "Level"]);
  });
});

describe("the pieces of a text", () => {
  it("are joined so that nothing is doubled", () => {
    expect(joinChunks(["a\nshort", "short\nb"])).toBe("a\nshort\nb");
    expect(joinChunks(["a\nlast item", "last item \nb"])).toBe("a\nlast item \nb");
    expect(joinChunks(["a\nb\nc", "b\nc\n\nd"])).toBe("a\nb\nc\n\nd");
  });

  it("are joined so that nothing is lost", () => {
    expect(joinChunks(["one cold", "cold feet"])).toBe("one cold\n\ncold feet");
    expect(joinChunks(["long ".repeat(30), "next"])).toBe(`${"long ".repeat(30)}\nnext`);
    expect(joinChunks([])).toBe("");
  });
});
