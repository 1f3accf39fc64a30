// A sheet may say the same chapters for several situations ("Apa à domicile", "Apa en établissement"). The whole texts
// have lost their names; the extracts of the sheet have them, with passages that are found again word for word.
import type { Extract } from "#lib/articles/adapters/formats/service-public/extracts.ts";
import type { HeadingLexicon } from "#lib/articles/adapters/formats/service-public/heading-lexicon.ts";
import type { Line } from "#lib/articles/adapters/formats/service-public/lines.ts";

/** A stretch of a text; `name` is null for what stands before the first situation, or where there is one only. */
export type Stretch = { name: string | null; lines: Line[] };

/** Lines from `start` to `end` that only this situation has. */
type Range = { name: string; start: number; end: number };

function placesOf({ name, lines }: Extract, texts: string[]): number[] {
  const wanted = [name, ...lines.map(({ text }) => text)];
  const places: number[] = [];
  for (let at = texts.indexOf(name); at >= 0; at = texts.indexOf(name, at + 1)) {
    if (wanted.every((text, i) => texts[at + i] === text)) places.push(at);
  }
  return places;
}

/** Null when no passage is its own. */
function rangeOf(name: string, extracts: Extract[], texts: string[]): Range | null {
  const range = { name, start: Number.POSITIVE_INFINITY, end: 0 };
  for (const extract of extracts.filter(({ lines }) => lines.length > 0)) {
    const [at, ...others] = placesOf(extract, texts);
    if (at === undefined || others.length > 0) continue;
    range.start = Math.min(range.start, texts.lastIndexOf(extract.chapter, at));
    range.end = Math.max(range.end, at + 1 + extract.lines.length);
  }
  return range.end > 0 && range.start >= 0 ? range : null;
}

/** Ranges in the order of the text, if all situations have one and none is inside another. */
function orderedRanges(extracts: Extract[], texts: string[]): Range[] | null {
  const groups = [...Map.groupBy(extracts, ({ situation }) => situation)];
  const ranges = groups.flatMap(([name, group]) => rangeOf(name, group, texts) ?? []).sort((a, b) => a.start - b.start);
  const apart = ranges.every((range, i) => i === 0 || (ranges[i - 1]?.end ?? 0) <= range.start);
  return groups.length > 1 && ranges.length === groups.length && apart ? ranges : null;
}

const longWords = (text: string): string[] => text.toLowerCase().match(/\p{L}{6,}/gu) ?? [];

/** The next situation begins where a heading of this one comes again; before it may stand a sentence that names it. */
function boundary(from: number, range: Range, next: Range, texts: string[], lexicon: HeadingLexicon): number {
  const headings = new Set(
    texts.slice(from, range.end).filter((text) => lexicon.isHeading(text) && !lexicon.levelOf(text)?.endsWith("case")),
  );
  let at = range.end;
  while (at < next.start && !headings.has(texts[at] ?? "")) at++;
  const own = longWords(next.name).filter((word) => !longWords(range.name).includes(word));
  const before = texts[at - 1] ?? "";
  const introduced = at > range.end && before.endsWith(".") && own.some((word) => longWords(before).includes(word));
  return introduced ? at - 1 : at;
}

/** Splits a text by the situations that its extracts name. */
export function splitSituations(lines: Line[], extracts: Extract[], lexicon: HeadingLexicon): Stretch[] {
  const texts = lines.map(({ text }) => text);
  const ranges = orderedRanges(extracts, texts);
  const [first] = ranges ?? [];
  if (!ranges || !first) return [{ name: null, lines }];
  const opening = texts.findIndex((text, i) => i > 0 && lexicon.isHeading(text));
  const starts = [opening < 0 ? first.start : Math.min(opening, first.start)];
  ranges.slice(1).forEach((next, i) => {
    starts.push(boundary(starts[i] as number, ranges[i] as Range, next, texts, lexicon));
  });
  return [
    { name: null, lines: lines.slice(0, starts[0]) },
    ...ranges.map(({ name }, i) => ({ name, lines: lines.slice(starts[i], starts[i + 1]) })),
  ];
}
