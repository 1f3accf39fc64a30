// From lines to headings, paragraphs, lists and tables. Words are never changed: only what stands around them.
import type { Block } from "#lib/articles/adapters/formats/service-public/block.ts";
import type { HeadingLexicon } from "#lib/articles/adapters/formats/service-public/heading-lexicon.ts";
import { kindOf, type Line, type LineKind } from "#lib/articles/adapters/formats/service-public/lines.ts";
import { runBlocks } from "#lib/articles/adapters/formats/service-public/runs.ts";

/** Whether a line that ends a sentence is a remark after items without punctuation, and not the last of them. */
const isRemark = (text: string, items: string[]) =>
  items.length > 0 && !items.some((item) => /[,;]$/.test(item)) && !/^(?:et|ou|soit)\b/.test(text);

/** Items in lower case, up to the one that ends the sentence. */
function sentenceList(lines: Line[], start: number): { items: string[]; end: number } {
  const items: string[] = [];
  for (const [i, line] of lines.slice(start).entries()) {
    const kind = kindOf(line);
    const ends = /[.!]$/.test(line.text) && !line.text.startsWith("- ");
    if ((kind !== "item" && kind !== "note") || (ends && isRemark(line.text, items))) break;
    items.push(line.text.replace(/^- +/, ""));
    if (ends) return { items, end: start + i + 1 };
  }
  return { items, end: start + items.length };
}

/** "Déclaration sur l'honneur." after items without full stop: the last of them, not a sentence of its own. */
const lastItem =
  /^(?!(?:Les?|La|L'|Une?|Des|Vous|Ils?|Elles?|Ce|Cette|Ces|Si|Dans|En|Pour|À|Aux?|On|Toute?s?|Toutefois|Sur|Votre|Vos)\b)[^.]{3,80}\.$/;

function runEnd(lines: Line[], kinds: LineKind[], start: number, lexicon: HeadingLexicon): number {
  let end = start;
  while (kinds[end] === "label" || kinds[end] === "long") end++;
  const [last, next] = [lines[end - 1], lines[end]];
  const listed = end - start > 1 && kinds[start - 1] === "intro" && !lexicon.soundsLikeHeading(last?.text ?? "");
  if (listed && lastItem.test(next?.text ?? "")) return end + 1;
  // "Les établissements doivent" and then items in lower case.
  return kinds[end] === "item" && kinds[end - 1] === "label" && end > start ? end - 1 : end;
}

/** The list that begins at a line, if one does. */
function listAt(lines: Line[], kinds: LineKind[], start: number): { items: string[]; end: number } | null {
  const introduced = kinds[start] === "note" && kinds[start - 1] === "intro";
  if (kinds[start] !== "item" && !introduced) return null;
  const list = sentenceList(lines, start);
  return introduced && list.items.length < 2 ? null : list;
}

/** The blocks of a text, in its order. */
export function toBlocks(lines: Line[], lexicon: HeadingLexicon): Block[] {
  const kinds = lines.map(kindOf);
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; ) {
    const end = runEnd(lines, kinds, i, lexicon);
    const list = end > i ? null : listAt(lines, kinds, i);
    if (end > i) {
      blocks.push(...runBlocks({ lines: lines.slice(i, end), before: lines[i - 1], after: kinds[end] }, lexicon));
    } else if (list) blocks.push({ kind: "list", items: list.items });
    else blocks.push({ kind: kinds[i] === "note" ? "note" : "paragraph", text: lines[i]?.text ?? "" });
    i = Math.max(end, list?.end ?? 0, i + 1);
  }
  return blocks;
}
