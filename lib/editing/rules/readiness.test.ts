import { describe, expect, it } from "vitest";
import type { ArticleDocument, MadeWith } from "#lib/articles/rules/document.ts";
import { aDraftContent } from "#lib/editing/content.fixture.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { problemsOf, reviewPlanned, textsOf } from "#lib/editing/rules/readiness.ts";
import { aCitation, aSection, withSection } from "#tests/support/factories.ts";

const ready = aDraftContent();
const unplanned = { lastReviewedAt: null, nextReviewAt: null };
const around = {
  ...{ base: null, live: null, catchesUp: false, originalTexts: new Set<string>() },
  ...{ review: unplanned, today: "2026-11-29" },
};
const { document } = ready;
const inDocument = (change: Partial<ArticleDocument>): Partial<DraftContent> => ({
  document: { ...document, ...change },
});
const text = (markdown: string): Partial<DraftContent> => ({ document: withSection(document, "soigner", markdown) });
const citation = (change: Parameters<typeof aCitation>[0]) => inDocument({ citations: [aCitation(change)] });

describe("problemsOf", () => {
  it("finds nothing in a text that is whole", () => {
    expect(problemsOf(ready, around)).toEqual({});
  });

  it.each<[string, Partial<DraftContent>, Record<string, string>]>([
    ["no title", inDocument({ title: "  " }), { title: "title_required" }],
    ["a long title", inDocument({ title: "a".repeat(151) }), { title: "title_long" }],
    ["no summary", inDocument({ summary: "" }), { summary: "summary_required" }],
    ["a summary that cites", inDocument({ summary: "Oui[^ameli-gastro]." }), { summary: "head_cites" }],
    ["no theme", { theme: "" }, { theme: "theme_required" }],
    ["nobody addressed", { audience: [] }, { "audience:everyone": "audience_required" }],
    ["an address with accents", { slug: "gastro-entérite" }, { slug: "slug_form" }],
    ["no word on the change", { changeNote: " " }, { changeNote: "change_note_required" }],
    ["a review in the past", { nextReview: "2026-11-29" }, { nextReview: "next_review_past" }],
    ["a review in ten years", { nextReview: "2036-11-29" }, { nextReview: "next_review_far" }],
    ["a review on no day", { nextReview: "2027-02-31" }, { nextReview: "day" }],
    ["a new text called minor", { minor: true }, { minor: "minor_refused_sections" }],
    [
      "no key points",
      inDocument({ sections: document.sections.filter(({ role }) => role !== "essentials") }),
      { sections: "essentials_required" },
    ],
    [
      "no body",
      inDocument({ sections: document.sections.filter(({ role }) => role !== "body") }),
      { sections: "body_required" },
    ],
    ["an empty section", text(" \n"), { "section:soigner:markdown": "section_empty|Se soigner" }],
    [
      "a section without a heading",
      inDocument({ sections: document.sections.map((one) => (one.key === "soigner" ? { ...one, heading: "" } : one)) }),
      { "section:soigner:heading": "heading_required" },
    ],
    [
      "a key twice",
      inDocument({ sections: [...document.sections, ...document.sections.slice(-1)] }),
      { "section:soigner:heading": "key_repeated" },
    ],
    [
      "both sides of a conflict",
      text("<<<<<<< ours\na\n=======\nb"),
      { "section:soigner:markdown": "conflict_markers|Se soigner" },
    ],
    ["a mark that leads nowhere", text("Oui[^has]."), { "section:soigner:markdown": "mark_unknown|has" }],
    [
      "a source that is cited nowhere",
      inDocument({ citations: [aCitation(), aCitation({ key: "has" })] }),
      { "citation:has:title": "citation_unused|has" },
    ],
    [
      "statements without a source",
      inDocument({
        citations: [],
        sections: document.sections.map((one) => ({
          ...one,
          markdown: one.markdown.replaceAll("[^ameli-gastro]", ""),
        })),
      }),
      { citations: "citation_required" },
    ],
    [
      "a source without a title",
      citation({ title: "" }),
      { "citation:ameli-gastro:title": "citation_title|ameli-gastro" },
    ],
    [
      "a source of nobody",
      citation({ publisher: null }),
      { "citation:ameli-gastro:publisher": "citation_publisher|ameli-gastro" },
    ],
    [
      "an address that runs",
      citation({ url: "javascript:alert(1)" }),
      { "citation:ameli-gastro:url": "citation_url|ameli-gastro" },
    ],
    [
      "a date in words",
      citation({ documentDate: "mars 2024" }),
      { "citation:ameli-gastro:documentDate": "citation_date" },
    ],
    [
      "a date that no calendar has",
      citation({ documentDate: "2024-02-31" }),
      { "citation:ameli-gastro:documentDate": "citation_date" },
    ],
    [
      "a document of tomorrow",
      citation({ documentDate: "2999" }),
      {
        "citation:ameli-gastro:documentDate": "citation_date_ahead",
        "citation:ameli-gastro:checkedOn": "citation_checked_on|ameli-gastro",
      },
    ],
    [
      "a document read before its day",
      citation({ documentDate: "2024-06", checkedOn: "2024-05-31" }),
      { "citation:ameli-gastro:checkedOn": "citation_checked_on|ameli-gastro" },
    ],
    [
      "a page read in 1850",
      citation({ documentDate: null, checkedOn: "1850-01-01" }),
      { "citation:ameli-gastro:checkedOn": "citation_checked_on|ameli-gastro" },
    ],
    [
      "a check on no day",
      citation({ checkedOn: null }),
      { "citation:ameli-gastro:checkedOn": "citation_checked_on|ameli-gastro" },
    ],
    [
      "a check tomorrow",
      citation({ checkedOn: "2026-11-30" }),
      { "citation:ameli-gastro:checkedOn": "citation_checked_on|ameli-gastro" },
    ],
  ])("finds %s", (_, change, problems) => {
    expect(problemsOf({ ...ready, ...change }, around)).toEqual(problems);
  });

  it("finds what was not translated yet, and lets a name and a number be the same", () => {
    const section = aSection({ key: "appeler", heading: "Appeler", markdown: "15 / 112" });
    const original = { ...document, keyQuestions: ["Quand consulter ?"], sections: [...document.sections, section] };
    const originalTexts = new Set(textsOf(original));
    const found = (change: Partial<ArticleDocument>) =>
      problemsOf({ ...ready, document: { ...original, ...change } }, { ...around, originalTexts });
    expect(found({})).toEqual({
      summary: "summary_untranslated",
      keyQuestions: "question_untranslated|Quand consulter ?",
      ...Object.fromEntries(
        document.sections.map(({ key, heading }) => [`section:${key}:markdown`, `section_untranslated|${heading}`]),
      ),
    });
    const inEnglish = original.sections.map((one) =>
      one.key === "appeler" ? one : { ...one, markdown: `In English. ${one.markdown}` },
    );
    expect(found({ summary: "In English.", keyQuestions: ["When?"], sections: inEnglish })).toEqual({});
  });

  it("lets a minor change pass, and says why another is none", () => {
    const base = document;
    const minor = (markdown: string) => problemsOf({ ...ready, ...text(markdown), minor: true }, { ...around, base });
    expect(minor("Buvez souvent, par petites gorgées.\n\nMangez ce qui vous fait plaisir.")).toEqual({});
    expect(minor("Buvez 2 litres.")).toEqual({ minor: "minor_refused_numbers" });
  });
});

describe("what a text says of itself", () => {
  const live: DraftContent = { ...ready, changeNote: "" };
  const change = { document: withSection(document, "soigner", "Buvez souvent[^ameli-gastro], même la nuit.") };

  it.each<[string, MadeWith, MadeWith, string | undefined]>([
    ["stays", "ai_assisted", "ai_assisted", undefined],
    ["cannot become people's alone", "ai_assisted", "human", "made_with_ai_assisted"],
    ["cannot become another publisher's", "ai_assisted", "imported", "made_with_ai_assisted"],
    ["taken over, cannot become people's alone", "imported", "human", "made_with_imported"],
    ["taken over, may be worked on with a model", "imported", "ai_assisted", undefined],
    ["by people, may be worked on with a model", "human", "ai_assisted", undefined],
  ])("of how it was made %s", (_, before, madeWith, problem) => {
    const problems = problemsOf({ ...ready, ...change, madeWith }, { ...around, live: { ...live, madeWith: before } });
    expect(problems.madeWith).toBe(problem);
  });

  it.each<[string, Partial<DraftContent>, string | undefined]>([
    ["nothing", {}, "nothing_changed"],
    ["nothing, called minor", { minor: true }, "nothing_changed"],
    ["a word", change, undefined],
    ["for whom it is", { audience: ["parents"] }, undefined],
    ["an interest", { interests: "Payée par LaboX." }, undefined],
  ])("of a change, where %s is new", (_, override, problem) => {
    const problems = problemsOf({ ...ready, ...override }, { ...around, base: document, live });
    expect(problems.changeNote).toBe(problem);
    expect(problemsOf({ ...ready, ...override }, { ...around, live, catchesUp: true }).changeNote).toBeUndefined();
  });
});

describe("the next review that a text plans", () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const late = { lastReviewedAt: null, nextReviewAt: day("2025-01-01") };
  const signed = { lastReviewedAt: day("2024-01-01"), nextReviewAt: day("2025-01-01") };

  it.each([
    ["nothing said, none planned", "", unplanned, null],
    ["nothing said", "", late, null],
    ["the same day", "2025-01-01", late, null],
    ["a first day", "2027-11-29", unplanned, "2027-11-29"],
    ["another day", "2027-11-29", late, "2027-11-29"],
    ["another day, of a text that was signed", "2027-11-29", signed, null],
    ["a day past, of a text that was signed", "2020-01-01", signed, null],
  ])("%s", (_, nextReview, review, planned) => {
    expect(reviewPlanned({ ...ready, nextReview }, review)).toBe(planned);
    expect(problemsOf({ ...ready, nextReview }, { ...around, review })).toEqual({});
  });
});
