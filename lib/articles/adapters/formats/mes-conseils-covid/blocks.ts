// The source's lines as blocks: Markdown headings, the site's own directives (« .. question:: Title », with options and an
// indented body) and what stands between them. What the directives did: construction/directives/ of the site's generator.

export type Block =
  | { kind: "text"; text: string }
  | { kind: "heading"; level: number; title: string; tags: string }
  | { kind: "question"; title: string; body: string }
  | { kind: "pointer"; whole: boolean; page: string; anchor: string };

type Directive = { name: string; value: string; options: Map<string, string>; body: string };

const directiveLine = /^ {0,2}\.\. +([a-z]+):: *(.*)$/;
const optionLine = /^ +:([a-z]+):(.*)$/;
const headingLine = /^(#{1,6})[ \t]+(.+)$/;
const htmlHeading = /<h([1-6])(?: [^<>]*)?>([\s\S]{1,1000}?)<\/h\1>/g;
const htmlHeadingLine = /^ *(?:<summary>)?<h([1-6])(?: [^<>]*)?>(.+)<\/h\1>(?:<\/summary>)? *$/;
const tagMark = /<span class="tag[^"<>]*">([^<>]*)<\/span>/g;

/** Parts of the site's machinery: a heading inside is none of the page's. */
const machinery = new Map([
  ["<form", "</form>"],
  ["<nav", "</nav>"],
  ["<section", "</section>"],
]);

/** Removes the indentation that all lines share. */
function dedent(lines: string[]): string {
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const shared = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  return lines
    .map((line) => line.slice(shared))
    .join("\n")
    .trimEnd();
}

/** The first line after `start` that is not part of the directive there: what is indented is. */
function endOfDirective(lines: string[], start: number): number {
  let end = start + 1;
  while (end < lines.length && (lines[end]?.trim() === "" || lines[end]?.startsWith("   "))) end++;
  return end;
}

function readDirective([name = "", value = ""]: string[], inside: string[]): Directive {
  const options = new Map<string, string>();
  let start = 0;
  for (; start < inside.length; start++) {
    const option = optionLine.exec(inside[start] ?? "");
    if (option) options.set(option[1] ?? "", (option[2] ?? "").trim());
    else if (inside[start]?.trim()) break;
  }
  return { name, value: value.trim(), options, body: dedent(inside.slice(start)) };
}

function pointer(reference: string, whole: boolean): Block {
  const [page = "", anchor = ""] = reference.replace(/^\//, "").split("#");
  return { kind: "pointer", whole, page: page.replace(/\.html$/, ""), anchor };
}

/** Contents lists and what is unknown give no block: the body of the latter stays as text. */
function fromDirective({ name, value, options, body }: Directive): Block[] {
  const level = (usual: number) => Number.parseInt(options.get("level") ?? "", 10) || usual;
  const after: Block[] = body ? [{ kind: "text", text: body }] : [];
  if (name === "question") return [{ kind: "question", title: value, body }];
  if (name === "injection" || name === "renvoi") return [pointer(value, name === "injection"), ...after];
  if (name === "section")
    return [{ kind: "heading", level: level(2), title: value, tags: options.get("tags") ?? "" }, ...after];
  if (name === "summary") return [{ kind: "heading", level: level(3), title: value, tags: "" }, ...after];
  return after;
}

function heading(line: string): Block | null {
  const [, marks, title] = headingLine.exec(line) ?? [];
  if (marks && title) return { kind: "heading", level: marks.length, title: title.trim(), tags: "" };
  const [, level, html] = htmlHeadingLine.exec(line) ?? [];
  if (!level || !html) return null;
  const tags = Array.from(html.matchAll(tagMark), (match) => match[1]?.trim());
  return { kind: "heading", level: Number(level), title: html.replace(tagMark, "").trim(), tags: tags.join(", ") };
}

/** What ends the machinery that begins on this line, unless it ends there too. */
function awaitedEnd(line: string): string | null {
  const start = line.trimStart();
  for (const [opening, closing] of machinery)
    if (start.startsWith(opening)) return line.includes(closing) ? null : closing;
  return null;
}

function withoutComments(source: string): string {
  const [start = "", ...pieces] = source.split("<!--");
  return start + pieces.map((piece) => piece.slice(piece.indexOf("-->") + 3)).join("");
}

const linesOf = (source: string): string[] =>
  withoutComments(source)
    .replaceAll("\t", "    ")
    .replace(htmlHeading, (found) => found.replaceAll("\n", " "))
    .split("\n");

/** Cuts a source text into its blocks, in order. */
export function splitBlocks(source: string): Block[] {
  const lines = linesOf(source);
  const blocks: Block[] = [];
  let text: string[] = [];
  let awaited: string | null = null;
  const add = (...found: Block[]) => {
    if (text.some((line) => line.trim())) blocks.push({ kind: "text", text: text.join("\n") });
    text = [];
    blocks.push(...found);
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const directive = awaited ? null : directiveLine.exec(line);
    const title = awaited ? null : heading(line);
    if (directive) {
      const end = endOfDirective(lines, i);
      add(...fromDirective(readDirective(directive.slice(1), lines.slice(i + 1, end))));
      i = end - 1;
    } else if (title) add(title);
    else text.push(line);
    awaited = awaited ? (line.includes(awaited) ? null : awaited) : awaitedEnd(line);
  }
  add();
  return blocks;
}
