// From the source of a page to what an article says: title, sections, summary.
import { type Block, splitBlocks } from "#lib/articles/adapters/formats/mes-conseils-covid/blocks.ts";
import { aspectOf, summaryOf, titleOf } from "#lib/articles/adapters/formats/mes-conseils-covid/headlines.ts";
import { type LinkedPages, resolveAnchors, site } from "#lib/articles/adapters/formats/mes-conseils-covid/links.ts";
import { kindOf, nameOf, sectionKey, slugOf } from "#lib/articles/adapters/formats/mes-conseils-covid/names.ts";
import type { Converted, Converter } from "#lib/articles/adapters/formats/mes-conseils-covid/to-markdown.ts";
import type { HealthAspect } from "#lib/articles/rules/document.ts";
import { reservedSections } from "#lib/articles/rules/reserved-sections.ts";

export type ArticleSection = { key: string; heading: string; aspect?: HealthAspect; markdown: string };

export type ArticleText = { title: string; summary: string; keyQuestions: string[]; sections: ArticleSection[] };

/** What a text may call for. `sourceOf`: the source of another text, by name, as it was at the time. */
export type Surroundings = {
  pages: LinkedPages;
  converter: Converter;
  sourceOf(name: string): string | undefined;
};

/** A section before conversion. What stands before the first heading or question is the start. */
type Draft = { title: string; parts: string[]; from: "start" | "heading" | "question"; tags?: string };

const called = /\{\{\s*tableau_vaccination\(\s*'([^']*)'\s*\)\s*\}\}/g;

/** Puts the tables where the page calls for them; the forms that it calls for are left out with all others. */
const withCalled = (source: string, { sourceOf }: Surroundings) =>
  source
    .replace(called, (_, name: string) => (sourceOf(`tableaux_vaccination/${name}`) ?? "").replace(/\n+/g, " "))
    .replace(/\{\{[^{}]*\}\}/g, "");

function questionAt(source: string, anchor: string) {
  const questions = splitBlocks(source).flatMap((block) => (block.kind === "question" ? [block] : []));
  return questions.find(({ title }) => slugOf(title) === slugOf(anchor));
}

/** A question that stands on another page: the whole of it, or where to read it. */
function fromPointer({ whole, page, anchor }: Block & { kind: "pointer" }, around: Surroundings): Draft {
  const question = questionAt(withCalled(around.sourceOf(page) ?? "", around), anchor);
  const pageTitle = around.pages.get(page)?.title ?? page.replaceAll("-", " ");
  const body =
    whole && question
      ? question.body.replaceAll("](#", `](${page}.html#`)
      : `Voir la réponse sur notre page « [${pageTitle}](${page}.html#${anchor}) ».`;
  return { title: question?.title ?? anchor.replaceAll("-", " "), parts: [body], from: "question" };
}

/** The level at which headings begin a section: the highest, the page's title apart. */
const sectionLevel = (blocks: Block[]): number =>
  blocks.reduce((least, block) => (block.kind === "heading" ? Math.min(least, block.level) : least), 7);

function addBlock(drafts: Draft[], block: Block, level: number, around: Surroundings): void {
  const current = drafts.at(-1);
  if (block.kind === "text") current?.parts.push(block.text);
  else if (block.kind === "pointer") drafts.push(fromPointer(block, around));
  else if (block.kind === "question") drafts.push({ title: block.title, parts: [block.body], from: "question" });
  else if (block.level > level && current && current.from !== "question")
    current.parts.push(`${"#".repeat(Math.min(block.level, 6))} ${block.title}`);
  else drafts.push({ title: block.title, parts: [], from: "heading", tags: block.tags });
}

function toDrafts(blocks: Block[], start: string, around: Surroundings): Draft[] {
  const drafts: Draft[] = [{ title: start, parts: [], from: "start" }];
  const level = sectionLevel(blocks);
  for (const block of blocks) addBlock(drafts, block, level, around);
  return drafts;
}

function uniqueKey(title: string, taken: Set<string>): string {
  const slug = sectionKey(title) || "partie";
  const base = reservedSections.some(({ key }) => key === slug) ? `${slug}-page` : slug;
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}-${n}`;
  taken.add(key);
  return key;
}

type Keyed = Draft & Converted & { key: string; heading: string };

const escaped = (text: string) => text.replace(/[\\`*_[\]<]/g, "\\$&");

/** A heading over questions lists them: the page's own table of contents. */
function groupList(drafts: Keyed[], index: number): string {
  const after = drafts.slice(index + 1);
  const end = after.findIndex(({ from }) => from === "heading");
  return (end < 0 ? after : after.slice(0, end))
    .filter(({ markdown }) => markdown)
    .map(({ heading, key }) => `- [${escaped(heading)}](#${key})`)
    .join("\n");
}

function toKeyed(drafts: Draft[], { toMarkdown, toWords }: Converter): Keyed[] {
  const taken = new Set<string>();
  return drafts.map((draft) => ({
    ...draft,
    key: uniqueKey(draft.title, taken),
    heading: toWords(draft.title) || draft.title,
    ...toMarkdown(draft.parts.join("\n\n")),
  }));
}

/** @param home where the links to sections that are not there led. */
function toSections(keyed: Keyed[], home: string): ArticleSection[] {
  const sections = keyed.flatMap(({ key, heading, markdown, from, tags }, index) => {
    const body = [markdown, from === "heading" ? groupList(keyed, index) : ""].filter(Boolean);
    if (body.length === 0) return [];
    const aspect = aspectOf(heading);
    const said = tags ? [`_${escaped(tags)}_`, ...body] : body;
    return [{ key, heading, ...(aspect && { aspect }), markdown: said.join("\n\n") }];
  });
  const keys = new Set(sections.map(({ key }) => key));
  return sections.map((section) => ({ ...section, markdown: resolveAnchors(section.markdown, keys, home) }));
}

/** The texts of the questionnaire exist twice, for oneself and for a relative. */
function splitVoices(source: string): [title: string, text: string][] {
  const [own = "", other, ...more] = source.split(/\n---[ \t]*\n/);
  if (other === undefined || more.length > 0 || own.trim() === other.trim()) return [["Texte", source]];
  return [
    ["Pour vous", own],
    ["Pour un proche", other],
  ];
}

function draftsOf(path: string, blocks: Block[], source: string, around: Surroundings): Draft[] {
  const kind = kindOf(path);
  if (kind === "page") return toDrafts(blocks, "Introduction", around);
  const voices = splitVoices(source);
  if (voices.length === 1) return toDrafts(blocks, kind === "advice" ? "Conseils" : "Texte", around);
  return voices.map(([title, text]) => ({ title, parts: [text], from: "start" }));
}

/** A text that is only a title says it. */
const titleAlone = (title: string): Draft[] => [{ title: "Texte", parts: [title], from: "start" }];

/** What a source text says. Null when nothing of it can be read: an empty file, or a form alone. */
export function readArticleText(path: string, source: string, around: Surroundings): ArticleText | null {
  const { converter } = around;
  const whole = withCalled(source.replaceAll("\r\n", "\n"), around);
  const blocks = splitBlocks(whole);
  const first = blocks.findIndex((block) => block.kind === "heading" && block.level === 1);
  const [titleBlock] = first < 0 ? [] : blocks.splice(first, 1);
  const given = titleBlock?.kind === "heading" ? titleBlock.title : "";
  const drafts = blocks.length > 0 || !given ? draftsOf(path, blocks, whole, around) : titleAlone(given);
  const keyed = toKeyed(drafts, converter);
  const home = kindOf(path) === "page" ? `${site}/${nameOf(path)}.html` : `${site}/`;
  const sections = toSections(keyed, home);
  if (sections.length === 0) return null;
  const title = converter.toWords(given) || titleOf(path, keyed);
  return {
    title,
    summary: summaryOf(keyed) || title,
    keyQuestions: [...new Set(sections.map(({ heading }) => heading))]
      .filter((heading) => heading.endsWith("?"))
      .slice(0, 50),
    sections,
  };
}
