// Engines mark what matched with these characters from the private use area, which no text of ours contains;
// marks become values, never HTML.
import type { Highlight } from "#lib/search/views.ts";

export const markStart = "\uE000";
export const markEnd = "\uE001";

/** Splits a marked text into pieces. Joined, the pieces are the text without its marks, whatever their order. */
export function toHighlights(marked: string): Highlight[] {
  const pieces: Highlight[] = [];
  let match = false;
  for (const part of marked.split(/([\uE000\uE001])/)) {
    if (part === markStart || part === markEnd) match = part === markStart;
    else if (part !== "") pieces.push({ text: part, match });
  }
  return pieces;
}

const distinctMatches = (pieces: Highlight[]) =>
  new Set(pieces.filter((piece) => piece.match).map((piece) => piece.text.toLowerCase())).size;

/** The text that shows best why an article was found: the one with the most different words of the query, the first if equal. */
export function bestExtract(candidates: Highlight[][]): Highlight[] {
  return candidates.reduce<Highlight[]>(
    (best, candidate) => (best.length === 0 || distinctMatches(candidate) > distinctMatches(best) ? candidate : best),
    [],
  );
}
