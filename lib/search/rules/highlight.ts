// Engines mark what matched with these characters from the private use area, which no text of ours contains;
// marks become values, never HTML.
import type { Highlight } from "#lib/search/views.ts";

export const markStart = "\uE000";
export const markEnd = "\uE001";

/** Splits a marked text into pieces. Joined, the pieces are the text without its marks, in whatever order these came,
 * with single spaces for line breaks. */
export function toHighlights(marked: string): Highlight[] {
  const pieces: Highlight[] = [];
  let match = false;
  for (const part of marked.replace(/\s+/g, " ").split(/([\uE000\uE001])/)) {
    if (part === markStart || part === markEnd) match = part === markStart;
    else if (part !== "") pieces.push({ text: part, match });
  }
  return pieces;
}

/** Says by an ellipsis that a passage begins or ends inside a sentence. */
export function asPassage(pieces: Highlight[]): Highlight[] {
  const text = pieces
    .map((piece) => piece.text)
    .join("")
    .trim();
  if (text === "") return [];
  const before = /^[\p{Ll}\p{N},;:.!?)»]/u.test(text) ? [{ text: "… ", match: false }] : [];
  const after = /[.!?…»)]$/.test(text) ? [] : [{ text: " …", match: false }];
  return [...before, ...pieces, ...after];
}

const distinctMatches = (pieces: Highlight[]) =>
  new Set(pieces.filter((piece) => piece.match).map((piece) => piece.text.toLowerCase())).size;

/** Reading whole bodies for their best passage is most of what a search costs: only so many hits of a page are worth it. */
export const mostPassages = 5;

/** True when title and summary do not show, between them, every word that was looked for. */
export const needsPassage = (titleParts: Highlight[], summary: Highlight[], terms: number): boolean =>
  distinctMatches([...titleParts, ...summary]) < terms;

/** The summary, unless the passage of the body shows more of the different words that were looked for. */
export const bestExtract = (summary: Highlight[], passage: Highlight[]): Highlight[] =>
  summary.length === 0 || distinctMatches(passage) > distinctMatches(summary) ? passage : summary;
