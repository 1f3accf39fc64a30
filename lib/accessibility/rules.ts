// Counting criteria, and what the law lets one say of them.
import type { Audit, Criterion, CriterionState } from "#lib/accessibility/schema.ts";

export type Conformity = "full" | "partial" | "not";

/** The state of conformity that the statement and every page must give: « non conforme » where no valid audit measures it,
 * or where less than half of the criteria are respected (RGAA 4.1.2, « Obligations », déclaration d’accessibilité). */
export function conformityOf({ thirdParty }: Pick<Audit, "thirdParty">): Conformity {
  if (thirdParty === null) return "not";
  const { respected, applicable } = thirdParty;
  if (respected >= applicable) return "full";
  return respected / applicable >= 0.5 ? "partial" : "not";
}

const criteriaOf = ({ themes }: Audit): Criterion[] => themes.flatMap(({ criteria }) => criteria);

export const criteriaIn = (audit: Audit, state: CriterionState): Criterion[] =>
  criteriaOf(audit).filter((criterion) => criterion.state === state);

export type AuditCounts = Record<CriterionState, number> & { total: number; applicable: number; automatic: number };

export function countCriteria(audit: Audit): AuditCounts {
  const all = criteriaOf(audit);
  const count = (state: CriterionState) => criteriaIn(audit, state).length;
  return {
    conform: count("conform"),
    not_conform: count("not_conform"),
    not_applicable: count("not_applicable"),
    waiting: count("waiting"),
    total: all.length,
    applicable: all.length - count("not_applicable"),
    automatic: all.filter(({ how }) => how === "automatic").length,
  };
}

/** How many criteria each of the 13 themes of RGAA 4.1.2 has. */
const sizes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

/** What the audit lacks to be about the 106 criteria, each once and in order. */
export function auditGaps(audit: Audit): string[] {
  const expected = sizes.flatMap((size, i) => Array.from({ length: size }, (_, j) => `${i + 1}.${j + 1}`));
  const found = criteriaOf(audit).map(({ number }) => number);
  return [...expected.filter((number, i) => found[i] !== number), ...found.slice(expected.length)];
}
