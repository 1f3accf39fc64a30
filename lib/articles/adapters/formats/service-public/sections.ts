import type { Block } from "#lib/articles/adapters/formats/service-public/block.ts";
import { type Piece, toMarkdown } from "#lib/articles/adapters/formats/service-public/markdown.ts";
import type { Part } from "#lib/articles/adapters/formats/service-public/outline.ts";
import { reservedSections } from "#lib/articles/rules/reserved-sections.ts";
import { slugOf } from "#lib/shared/slug.ts";

export type SheetSection = { key: string; heading: string; markdown: string };

const reserved = new Set(reservedSections.map(({ key }) => key));

function freeKey(heading: string, taken: Set<string>): string {
  const base = slugOf(heading) || "section";
  const first = reserved.has(base) ? `${base}-fiche` : base;
  let key = first;
  for (let n = 2; taken.has(key); n++) key = `${first}-${n}`;
  taken.add(key);
  return key;
}

const plain = (blocks: Block[]): Piece[] => blocks.filter((block) => block.kind !== "heading");

/** Two sections with the same heading are told apart by a number. */
function numbered(heading: string, times: Map<string, number>): string {
  const time = (times.get(heading) ?? 0) + 1;
  times.set(heading, time);
  return time === 1 ? heading : `${heading} (${time})`;
}

type Draft = { heading: string; pieces: Piece[] };

/** A sub-heading with nothing under it is left out, as the site shows nothing there either. */
function toDrafts(parts: Part[]): Draft[] {
  const drafts: Draft[] = [];
  parts.forEach((part, i) => {
    const next = parts[i + 1];
    const open = drafts.at(-1);
    if (part.level === 1 || !open) drafts.push({ heading: part.heading, pieces: plain(part.blocks) });
    else if (part.blocks.length > 0 || (next && next.level > part.level)) {
      const depth = part.level === 2 || !open.pieces.some((piece) => piece.kind === "subheading") ? 3 : 4;
      open.pieces.push({ kind: "subheading", depth, text: part.heading }, ...plain(part.blocks));
    }
  });
  return drafts.filter(({ pieces }) => pieces.some((piece) => piece.kind !== "subheading"));
}

/**
 * The sections of a page. One that comes again word for word is shown once: it stood there once for each of several
 * situations, whose names are lost.
 */
export function toSections(parts: Part[]): SheetSection[] {
  const drafts = toDrafts(parts);
  const seen = new Set<string>();
  const taken = new Set<string>();
  const times = new Map<string, number>();
  return drafts.flatMap(({ heading, pieces }) => {
    const markdown = toMarkdown(pieces);
    const whole = `${heading}\n${markdown}`;
    if (markdown === "" || seen.has(whole)) return [];
    seen.add(whole);
    return [{ key: freeKey(heading, taken), heading: numbered(heading, times), markdown }];
  });
}
