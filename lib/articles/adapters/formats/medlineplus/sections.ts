// A text in Markdown becomes sections: one for each main heading, one for what stands before them, one for the list of
// signs that need help at once.
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { aspectOf } from "#lib/articles/adapters/formats/medlineplus/aspects.ts";
import { isInstitute } from "#lib/articles/adapters/formats/medlineplus/institutes.ts";
import { oneLine } from "#lib/articles/adapters/formats/medlineplus/topic.ts";
import type { HealthAspect } from "#lib/articles/rules/document.ts";
import { reservedSections } from "#lib/articles/rules/reserved-sections.ts";
import { slugOf } from "#lib/shared/slug.ts";

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

type Node = ReturnType<typeof parser.parse>["children"][number];

type Block = {
  type: Node["type"];
  /** Of a heading, else 0. */
  level: number;
  markdown: string;
  text: string;
};

export type Section = { key: string; heading: string; aspect?: HealthAspect; markdown: string };

function plainText(node: Node): string {
  let text = "";
  visit(node, ["text", "inlineCode", "break"], (inner) => {
    text += "value" in inner ? inner.value : " ";
  });
  return oneLine(text);
}

/** The outermost blocks of a text, each with its own Markdown. */
export function readBlocks(markdown: string): Block[] {
  return parser.parse(markdown).children.map((node) => ({
    type: node.type,
    level: node.type === "heading" ? node.depth : 0,
    markdown: markdown.slice(node.position?.start.offset, node.position?.end.offset),
    text: plainText(node),
  }));
}

/** Takes the names of institutes off the end of a text. */
export function takeInstitutes(blocks: Block[]): string[] {
  const names: string[] = [];
  for (let last = blocks.at(-1); last?.type === "paragraph" && isInstitute(last.text); last = blocks.at(-1)) {
    names.unshift(last.text);
    blocks.pop();
  }
  return names;
}

const urgent =
  /\b(get|seek)( \w+)? (medical |emergency )?(care|help|treatment)( \w+)? (immediately|right away|at once)\b|\b(call|dial) 9-?1-?1\b|\b(right away|immediately)\b.*\b(if|notice|symptoms|signs|have)\b|\bget (immediate medical|emergency) (care|help)\b/i;

const pointsBack = /^(They|These|This)\b|\bthem:?$/;

/** The last sentence of a paragraph; with the one before, where it speaks of what that one says. */
function announcement(text: string): string {
  const sentences = text.split(/(?<=[.?!]) /);
  return sentences.slice(pointsBack.test(sentences.at(-1) ?? "") ? -2 : -1).join(" ");
}

type Piece = { heading: string | null; blocks: Block[] };

/** Cuts the text at its main headings: those of the highest level. One without text of its own stays in the text. */
function cutAtHeadings(blocks: readonly Block[]): Piece[] {
  const main = Math.min(...blocks.filter(({ level }) => level > 0).map(({ level }) => level));
  const pieces: Piece[] = [{ heading: null, blocks: [] }];
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    const begins = block.level === main && block.text !== "" && next !== undefined && next.level !== main;
    if (begins) pieces.push({ heading: block.text, blocks: [] });
    else pieces.at(-1)?.blocks.push(block);
  });
  return pieces;
}

const redFlags = {
  key: "red-flags",
  heading: reservedSections.find(({ key }) => key === "red-flags")?.heading.en ?? "",
  aspect: "SeeDoctorHealthAspect",
} as const;

const asMarkdown = (blocks: readonly Block[]) =>
  blocks
    .map(({ level, markdown }) => (level > 0 ? markdown.replace(/^#+/, "###") : markdown))
    .filter((markdown) => markdown !== "")
    .join("\n\n");

/** A sentence that announces a list is no longer. */
const maxAnnouncement = 400;

/** Takes the first list of signs that need help at once out of a text, with the sentence that announces it. */
function takeRedFlags(pieces: Piece[]): Section | null {
  const announces = ({ type, text }: Block) =>
    type === "paragraph" && urgent.test(announcement(text).slice(-maxAnnouncement));
  for (const { heading, blocks } of pieces) {
    const at = blocks.findIndex((block, i) => announces(block) && blocks[i + 1]?.type === "list");
    const [lead, list] = blocks.slice(at, at + 2);
    if (at < 0 || !lead || !list) continue;
    const taken = announcement(lead.markdown);
    blocks.splice(at, 2, { ...lead, markdown: lead.markdown.slice(0, -taken.length).trim() });
    const own = asMarkdown(blocks) === "" ? heading : null;
    return { ...redFlags, heading: own ?? redFlags.heading, markdown: `${taken}\n\n${list.markdown}` };
  }
  return null;
}

/** Keys come from the words of the headings; the second of the same words gets a number. */
function uniqueKey(heading: string, taken: Set<string>): string {
  const base = slugOf(heading) || "section";
  let key = base;
  for (let n = 2; taken.has(key); n += 1) key = `${base}-${n}`;
  taken.add(key);
  return key;
}

const overview = { heading: "Overview", aspect: "OverviewHealthAspect" } as const;

/** The sections of a text, in its order; signs that need help at once come first. */
export function toSections(blocks: readonly Block[]): Section[] {
  const pieces = cutAtHeadings(blocks);
  const warning = takeRedFlags(pieces);
  const sections: Section[] = warning ? [warning] : [];
  const taken = new Set(reservedSections.map(({ key }) => key));
  for (const { heading, blocks: own } of pieces) {
    const markdown = asMarkdown(own);
    if (markdown === "") continue;
    const aspect = heading === null ? overview.aspect : aspectOf(heading);
    const named = heading ?? overview.heading;
    sections.push({ key: uniqueKey(named, taken), heading: named, ...(aspect && { aspect }), markdown });
  }
  return sections;
}
