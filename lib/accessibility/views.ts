// The self-audit as a document for people who audit: docs/rgaa.md.
import { countCriteria } from "#lib/accessibility/rules.ts";
import type { Audit, Criterion } from "#lib/accessibility/schema.ts";

const states = {
  conform: "conforme",
  not_conform: "**non conforme**",
  not_applicable: "non applicable",
  waiting: "**en attente**",
} as const;

const methods = { automatic: "automatique", by_hand: "à la main", not_yet: "pas encore" } as const;

const cell = (text: string) => text.replaceAll("|", "\\|");

const rowOf = ({ number, title, state, how, by, note }: Criterion) =>
  `| ${[number, cell(title.fr), states[state], cell([methods[how], by].filter(Boolean).join("\u00a0: ")), cell(note)].join(" | ")} |`;

/** Markdown, in French: the referential and those who use it are. */
export function auditDocument(audit: Audit): string {
  const { conform, not_conform, not_applicable, waiting, total, applicable } = countCriteria(audit);
  const themes = audit.themes.map(({ number, name, criteria }) =>
    [
      `## ${number}. ${name.fr}`,
      "",
      "| N° | Critère | État | Vérifié comment | Ce que l’on a vu |",
      "| --- | --- | --- | --- | --- |",
      ...criteria.map(rowOf),
    ].join("\n"),
  );
  return `${[
    "<!-- Made by `npm run rgaa` from content/rgaa.yaml: change that file, not this one. -->",
    `# Auto-évaluation : RGAA ${audit.version}`.replace(" :", "\u00a0:"),
    `${audit.by.fr} Dernière révision le ${audit.checkedOn}. Ce n’est pas un audit\u00a0: tant qu’un tiers n’en a pas fait un, la déclaration dit «\u00a0non conforme\u00a0».`,
    "Les intitulés sont abrégés par nous. Le texte qui fait foi est celui du [référentiel](https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/) (Dinum, Licence Ouverte).",
    `Sur ${total} critères, ${applicable} s’appliquent\u00a0: **${conform} conformes**, **${not_conform} non conforme${not_conform > 1 ? "s" : ""}**, **${waiting} en attente** d’une personne ou d’un test à la main. ${not_applicable} ne s’appliquent pas\u00a0: le portail n’a rien de ce qu’ils jugent.`,
    ...themes,
  ].join("\n\n")}\n`;
}
