// How results are ordered, in both engines. Explained to readers at /aide/recherche (content/pages/*/search.md): keep the
// two in step.
import type { AnalysedText } from "#lib/search/rules/document.ts";
import type { UnderstoodQuery, Unit } from "#lib/search/rules/understand-query.ts";

/** What is weighed of an article. Nothing that readers vote on: ratings never order results. */
export type Candidate = AnalysedText & {
  id: string;
  /** Taken over from elsewhere, and too old to be believed without a warning. */
  dated: boolean;
  /** Its review should have taken place. */
  overdue: boolean;
};

export type Ranked<T extends Candidate> = { candidate: T; score: number };

// Where a word stands says how much the text is about it. A part counts beside the others, with less and less to add.
const partWeights: readonly [part: keyof AnalysedText, weight: number][] = [
  ["questions", 3.2],
  ["title", 3.1],
  ["names", 3],
  ["headings", 1.8],
  ["summary", 1.6],
  ["often", 0.9],
  ["body", 0.45],
];
const saturation = 2;

/** How much an article is about a token, from 0 to nearly 1. */
function aboutness(text: AnalysedText, token: string): number {
  const wanted = ` ${token} `;
  let sum = 0;
  for (const [part, weight] of partWeights) if (text[part].includes(wanted)) sum += weight;
  return sum / (sum + saturation);
}

const unitScore = (text: AnalysedText, { alternatives }: Unit): number => {
  let best = 0;
  for (const { token, credit } of alternatives) {
    if (credit <= best) break;
    best = Math.max(best, credit * aboutness(text, token));
  }
  return best;
};

const weightOf = (units: readonly Unit[]) => units.reduce((sum, { weight }) => sum + weight, 0);

/** The part of the question that stands in one text, by weight. */
function coverage(text: string, units: readonly Unit[]): number {
  let covered = 0;
  for (const { alternatives, weight } of units) {
    const credit = alternatives.find(({ token }) => text.includes(` ${token} `))?.credit ?? 0;
    covered += credit * weight;
  }
  return covered / (weightOf(units) || 1);
}

/** The part of a title that the question speaks of: "asthme" is all of « Asthme », and little of « Sport et asthme ». */
function titleShare(title: string, units: readonly Unit[]): number {
  const tokens = title.trim().split(" ");
  const asked = new Set(units.flatMap(({ alternatives }) => alternatives.map(({ token }) => token)));
  return tokens.filter((token) => asked.has(token)).length / (tokens.length || 1);
}

const questionBonus = 0.6;
const titleBonus = 0.45;
const shareBonus = 0.15;
// An old text that nobody checked again must be much more to the point to stand above a living one.
const datedFactor = 0.55;
// One of ours whose review is late may still be right.
const overdueFactor = 0.8;

const ageFactor = ({ dated, overdue }: Candidate): number => (dated ? datedFactor : overdue ? overdueFactor : 1);

// Enough to stand above a text that has the same words by chance: « je veux plus vivre » is not about living with an illness.
// One that answers far better stays first.
const urgentFactor = 1.5;

/** What the title gains by being of what an emergency is about. */
const urgencyFactor = ({ title }: AnalysedText, units: readonly Unit[]): number =>
  units.some((unit) => unit.isUrgent && unit.alternatives.some(({ token }) => title.includes(` ${token} `)))
    ? urgentFactor
    : 1;

/** From 0 to about 1.75: nothing of what was asked, or all of it, in the title, as its own question;
 * more where somebody may be in danger. */
export function scoreOf(candidate: Candidate, { units }: Pick<UnderstoodQuery, "units">): number {
  const total = weightOf(units) || 1;
  const base = units.reduce((sum, unit) => sum + unit.weight * unitScore(candidate, unit), 0) / total;
  if (base === 0) return 0;
  const asked = Math.max(0, ...candidate.questions.split("\n").map((question) => coverage(question, units)));
  const bonus =
    questionBonus * asked ** 2 +
    titleBonus * coverage(candidate.title, units) +
    shareBonus * titleShare(candidate.title, units);
  return base * (1 + bonus) * urgencyFactor(candidate, units) * ageFactor(candidate);
}

// What has a fifth of the best one's merit shares a word with the question, and no more.
const worthShowing = 0.2;

/** The candidates that answer, best first. Ties keep the order of their identifiers, so that pages never overlap. */
export function rank<T extends Candidate>(
  candidates: readonly T[],
  query: Pick<UnderstoodQuery, "units">,
): Ranked<T>[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate, query) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1));
  const least = (ranked[0]?.score ?? 0) * worthShowing;
  return ranked.filter(({ score }) => score >= least);
}

const passageBonus = 1.3;

/** What a text gains by a passage that answers the question as a whole, rather than a word here and a word there.
 * @param worth see passages.ts. */
export const passageFactor = (worth: number, { units }: Pick<UnderstoodQuery, "units">): number =>
  1 + passageBonus * (worth / (weightOf(units) || 1));
