// The site shows definitions where one points at a word. In the flat texts they trail at the end, and the words that they
// define are lost.
import type { HeadingLexicon } from "#lib/articles/adapters/formats/service-public/heading-lexicon.ts";
import { kindOf, type Line } from "#lib/articles/adapters/formats/service-public/lines.ts";
import type { Part } from "#lib/articles/adapters/formats/service-public/outline.ts";

const isFragment = (line: Line) => ["label", "long"].includes(kindOf(line));

/** The last line that says how to reach somebody: addresses stand before the definitions. */
const contactLine = /^(?:Par |\+?[\d\s().]{8,}$|\d{5} |Ouvert |Accès au formulaire|Formulaires? de contact)|@/;

/** A heading is seldom so long. */
const longFragment = 60;

/** Where the lines begin that have no full stop, or that other sheets end with. A definition may have two sentences. */
function endingStart(lines: Line[], lexicon: HeadingLexicon): number {
  const defines = (line: Line | undefined) =>
    !!line &&
    isFragment(line) &&
    (lexicon.endsSheets(line.text) || (line.text.length > longFragment && !lexicon.isHeading(line.text)));
  let start = lines.length;
  while (start > 0) {
    const line = lines[start - 1] as Line;
    const inside = start < lines.length && defines(lines[start - 2]) && kindOf(line) === "sentence";
    if (!isFragment(line) && !lexicon.endsSheets(line.text) && !inside) break;
    start--;
  }
  return start;
}

/** After the last heading and what stands under it, and after the last address. */
function firstDefinition(lines: Line[], lexicon: HeadingLexicon): number {
  const start = endingStart(lines, lexicon);
  const run = lines.slice(start);
  const contact = run.findLastIndex(({ text }) => contactLine.test(text));
  const heading = run.findLastIndex(({ text }) => lexicon.isHeading(text) && !lexicon.endsSheets(text));
  const least = Math.max(contact + 1, heading < 0 ? 0 : heading + 2);
  const before = lines[start + least - 1];
  if (contact + 1 === least && contact >= 0) return start + least;
  if (least === 0 && before && kindOf(before) === "sentence") return start;
  const known = run.findIndex((line, i) => i >= least && isFragment(line) && lexicon.endsSheets(line.text));
  return known < 0 ? lines.length : start + known;
}

/** Takes the definitions from the end of a text, as a part of their own. */
export function takeDefinitions(lines: Line[], lexicon: HeadingLexicon): { text: Line[]; definitions: Part[] } {
  const start = firstDefinition(lines, lexicon);
  const items = lines.slice(start).map(({ text }) => text);
  if (items.length === 0) return { text: lines, definitions: [] };
  return {
    text: lines.slice(0, start),
    definitions: [{ heading: "Définitions", level: 1, blocks: [{ kind: "list", items }] }],
  };
}
