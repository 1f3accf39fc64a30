// The body of an article's file: sections opened by `## Heading {#key aspect=SymptomsHealthAspect}`.

import { type HealthAspect, healthAspects, type Section } from "#lib/articles/rules/document.ts";
import { reservedSections } from "#lib/articles/rules/reserved-sections.ts";
import { error, type Problem } from "#lib/platform/content-files/problem.ts";

/** A section that knows on which line of its file each line of its Markdown stands. */
export type LocatedSection = Section & { headingLine: number; lines: number[] };

type SourceLine = { text: string; line: number };
type Opening = { key: string; heading: string; aspect: HealthAspect | null; line: number };

const anyHeading = /^(#{1,2})(?:\s|$)/;
const sectionHeading = /^## +(\S.*?) +\{#([a-z0-9]+(?:-[a-z0-9]+)*)(?: +aspect=(\w+))?\}$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/** A heading's look inside a code block is code. */
function* withoutCode(lines: SourceLine[]): Generator<SourceLine & { heading: boolean }> {
  let open: string | null = null;
  for (const line of lines) {
    const mark = fence.exec(line.text)?.[1];
    yield { ...line, heading: open === null && anyHeading.test(line.text) };
    if (open === null) open = mark ?? null;
    else if (mark?.startsWith(open) && line.text.trim() === mark) open = null;
  }
}

function readHeading(file: string, { text, line }: SourceLine): { opening: Opening | null; problems: Problem[] } {
  const [, heading = "", key = "", aspect] = sectionHeading.exec(text.trimEnd()) ?? [];
  if (!key) {
    const wanted =
      "une section s’ouvre par « ## Titre {#cle aspect=SymptomsHealthAspect} » ; ses intertitres commencent à ###";
    return { opening: null, problems: [error(file, line, wanted)] };
  }
  const problems: Problem[] = [];
  const known = aspect === undefined || (healthAspects as readonly string[]).includes(aspect);
  if (!known) problems.push(error(file, line, `aspect de santé inconnu « ${aspect} »`));
  if (reservedSections.some((section) => section.key === key)) {
    problems.push(error(file, line, `la clé « ${key} » est réservée : cette partie s’écrit dans l’en-tête`));
  }
  return {
    opening: { key, heading, aspect: known ? ((aspect ?? null) as HealthAspect | null) : null, line },
    problems,
  };
}

function trimmed(lines: SourceLine[]): SourceLine[] {
  const full = (line: SourceLine) => line.text.trim() !== "";
  const first = lines.findIndex(full);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(full) + 1);
}

function toSection({ line, ...opening }: Opening, content: SourceLine[]): LocatedSection {
  return {
    ...opening,
    role: "body",
    headingLine: line,
    markdown: content
      .map(({ text }) => text)
      .join("\n")
      .trimEnd(),
    lines: content.map((each) => each.line),
  };
}

type Part = { opening: Opening | null; content: SourceLine[] };

function splitParts(file: string, lines: SourceLine[], problems: Problem[]): Part[] {
  const parts: Part[] = [{ opening: null, content: [] }];
  for (const { heading, ...line } of withoutCode(lines)) {
    if (heading) {
      const read = readHeading(file, line);
      problems.push(...read.problems);
      parts.push({ opening: read.opening, content: [] });
    } else parts.at(-1)?.content.push(line);
  }
  return parts;
}

/** Cuts a body into its sections.
 * @param firstLine the line of the file on which the body begins. */
export function readBody(file: string, body: string, firstLine: number) {
  const problems: Problem[] = [];
  const lines = body.split("\n").map((text, i) => ({ text, line: firstLine + i }));
  const [before, ...parts] = splitParts(file, lines, problems);
  const stray = trimmed(before?.content ?? [])[0];
  if (stray) problems.push(error(file, stray.line, "texte avant la première section"));
  const sections = parts.flatMap(({ opening, content }) => (opening ? [toSection(opening, trimmed(content))] : []));
  const keys = new Map<string, number>();
  for (const { key, headingLine, markdown } of sections) {
    if (markdown === "") problems.push(error(file, headingLine, `la section « ${key} » est vide`));
    const first = keys.get(key);
    if (first) problems.push(error(file, headingLine, `la clé de section « ${key} » sert déjà à la ligne ${first}`));
    else keys.set(key, headingLine);
  }
  return { sections, problems };
}
