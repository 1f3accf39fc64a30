// Which headings open a section, and which stand inside one. The texts do not say: only what is sure makes a hierarchy,
// since a chapter under the wrong heading would say something false.
import type { Block } from "#lib/articles/adapters/formats/service-public/block.ts";
import type { HeadingLexicon } from "#lib/articles/adapters/formats/service-public/heading-lexicon.ts";

/** A heading and what stands under it, up to the next one. Level 1 opens a section. */
export type Part = { heading: string; level: 1 | 2 | 3; blocks: Block[] };

const firstWord = (text: string) =>
  text
    .split(/[\s\u00a0]/, 1)[0]
    ?.toLowerCase()
    .replace(/s$/, "") ?? "";
const department = /\((?:\d{2,3}|2[AB])\)$/;

function split(blocks: Block[]): { intro: Block[]; parts: Draft[] } {
  const intro: Block[] = [];
  const parts: Draft[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") parts.push({ heading: block.text, level: 1, blocks: [], apart: block.apart });
    else (parts.at(-1)?.blocks ?? intro).push(block);
  }
  return { intro, parts };
}

type Draft = Part & { apart: boolean };
type Level = Part["level"];

const oneBelow = (level: Level): Level => (level === 1 ? 2 : 3);

/** What is known while levels are given: how often each heading stands in the sheet, and the level of those apart. */
type Sheet = { lexicon: HeadingLexicon; times: Map<string, number>; apartLevel: Level };

/** A heading that comes over and over, such as "À joindre à toute demande" under each department, is no chapter. */
const maxTimes = 3;

/** The level of a case: below its chapter, beside the case before. Not below a heading that has its own text and may be
 * a case itself. */
function caseLevel(part: Draft, before: Draft, known: "case" | "sure case", sheet: Sheet): Level {
  const inDepartment = department.test(before.heading);
  if (department.test(part.heading)) return inDepartment ? before.level : oneBelow(before.level);
  if (before.blocks.length === 0) return oneBelow(before.level);
  // A case with nothing of its own is a region, over its departments.
  if (before.level > 1) return inDepartment || part.blocks.length === 0 ? 2 : before.level;
  return known === "sure case" || sheet.lexicon.levelOf(before.heading) === "chapter" ? 2 : 1;
}

function levelAfter(part: Draft, before: Draft | undefined, sheet: Sheet): Level {
  if (!before) return 1;
  const { lexicon, times, apartLevel } = sheet;
  const known = department.test(part.heading) ? "case" : lexicon.levelOf(part.heading);
  const empty = before.blocks.length === 0;
  if (lexicon.isContact(part.heading)) return contactLevel(before, sheet);
  if (known === "chapter" && (!empty || before.level > 1)) return 1;
  if ((times.get(part.heading) ?? 0) > maxTimes) return oneBelow(before.level);
  if (known === "case" || known === "sure case") return caseLevel(part, before, known, sheet);
  if (empty) return oneBelow(before.level);
  if (part.apart) return apartLevel === 1 ? 1 : oneBelow(before.level);
  return before.level > 1 && firstWord(part.heading) === firstWord(before.heading) ? before.level : 1;
}

const contactLevel = (before: Draft, { lexicon }: Sheet): Level =>
  lexicon.isContact(before.heading) ? before.level : oneBelow(before.level);

/** The blocks as an introduction and parts in their order, each with its level. */
export function toOutline(blocks: Block[], lexicon: HeadingLexicon): { intro: Block[]; parts: Part[] } {
  const { intro, parts } = split(blocks);
  const times = new Map<string, number>();
  for (const { heading } of parts) times.set(heading, (times.get(heading) ?? 0) + 1);
  const sheet: Sheet = { lexicon, times, apartLevel: parts[0]?.apart ? 1 : 2 };
  // What stands there over and over with nothing under it is the name of a link that is not in the data.
  const filled = parts.filter(
    ({ heading, blocks: under }) => under.length > 0 || (times.get(heading) ?? 0) <= maxTimes,
  );
  filled.forEach((part, i) => {
    part.level = levelAfter(part, filled[i - 1], sheet);
  });
  return { intro, parts: withoutDoubtfulEnds(filled, lexicon) };
}

/** A heading with nothing under it is left out later on, as the site shows nothing there. Where it is not sure that it is
 * one, it stays as a line of text. */
export function withoutDoubtfulEnds(parts: readonly Part[], lexicon: HeadingLexicon): Part[] {
  const kept: Part[] = [];
  parts.forEach(({ heading, level, blocks }, i) => {
    const before = kept.at(-1);
    const opens = blocks.length > 0 || (parts[i + 1]?.level ?? 0) > level;
    const sure = lexicon.levelOf(heading) !== undefined || lexicon.isContact(heading);
    if (opens || sure || !before) kept.push({ heading, level, blocks });
    else before.blocks = [...before.blocks, { kind: "paragraph", text: heading }];
  });
  return kept;
}
