// What stands above an article and its sections: titles for texts that have none, summaries, aspects.
import { kindOf, nameOf, slugOf } from "#lib/articles/adapters/formats/mes-conseils-covid/names.ts";
import { titleFromName } from "#lib/articles/adapters/formats/mes-conseils-covid/title-from-name.ts";
import type { Line } from "#lib/articles/adapters/formats/mes-conseils-covid/to-markdown.ts";
import type { HealthAspect } from "#lib/articles/rules/document.ts";

const sentences = new Intl.Segmenter("fr", { granularity: "sentence" });
/** Of two sentences together, and of one alone. */
const maxSummary = 350;
const maxSentence = 600;
const maxTitle = 120;

const shortened = (text: string, max: number) =>
  text.length <= max ? text : `${text.slice(0, text.lastIndexOf(" ", max)).replace(/[\s,;:(«]+$/, "")}…`;

/** The first two sentences, or one if they are long. */
function firstSentences(text: string): string {
  const [first = "", second = ""] = Array.from(sentences.segment(text), ({ segment }) => segment);
  const two = `${first}${second}`.trim();
  return shortened(two.length <= maxSummary ? two : first.trim(), maxSentence).replace(/\s?[;,:]$/, "…");
}

/** What titles and summaries are made from: a part of the text in plain words. */
export type Passage = { heading: string; from: "start" | "heading" | "question"; lines: Line[] };

/** A heading or an item of a list, and what follows it. */
const followed = (text: string, next: string) => (/[.:;,?!…]$/.test(text) ? `${text} ${next}` : `${text} ; ${next}`);

/** How a text opens: its first full paragraph, or what leads to a list with the first item. */
function opening(passages: Passage[]): string {
  const lines = passages.flatMap(({ heading, from, lines }) => {
    const title = heading.endsWith("?") ? heading : `${heading} :`;
    return lines[0]?.item && from === "heading" ? [{ text: title, item: true }, ...lines] : lines;
  });
  const begin = lines.findIndex(({ text, item }) => item || text.endsWith(":") || text.length >= 25);
  const [first, next] = lines.slice(Math.max(begin, 0));
  if (!first) return "";
  return firstSentences(
    next && (first.item || first.text.endsWith(":")) ? followed(first.text, next.text) : first.text,
  );
}

/** The introduction; else what the page answers; else how it opens. */
export function summaryOf(passages: Passage[]): string {
  const introduction = opening(passages.slice(0, 1).filter(({ from }) => from === "start"));
  const questions = passages.filter(({ from }) => from === "question").map(({ heading }) => heading);
  return introduction || shortened(questions.slice(0, 2).join(" "), maxSummary) || opening(passages);
}

/** The title of a text without one: for advice and the first pages what its file is called (eleven begin with « Nous vous conseillons de »),
 * else its first heading or what it says first. */
export function titleOf(path: string, passages: Passage[]): string {
  if (kindOf(path) !== "screen") return titleFromName(nameOf(path));
  const heading = passages.find(({ from }) => from !== "start")?.heading;
  const [said] = passages.flatMap(({ lines }) => lines);
  const [sentence = ""] = Array.from(sentences.segment(said?.text ?? ""), ({ segment }) => segment.trim());
  return shortened(heading ?? sentence, maxTitle) || titleFromName(nameOf(path));
}

const aspects: [RegExp, HealthAspect][] = [
  [/effets-(secondaires|indesirables)/, "SideEffectsHealthAspect"],
  [/contre-indication/, "SafetyHealthAspect"],
  [/(quels|principaux)-(sont-les-)?symptomes/, "SymptomsHealthAspect"],
  [/quel-traitement|quels-(sont-les-)?traitements/, "TreatmentsHealthAspect"],
  [/enceinte|grossesse/, "PregnancyHealthAspect"],
  [/^ou-(faire|me-faire|se-faire|trouver)/, "HowOrWhereHealthAspect"],
  [/facteurs-de-risque/, "RisksOrComplicationsHealthAspect"],
];

/** What a section is about in schema.org's words, where its heading says so plainly. */
export const aspectOf = (heading: string): HealthAspect | undefined =>
  aspects.find(([words]) => words.test(slugOf(heading)))?.[1];
