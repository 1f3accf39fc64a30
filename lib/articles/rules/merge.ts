// Three-way merging: what an accepted suggestion, an import or a changed file does to an article that has moved on since.

import { type ArticleDocument, type Citation, citedKeys, type Section } from "#lib/articles/rules/document.ts";
import { mergedLines, mergeLines, type Region } from "#lib/articles/rules/merge/lines.ts";
import { mergeOrder } from "#lib/articles/rules/merge/order.ts";

export type TextMerge = { clean: true; text: string } | { clean: false; text: string };

export type DocumentMerge =
  | { clean: true; document: ArticleDocument }
  | { clean: false; conflicts: string[]; document: ArticleDocument };

/** Lines with their ends, so that a missing last line break is a difference, as it is for git. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

const block = (lines: string[]) => lines.map((line) => (line.endsWith("\n") ? line : `${line}\n`)).join("");

function regionText(region: Region): string {
  if ("agreed" in region) return region.agreed.join("");
  return `<<<<<<< ours\n${block(region.ours)}=======\n${block(region.theirs)}>>>>>>> theirs\n`;
}

/**
 * Merges two versions of a text line by line, as git does. A text in conflict holds both versions between the usual
 * markers; it is for showing, not for storing. Line ends must be the same on all sides: a form sends CRLF and has to be
 * normalised first.
 *
 * Why lines, although a paragraph is one long line: of 32 real conflicts between people (data: merges.jsonl), a second
 * try by word would have settled 10 without asking, by sentence 3, and what people chose instead was the same in only
 * 2 and 1 of them. In a text about health a conflict settled in silence is worse than a question.
 *
 * Method: S. Khanna, K. Kunal and B. C. Pierce, "A Formal Investigation of Diff3", FSTTCS 2007.
 */
export function mergeText(base: string, ours: string, theirs: string): TextMerge {
  if (ours === theirs || base === theirs) return { clean: true, text: ours };
  if (base === ours) return { clean: true, text: theirs };
  const regions = mergeLines(linesOf(base), linesOf(ours), linesOf(theirs));
  return { clean: regions.every((region) => "agreed" in region), text: regions.map(regionText).join("") };
}

/** The marks that a merge leaves where both sides changed the same lines: nobody publishes those. */
export const hasConflictMarkers = (text: string): boolean => /^(?:<{7}|={7}|>{7})(?: |$)/m.test(text);

/** A merged value, or our value and the fact of the conflict. */
type Merged<T> = { clean: boolean; value: T };

function mergeValue<T>(base: T, ours: T, theirs: T, same: (a: T, b: T) => boolean = Object.is): Merged<T> {
  if (same(ours, theirs) || same(base, theirs)) return { clean: true, value: ours };
  if (same(base, ours)) return { clean: true, value: theirs };
  return { clean: false, value: ours };
}

function mergeFields<T extends object>(base: T, ours: T, theirs: T, fields: readonly (keyof T)[]): Merged<T> {
  const value = { ...ours };
  let clean = true;
  for (const field of fields) {
    const merged = mergeValue(base[field], ours[field], theirs[field]);
    value[field] = merged.value;
    clean &&= merged.clean;
  }
  return { clean, value };
}

function mergeSection(base: Section, ours: Section, theirs: Section): Merged<Section> {
  const fields = mergeFields(base, ours, theirs, ["role", "heading", "aspect"]);
  const markdown = mergeText(base.markdown, ours.markdown, theirs.markdown);
  return { clean: fields.clean && markdown.clean, value: { ...fields.value, markdown: markdown.text } };
}

const reference = ["source", "publisher", "title", "url", "documentDate"] as const;
const check = ["checked", "checkedOn"] as const;

/** Fields merge one by one, but « opened on that day » vouches for one address and title: if one side checked the
 * citation while the other changed what it points to, the check would speak for a page that nobody opened. */
function mergeCitation(base: Citation, ours: Citation, theirs: Citation): Merged<Citation> {
  const changed = (side: Citation, fields: readonly (keyof Citation)[]) =>
    fields.some((field) => side[field] !== base[field]);
  const crossed =
    (changed(ours, reference) && changed(theirs, check)) || (changed(theirs, reference) && changed(ours, check));
  const same = [...reference, ...check].every((field) => ours[field] === theirs[field]);
  const merged = mergeFields(base, ours, theirs, [...reference, ...check, "evidence"]);
  return { clean: merged.clean && (same || !crossed), value: merged.value };
}

type Keyed = { key: string };

const sameFields = <T extends object>(a: T | undefined, b: T | undefined) =>
  a === b ||
  (!!a && !!b && (Object.keys({ ...a, ...b }) as (keyof T)[]).every((field) => Object.is(a[field], b[field])));

type MergedList<T> = { items: T[]; conflicts: string[] };

/** How one kind of entry merges: by field when both sides have it, and which deletions cannot be taken. */
type EntryRules<T> = {
  mergeBoth: (base: T, ours: T, theirs: T) => Merged<T>;
  isStillNeeded?: (key: string) => boolean;
};

/** One entry of a list: undefined where a side does not have it. A deletion against an edit is a conflict. */
function mergeEntry<T extends Keyed>(
  [base, ours, theirs]: (T | undefined)[],
  rules: EntryRules<T>,
): Merged<T | undefined> {
  const whole = mergeValue(base, ours, theirs, sameFields);
  if (whole.clean && !whole.value && base && rules.isStillNeeded?.(base.key)) return { clean: false, value: ours };
  if (whole.clean || !base || !ours || !theirs) return whole;
  const merged = rules.mergeBoth(base, ours, theirs);
  return merged.clean ? merged : whole;
}

function mergeKeyed<T extends Keyed>(sides: [base: T[], ours: T[], theirs: T[]], rules: EntryRules<T>): MergedList<T> {
  const maps = sides.map((items) => new Map(items.map((item) => [item.key, item])));
  const items = new Map<string, T>();
  const conflicts = new Set<string>();
  for (const key of new Set(sides.flat().map((item) => item.key))) {
    const entry = maps.map((map) => map.get(key));
    const { clean, value } = mergeEntry(entry, rules);
    if (!clean) conflicts.add(key);
    if (value) items.set(key, value);
  }
  const [base, ours, theirs] = sides;
  const keys = (side: T[]) => side.map((item) => item.key);
  const { order, conflicts: misplaced } = mergeOrder(keys(base), keys(ours), keys(theirs), new Set(items.keys()));
  for (const key of misplaced) conflicts.add(key);
  return { items: order.flatMap((key) => items.get(key) ?? []), conflicts: [...conflicts] };
}

/** Whether a deleted citation is still needed: one side deleted it along with its last mention while the other side has
 * it and cites it. Taking the deletion would leave a statement without its source. */
function stillCited(merged: Section[], ours: ArticleDocument, theirs: ArticleDocument): (key: string) => boolean {
  const citedBy = (sections: Section[]) => new Set(sections.flatMap((section) => citedKeys(section.markdown)));
  const cited = citedBy(merged);
  const sides = [ours, theirs].map(({ sections, citations }) => ({
    cites: citedBy(sections),
    has: new Set(citations.map((citation) => citation.key)),
  }));
  return (key) =>
    cited.has(key) &&
    sides.some(({ has }) => has.has(key)) &&
    sides.some(({ has, cites }) => !has.has(key) && !cites.has(key));
}

function mergeList(base: string[], ours: string[], theirs: string[]): Merged<string[]> {
  const merged = mergedLines(base, ours, theirs);
  return { clean: merged !== null, value: merged ?? ours };
}

/**
 * Merges two documents that come from the same base: sections and citations by key, questions and names by line, the rest by
 * field. Where both sides changed a part differently, `document` holds our version of that part and `conflicts` names
 * it: "title", "summary", "keyQuestions", "alsoCalled", "section:<key>" or "citation:<key>".
 */
export function mergeDocuments(base: ArticleDocument, ours: ArticleDocument, theirs: ArticleDocument): DocumentMerge {
  const title = mergeValue(base.title, ours.title, theirs.title);
  const summary = mergeValue(base.summary, ours.summary, theirs.summary);
  const keyQuestions = mergeList(base.keyQuestions, ours.keyQuestions, theirs.keyQuestions);
  const alsoCalled = mergeList(base.alsoCalled, ours.alsoCalled, theirs.alsoCalled);
  const sections = mergeKeyed([base.sections, ours.sections, theirs.sections], { mergeBoth: mergeSection });
  const citations = mergeKeyed([base.citations, ours.citations, theirs.citations], {
    mergeBoth: mergeCitation,
    isStillNeeded: stillCited(sections.items, ours, theirs),
  });
  const conflicts = [
    ...Object.entries({ title, summary, keyQuestions, alsoCalled }).flatMap(([part, merged]) =>
      merged.clean ? [] : [part],
    ),
    ...sections.conflicts.map((key) => `section:${key}`),
    ...citations.conflicts.map((key) => `citation:${key}`),
  ];
  const document = {
    title: title.value,
    summary: summary.value,
    keyQuestions: keyQuestions.value,
    alsoCalled: alsoCalled.value,
    sections: sections.items,
    citations: citations.items,
  };
  return conflicts.length === 0 ? { clean: true, document } : { clean: false, conflicts, document };
}
