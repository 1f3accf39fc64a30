// The lines of a text that has lost its HTML tags. What is left of them is white space: an empty line where a list begins
// or ends, two between the items of an outer list after an inner one, an indented empty line where an inner list begins.
import { isInstitute } from "#lib/articles/adapters/formats/medlineplus/institutes.ts";
import { oneLine } from "#lib/articles/adapters/formats/medlineplus/topic.ts";

export type FlatLine = {
  text: string;
  /** How many empty lines stand before it. */
  gap: number;
  /** One of these is indented: an inner list begins. */
  indentedGap: boolean;
  /** It begins with a tab or a space itself. */
  indented: boolean;
};

function splitLines(text: string): FlatLine[] {
  const lines: FlatLine[] = [];
  let [gap, indentedGap] = [0, false];
  for (const raw of text.split("\n")) {
    const line = oneLine(raw);
    if (line === "") {
      gap += 1;
      indentedGap ||= /\t| {2}/.test(raw);
      continue;
    }
    lines.push({ text: line, gap: lines.length === 0 ? 0 : gap, indentedGap, indented: /^\s/.test(raw) });
    [gap, indentedGap] = [0, false];
  }
  return lines;
}

/** Whether a line goes on with the sentence of the one before: some old texts are broken every 80 characters. */
function continues(before: FlatLine, line: FlatLine): boolean {
  if (line.gap > 1 || /[.?!:]$/.test(before.text)) return false;
  if (line.text === ":") return true;
  if (before.text.startsWith("NIH: ")) return !isInstitute(line.text);
  return (
    line.indented === before.indented &&
    /^\p{Ll}/u.test(line.text) &&
    (before.text.length >= 40 || before.text.endsWith(","))
  );
}

/** A question and the text that lost the line break between them: "What is it?It is a disease." */
function unglued(line: FlatLine): FlatLine[] {
  const [, question, rest] = line.text.match(/^((?:What|Who|How|Why|When|Can) [^.?!:]{3,100}\?)(?=\p{Lu})(.+)$/u) ?? [];
  if (!question || !rest) return [line];
  return [
    { ...line, text: question },
    { text: rest, gap: 0, indentedGap: false, indented: false },
  ];
}

/** The lines of a text, each a whole paragraph, item, heading or cell. */
export function readFlatLines(text: string): FlatLine[] {
  const lines: FlatLine[] = [];
  for (const line of splitLines(text)) {
    const before = lines.at(-1);
    if (before && continues(before, line)) before.text += line.text === ":" ? ":" : ` ${line.text}`;
    else lines.push(...unglued(line));
  }
  return lines;
}
