// Figures without a source: the first thing that a reader should be able to verify.

export type Unsupported = { index: number; sentence: string };

/** `covered`: the line that introduces the list has a note. */
type Block = { index: number; text: string; covered: boolean };

const heading = /^\s*#{3,6}\s/;
const marker = /^\s*(?:[-*+]|\d+[.)])\s+/;
const newBlock = /^\s*(?:[-*+]\s|\d+[.)]\s|\|)/;
/** Not after an initial: "article L. 1111-7". */
const sentenceEnd = /(?<=(?<![\s’'][\p{Lu}])[.!?…](?:\s?\[\^[^\]]+\])*)\s+(?=[\p{Lu}«“"0-9])/u;
/** Numbers that are called, after the words that announce them: help lines are not statistics. */
const called = /(?<!\p{L})(?:le|au|du|ou|r?appelez|call|dial|or|on|to|numéro|number)\s+\d[\d\s]{0,13}(?!\s?%)/giu;
/** Numbers that belong to a name: "vitamine B12", "COVID-19", "diabète de type 2", "article L. 1111-7". */
const names = /\p{L}[\p{L}\d]*-?\d[\p{L}\d/]*|(?<!\p{L})(?:(?:type|stade|stage)\s|[LRD]\.\s?)\d[\d-]*/giu;
const notProse = /\]\([^)]*\)|https?:\S+|\[\^[^\]]+\]|`[^`]*`/g;

const hasFigure = (sentence: string) =>
  !sentence.trimEnd().endsWith("?") &&
  /\d/.test(sentence.replace(notProse, " ").replace(called, " ").replace(names, " "));

const coversList = (text: string) => text.includes("[^") && /:$/.test(text.replace(/\[\^[^\]]+\]/g, "").trimEnd());

function blocksOf(lines: string[]): Block[] {
  const blocks: Block[] = [];
  let open = false;
  let covered = false;
  for (const [index, line] of lines.entries()) {
    const text = line.replace(marker, "").trim();
    if (text === "" || heading.test(line)) {
      open = false;
      continue;
    }
    const last = blocks.at(-1);
    const begins = !open || !last || newBlock.test(line);
    // A paragraph introduces the list that follows it, and ends the one before.
    if (begins && newBlock.test(line)) covered ||= last !== undefined && coversList(last.text);
    else if (begins) covered = false;
    if (begins) blocks.push({ index, text, covered });
    else last.text += ` ${text}`;
    open = true;
  }
  return blocks;
}

/** Sentences with a figure and no footnote of their own. `index` is the line of the Markdown on which their paragraph or
 * list item begins, from 0. */
export function unsupportedFigures(markdown: string): Unsupported[] {
  return blocksOf(markdown.split("\n"))
    .filter(({ covered }) => !covered)
    .flatMap(({ index, text }) =>
      text
        .split(sentenceEnd)
        .filter((sentence) => hasFigure(sentence) && !sentence.includes("[^"))
        .map((sentence) => ({ index, sentence })),
    );
}
