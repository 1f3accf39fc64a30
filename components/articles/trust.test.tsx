// What the pages of an article say of who wrote it, who read it and whether it still stands: they never contradict each other.
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ArticlePage } from "#components/articles/article-page.tsx";
import { HistoryPage } from "#components/articles/history-page.tsx";
import { TrustPanel } from "#components/articles/trust-panel.tsx";
import { anArticleView, aRevisionLine } from "#lib/articles/views/article.fixture.ts";
import type { ArticleView, DecidedWithdrawal, HistoryLine } from "#lib/articles/views/article.ts";

/** The words, with ordinary spaces. */
const words = (page: ReactNode) =>
  renderToStaticMarkup(page)
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

const glossary = { version: "", terms: [], match: () => [] };
const article = (override: Partial<ArticleView>) =>
  words(<ArticlePage article={anArticleView(override)} helpLines={[]} allHelpLines={[]} glossary={glossary} />);
const trust = (override: Partial<ArticleView>) => words(<TrustPanel article={anArticleView(override)} />);

const withdrawal = { at: new Date("2026-11-25T10:00:00Z"), reason: "Les recommandations ont changé.", by: "Camille" };
const signature = { by: "Théo", at: new Date("2026-11-28"), revision: 1, note: "", interests: "" };

function history(
  lines: Partial<HistoryLine>[],
  override: { withdrawal?: DecidedWithdrawal; takenIn?: DecidedWithdrawal[] } = {},
) {
  const entries = lines.map(({ publishedBy = null, ...line }) => ({
    ...{ ...aRevisionLine(line), publishedBy },
    ...{ differences: [], fromElsewhere: false },
  }));
  const page = { locale: "fr", slug: "gastro-enterite", title: "Gastro-entérite", choices: [], page: 1 } as const;
  const takenIn = (override.takenIn ?? []).map((one) => ({ ...one, title: "Indigestion" }));
  const about = { total: lines.length, pageSize: 10, withdrawal: override.withdrawal ?? null, takenIn };
  return words(<HistoryPage history={{ ...page, ...about, entries }} />);
}

describe("a warning about the text", () => {
  const behind = {
    original: { locale: "fr", slug: "grippe" },
    followsOf: null,
    isBehind: true,
    isGone: false,
  } as const;
  it.each<[string, Partial<ArticleView>]>([
    ["Les recommandations ont changé.", { withdrawal }],
    ["Relecture en retard", { nextReviewAt: new Date("2020-01-01") }],
    ["Texte ancien", { isDated: true }],
    ["Traduction en retard", { translationState: behind }],
  ])("stands between the title and the summary: %s", (warning, override) => {
    const page = article(override);
    expect(page.indexOf(warning)).toBeGreaterThan(0);
    expect(page.indexOf(warning)).toBeLessThan(page.indexOf("Une gastro-entérite guérit"));
  });

  it("is none where a translation is up to date: that line waits", () => {
    const page = article({
      translationState: { ...behind, isBehind: false, isGone: false, followsOf: new Date("2026-11-20") },
    });
    expect(page.indexOf("Traduit de")).toBeGreaterThan(page.indexOf("Une gastro-entérite guérit"));
  });
});

describe("a withdrawn article", () => {
  it("promises no review", () => {
    expect(trust({})).toContain("Prochaine relecture Le 21 novembre 2099");
    expect(trust({ withdrawal })).not.toContain("Prochaine relecture");
  });

  it("has a history that says when and why, and no version online", () => {
    const page = history([{ number: 2 }, { number: 1 }], { withdrawal });
    expect(page).toContain("Cet article n’est plus publié depuis le 25 novembre 2026 .");
    expect(page).toContain(withdrawal.reason);
    expect(page).toContain("Décidé par Camille.");
    expect(history([{}], { withdrawal: { ...withdrawal, by: null } })).not.toContain("Décidé par");
    expect(page).toContain("Dernière version avant le retrait");
    expect(page).not.toContain("Version en ligne");
  });

  it("that others were merged into has a history that names them", () => {
    const page = history([{}], { takenIn: [withdrawal] });
    expect(page).toContain("« Indigestion » n’est plus publié depuis le 25 novembre 2026");
    expect(page).toContain("Décidé par Camille.");
    expect(page).toContain("Version en ligne");
  });
});

describe("declared interests", () => {
  it("are told with who declared them, in which revision", () => {
    expect(trust({})).toContain("Aucun lien déclaré.");
    const text = trust({ interests: [{ by: ["Inès", "Karim"], revision: 2, interests: "Payés par LaboX." }] });
    expect(text).toContain("Inès et Karim, révision 2 : Payés par LaboX.");
    expect(trust({ interests: [{ by: [], revision: 3, interests: "Bénévole." }] })).toContain("Un lecteur, révision 3");
  });
});

describe("a signature", () => {
  it("is in the history, at the revision that was read", () => {
    const signed = { signatures: [{ by: "Théo", at: signature.at }] };
    const page = history([{ number: 2 }, { number: 1, ...signed }]);
    expect(page).toContain("Relue et signée en entier par Théo, le 28 novembre 2026");
    expect(page.match(/personne à ce jour/g)).toHaveLength(1);
  });

  it("of a change is not one of the whole text", () => {
    const page = history([{ signedOffBy: "Théo" }]);
    expect(page).toContain("Modification signée par Théo");
    expect(page).not.toContain("personne à ce jour");
    expect(page).not.toContain("en entier");
  });

  it("makes of « no human has read it » what was said on publication", () => {
    const page = article({ signature, revision: aRevisionLine({ signatures: [{ by: "Théo", at: signature.at }] }) });
    expect(page).toContain("puis relu en entier par un clinicien");
    expect(page.match(/aucune relecture humaine/g)).toHaveLength(1);
    expect(page).toContain("Publiée avec cette note : « Rédigé avec l’aide d’une intelligence artificielle ; aucune");
  });
});

it("the history says who decided to publish an editor’s text", () => {
  expect(history([{ origin: "editor", publishedBy: "Camille" }])).toContain("Publiée par Camille");
  expect(history([{}])).not.toContain("Publiée par");
});

describe("who wrote it", () => {
  const corrected = { number: 2, origin: "suggestion", authors: ["Camille"] };
  it("is the team for the whole, and a person for the last change", () => {
    expect(trust({})).toContain("L’équipe du portail, avec l’aide d’une intelligence artificielle.");
    const page = trust({ revision: aRevisionLine(corrected) });
    expect(page).toContain("Première version : l’équipe du portail, avec l’aide d’une intelligence artificielle.");
    expect(page).toContain("Dernière modification proposée par Camille.");
    expect(trust({ revision: aRevisionLine({ ...corrected, authors: [] }) })).toContain("une personne sans compte");
  });

  it("is an editor who wrote it here, and no change", () => {
    const firstWritten = { authors: ["Inès"], madeWith: "human" as const };
    const page = trust({ firstWritten, revision: aRevisionLine({ authors: ["Inès"], origin: "editor" }) });
    expect(page).toContain("Qui l’a écrit Inès.");
    expect(page).not.toContain("Dernière modification");
  });

  it("is everybody whose words are in it", () => {
    const authors = ["Inès", "Karim", "Jo"];
    const page = trust({
      firstWritten: { authors, madeWith: "human" },
      revision: aRevisionLine({ number: 2, authors: ["Inès", "Karim"], origin: "editor" }),
    });
    expect(page).toContain("Première version : Inès, Karim et Jo.");
    expect(page).toContain("Dernière modification proposée par Inès et Karim.");
    expect(history([{ authors, origin: "editor" }])).toContain("Proposée par Inès, Karim et Jo");
  });

  it("in the history, the change is a person’s and the text is not", () => {
    const page = history([corrected]);
    expect(page).toContain(
      "modification proposée par une personne, dans un texte rédigé avec l’aide d’une intelligence",
    );
    expect(history([{ number: 2, origin: "conflict" }])).not.toContain("une personne,");
  });
});
