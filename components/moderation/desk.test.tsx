// What the desk says to those who enter it: what waits, and for whom it is.
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ClosedDesk } from "#components/moderation/closed-desk.tsx";
import { QueuePage } from "#components/moderation/queue-page.tsx";

/** The words, with ordinary spaces. */
const words = (page: ReactNode) =>
  renderToStaticMarkup(page)
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

it("says to others whom it is for, under a heading, and leads to their own space", () => {
  const page = renderToStaticMarkup(<ClosedDesk locale="fr" />);
  expect(page).toMatch(/<h1[^>]*>Modération<\/h1>/);
  expect(page).toContain("réservée aux modérateurs, aux relecteurs cliniques et aux administrateurs");
  expect(page).toContain('href="/mon-espace"');
});

describe("the queue", () => {
  it.each([
    [{ submitted: 0, unsigned: 0 }, "(aucun texte soumis n’attend de décision)"],
    [{ submitted: 1, unsigned: 0 }, "(1 texte soumis attend une décision)"],
    [{ submitted: 3, unsigned: 2 }, "(3 textes soumis attendent une décision, dont 2 sans signature clinique)"],
  ])("counts the articles that wait beside the way to them: %o", (drafts, text) => {
    const page = words(<QueuePage locale="fr" items={[]} drafts={drafts} />);
    expect(page).toContain(`Articles en préparation ${text}`);
    expect(page).toContain("Aucune proposition n’attend de signature.");
  });
});
