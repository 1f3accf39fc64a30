// What changed between two versions, for people to read.

import { diffArrays } from "diff";
import {
  type ArticleDocument,
  type Citation,
  citationNumbers,
  type Section,
  type SectionRole,
} from "#lib/articles/rules/document.ts";
import { movedKeys, withMissingKeys } from "#lib/articles/rules/merge/order.ts";
import { readable } from "#lib/articles/rules/readable.ts";

export type DiffSegment = { kind: "same" | "added" | "removed"; text: string };

export type PartDiff = {
  /** "title", "summary", "keyQuestions", "alsoCalled", "section:<key>" or "citation:<key>", as in a merge. */
  part: string;
  role: "title" | "summary" | "keyQuestions" | "alsoCalled" | SectionRole | "citation";
  /** The section's heading or the citation's title; empty for the other parts, whose name is their role. */
  heading: string;
  change: "added" | "removed" | "changed" | "moved";
  /** Empty when the part was only moved. */
  segments: DiffSegment[];
};

/** Beyond so many differing words a text has been rewritten: paragraphs are easier to compare, and the time stays under
 * a fifth of a second (the cost grows with the square of the number of differences). */
const maxEdits = 1000;
const maxLength = 400_000;

const wordSegmenter = new Intl.Segmenter("fr", { granularity: "word" });

/** « l’asthme » is one word for Unicode (UAX 29) and two for a French reader. */
const elision = /^((?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’])(.+)$/iu;

/** A citation, by its key or its number: it changes whole, or half a key would show. */
const citationMark = /(\[\^[a-z0-9][a-z0-9-]*\]|\[\d{1,4}\])/;

function wordsOf(text: string): string[] {
  return text
    .split(citationMark)
    .flatMap((piece, i) =>
      i % 2 === 1
        ? [piece]
        : Array.from(wordSegmenter.segment(piece)).flatMap(
            ({ segment }) => elision.exec(segment)?.slice(1) ?? [segment],
          ),
    );
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

/** A stretch that stayed, or what took the place of what. */
type Stretch = { same: string } | { removed: string; added: string };

function align(before: string[], after: string[]): Stretch[] | null {
  const changes = diffArrays(before, after, { maxEditLength: maxEdits });
  if (!changes) return null;
  const stretches: Stretch[] = [];
  for (const { value, added, removed } of changes) {
    const text = value.join("");
    const last = stretches.at(-1);
    if (!added && !removed) stretches.push({ same: text });
    else if (last && "added" in last) last[added ? "added" : "removed"] += text;
    else stretches.push({ removed: removed ? text : "", added: added ? text : "" });
  }
  return stretches;
}

const isReplacement = (stretch: Stretch | undefined) =>
  !!stretch && "added" in stretch && !!stretch.added && !!stretch.removed;

/** Joins « ~~un~~ __deux__ ~~trois~~ __quatre__ » into « ~~un trois~~ __deux quatre__ »: words replaced one after the
 * other read as one replacement. */
function grouped(stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const last = result.at(-1);
    const isGap = "same" in stretch && !/[\p{L}\p{N}\n]/u.test(stretch.same);
    if (!last || !("added" in last)) result.push({ ...stretch });
    else if ("added" in stretch) {
      last.removed += stretch.removed;
      last.added += stretch.added;
    } else if (isGap && isReplacement(last) && isReplacement(stretches[index + 1])) {
      last.removed += stretch.same;
      last.added += stretch.same;
    } else result.push(stretch);
  }
  return result;
}

function segmentsOf(stretch: Stretch): DiffSegment[] {
  if ("same" in stretch) return [{ kind: "same", text: stretch.same }];
  const both: DiffSegment[] = [
    { kind: "removed", text: stretch.removed },
    { kind: "added", text: stretch.added },
  ];
  return both.filter(({ text }) => text !== "");
}

/**
 * Compares two texts word by word (Unicode words, with French elisions cut), replaced words grouped. Texts that differ
 * too much are compared line by line, and as a whole beyond that. What is same or removed makes up `before`; what is
 * same or added makes up `after`.
 *
 * Method: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1, 1986.
 */
export function diffWords(before: string, after: string): DiffSegment[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const short = before.length + after.length <= maxLength;
  const stretches = (short ? align(wordsOf(before), wordsOf(after)) : null) ??
    align(linesOf(before), linesOf(after)) ?? [{ removed: before, added: after }];
  return grouped(stretches).flatMap(segmentsOf);
}

type About = Pick<PartDiff, "part" | "role" | "heading">;

/** The difference of one part, or null where there is none. Null as a text: that version does not have the part. */
function partDiff(
  about: About,
  [before, after]: [string | null, string | null],
  { moved = false, shown = asTyped } = {},
): PartDiff | null {
  if (before === after) return moved ? { ...about, change: "moved", segments: [] } : null;
  const change = before === null ? "added" : after === null ? "removed" : "changed";
  const [was, is] = [before ?? "", after ?? ""];
  // Where nothing but the marks changed, they are what there is to see.
  const visible = shown(was) === shown(is) ? asTyped : shown;
  return { ...about, change, segments: diffWords(visible(was), visible(is)) };
}

const asTyped = (text: string) => text;

/** Says a field of a section or citation in the reader's words, such as ("checked", "opened") → "Vérification : lue". */
export type SayField = (field: string, value: string) => string;

const asCode: SayField = (field, value) => `${field}: ${value}`;

/** A section's text; what it also says by its heading, role or aspect comes first, where that changed. */
const sectionText =
  (say: SayField) =>
  (section: Section, other: Section | undefined): string => {
    const about = (["heading", "role", "aspect"] as const)
      .filter((field) => other && other[field] !== section[field])
      .map((field) => (field === "heading" ? section.heading : say(field, section[field] ?? "–")));
    return [...about, section.markdown].join("\n\n");
  };

const citationFields = [
  "title",
  "publisher",
  "source",
  "url",
  "documentDate",
  "evidence",
  "checked",
  "checkedOn",
] as const;

const citationText =
  (say: SayField) =>
  (citation: Citation): string =>
    citationFields.flatMap((field) => (citation[field] === null ? [] : say(field, citation[field]))).join("\n");

const keysOf = (items: { key: string }[]) => items.map(({ key }) => key);

/** Pairs entries by key, in the new order; what was removed stands where it stood. */
function keyedDiffs<T extends { key: string }>(
  [before, after]: [before: T[], after: T[]],
  about: (item: T) => About,
  textOf: (item: T, other: T | undefined) => string,
  shown?: (text: string) => string,
): PartDiff[] {
  const old = new Map(before.map((item) => [item.key, item]));
  const recent = new Map(after.map((item) => [item.key, item]));
  const moved = movedKeys(
    keysOf(before).filter((key) => recent.has(key)),
    keysOf(after).filter((key) => old.has(key)),
  );
  return withMissingKeys(keysOf(after), keysOf(before)).flatMap((key) => {
    const [was, is] = [old.get(key), recent.get(key)];
    const item = is ?? was;
    if (!item) return [];
    const texts: [string | null, string | null] = [was ? textOf(was, is) : null, is ? textOf(is, was) : null];
    return partDiff(about(item), texts, { moved: moved.includes(key), shown }) ?? [];
  });
}

const fields = ["title", "summary", "keyQuestions", "alsoCalled"] as const;

/** The parts of a document that differ from the version before it, in reading order, as typed: for those who edit them.
 * Without a version before, all are new. */
export const diffDocuments = (before: ArticleDocument | null, after: ArticleDocument): PartDiff[] =>
  diffParts(before, after, asCode);

/** The same for readers: in their words, without marks, each source under one number. It is the newer version's; a source
 * that is gone has a number of its own, after the others. */
export function diffForReaders(before: ArticleDocument, after: ArticleDocument, say: SayField): PartDiff[] {
  const numbers = citationNumbers(after);
  for (const key of citationNumbers(before).keys()) if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
  return diffParts(before, after, say, (markdown) => readable(markdown, numbers));
}

function diffParts(
  before: ArticleDocument | null,
  after: ArticleDocument,
  say: SayField,
  shown?: (markdown: string) => string,
): PartDiff[] {
  const textOf = (document: ArticleDocument | null, field: (typeof fields)[number]) =>
    [document?.[field] ?? []].flat().join("\n") || null;
  return [
    ...fields.flatMap(
      (field) =>
        partDiff({ part: field, role: field, heading: "" }, [textOf(before, field), textOf(after, field)]) ?? [],
    ),
    ...keyedDiffs(
      [before?.sections ?? [], after.sections],
      ({ key, role, heading }) => ({ part: `section:${key}`, role, heading }),
      sectionText(say),
      shown,
    ),
    ...keyedDiffs(
      [before?.citations ?? [], after.citations],
      ({ key, title }) => ({ part: `citation:${key}`, role: "citation", heading: title }),
      citationText(say),
    ),
  ];
}
