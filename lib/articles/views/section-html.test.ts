import { expect, it } from "vitest";
import type { SectionView } from "#lib/articles/views/article.ts";
import { renderSections } from "#lib/articles/views/section-html.ts";
import { termMatcher } from "#lib/glossary/rules/terms.ts";
import type { GlossaryEntry } from "#lib/glossary/schema.ts";

const entry = (slug: string) =>
  ({ slug, term: { fr: slug, en: slug }, forms: { fr: [], en: [] } }) as unknown as GlossaryEntry;

const section = (key: string, role: SectionView["role"], markdown: string): SectionView => ({
  ...{ key, role, markdown, heading: key, aspect: null },
});

const glossary = {
  terms: [],
  match: termMatcher([entry("asthme"), entry("bronche")], "fr"),
  version: "sections",
};

it("explains a word once in the page, and once more in the version that is easy to read", () => {
  const { html, terms } = renderSections(
    [
      section("facile", "easy_to_read", "Un asthme, une bronche."),
      section("signes", "body", "Un asthme."),
      section("soins", "body", "Un asthme, une bronche."),
    ],
    { locale: "fr", citations: new Map(), glossary, helpLines: [] },
  );
  const marked = (key: string) => [...(html.get(key) ?? "").matchAll(/<button[^>]*>(\w+)</g)].map(([, word]) => word);
  expect([marked("facile"), marked("signes"), marked("soins")]).toEqual([
    ["asthme", "bronche"],
    ["asthme"],
    ["bronche"],
  ]);
  expect(terms).toEqual(["asthme", "bronche"]);
});
