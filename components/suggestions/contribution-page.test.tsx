// What a suggestion's own page says of one that the article has overtaken.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ContributionPage } from "#components/suggestions/contribution-page.tsx";
import type { SuggestionView } from "#lib/suggestions/views.ts";

const at = new Date("2026-11-29T10:00:00Z");

const overtaken: SuggestionView = {
  id: "01890000-0000-7000-8000-000000000001",
  receipt: "ABCD-EFGH-JKLM",
  status: "superseded",
  origin: "reader",
  locale: "fr",
  article: { slug: "asthme", title: "Asthme", groupId: "01890000-0000-7000-8000-000000000002" },
  baseRevision: 1,
  createdAt: at,
  author: null,
  rationale: "Plus clair.",
  interests: "",
  minor: false,
  citations: [],
  changes: [
    {
      sectionKey: "soigner",
      heading: "Se soigner",
      segments: [
        { kind: "same", text: "Buvez " },
        { kind: "removed", text: "peu" },
        { kind: "added", text: "souvent" },
      ],
    },
  ],
  decision: { reason: "Bien vu.", by: "Maryam", at, withChanges: false },
  signature: null,
  overtaken: { reason: "L’article a changé au même endroit.", at },
  publishedRevision: null,
};

it("says why under a heading of its own, and that nobody signed", () => {
  const page = renderToStaticMarkup(<ContributionPage locale="fr" suggestion={overtaken} />);
  expect(page).toMatch(/<h2 id="depassee">Dépassée<\/h2>.*Constaté par le portail.*au même endroit/);
  expect(page).toContain("Acceptée");
  expect(page).not.toContain("La signature clinique");
});

it("keeps the whole text that was proposed, to copy", () => {
  const page = renderToStaticMarkup(<ContributionPage locale="fr" suggestion={overtaken} />);
  expect(page).toContain("Buvez souvent</p>");
  const open: SuggestionView = { ...overtaken, status: "submitted", decision: null, overtaken: null };
  expect(renderToStaticMarkup(<ContributionPage locale="fr" suggestion={open} />)).not.toContain("Buvez souvent</p>");
});
