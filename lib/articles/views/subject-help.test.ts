import { describe, expect, it } from "vitest";
import type { SectionView } from "#lib/articles/views/article.ts";
import { renderSections } from "#lib/articles/views/section-html.ts";
import { subjectHelp } from "#lib/articles/views/subject-help.ts";
import { termMatcher } from "#lib/glossary/rules/terms.ts";
import type { HelpLine } from "#lib/help/schema.ts";

const line = (topic: HelpLine["topic"], ...numbers: string[]) =>
  ({ topic, numbers: numbers.map((number) => ({ number })) }) as unknown as HelpLine;

const helpLines = [
  line("emergency", "15"),
  line("emergency", "18"),
  line("emergency", "17"),
  line("emergency", "02 41 48 21 21", "01 40 05 48 48"),
  line("children", "119"),
  line("children", "3018"),
  line("violence", "3919"),
  line("addictions", "39 89"),
];

/** The numbers of the box, for the texts of an article. */
function box(texts: Partial<Record<SectionView["role"], string>>) {
  const sections = Object.entries(texts).map(([role, markdown]): SectionView => {
    return { key: role, role: role as SectionView["role"], markdown, heading: role, aspect: null };
  });
  const glossary = { terms: [], match: termMatcher([], "fr"), version: "none" };
  const { html } = renderSections(sections, { locale: "fr", citations: new Map(), glossary, helpLines });
  const { first, last } = subjectHelp(sections, html, helpLines);
  const numbers = (lines: HelpLine[]) => lines.map((one) => one.numbers[0]?.number);
  return { first: numbers(first), last: numbers(last) };
}

describe("the box of the red flags puts", () => {
  it.each([
    [
      "the subject's own numbers first, in the order of the essentials",
      { essentials: "Appelez le 17. Parler : le 3919.", red_flags: "Appelez le 17.", human_help: "Le 3919, le 119." },
      { first: ["17", "3919"], last: [] },
    ],
    [
      "what a red flag alone needs last",
      { essentials: "Appelez le 15.", red_flags: "Gaz : appelez le 18." },
      { first: [], last: ["18"] },
    ],
    [
      "each once, and three at most",
      { essentials: "Le 3018.", red_flags: "Le 3018, le 17, le 119, le 18." },
      { first: ["3018"], last: ["17", "119"] },
    ],
    [
      "nothing for what human help alone names",
      { red_flags: "Appelez le 15.", human_help: "Violences : le 3919." },
      { first: [], last: [] },
    ],
    [
      "no line that is for another day",
      { essentials: "Le 39 89.", red_flags: "Appelez le 15.", human_help: "Le 39 89." },
      { first: [], last: [] },
    ],
    [
      "no number of one region among several",
      { essentials: "Le 01 40 05 48 48.", red_flags: "Le 01 40 05 48 48." },
      { first: [], last: [] },
    ],
    ["nothing where no number is named", { body: "Appelez le 17." }, { first: [], last: [] }],
  ])("%s", (_, texts, expected) => expect(box(texts)).toEqual(expected));
});
