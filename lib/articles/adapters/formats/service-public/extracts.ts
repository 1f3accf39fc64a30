// The extracts: one small file for each case of a chapter of a situation, "F10009_apa-a-domicile--demande_--a-paris.txt".
// Its first three lines name the three in full.

import { type Line, toLines } from "#lib/articles/adapters/formats/service-public/lines.ts";
import type { InputFile } from "#lib/articles/adapters/input/open-input.ts";
import { readText } from "#lib/articles/adapters/input/read-text.ts";

export type Extract = { situation: string; chapter: string; name: string; lines: Line[] };

const fileName = /(?:^|\/)([FNR]\d+)_[^/]*--[^/]*_--[^/]*\.txt$/;

/** The sheet of which a file is an extract, if it is one. */
export const sheetOfExtract = (file: InputFile): string | undefined => fileName.exec(file.path)?.[1];

function parse(text: string): Extract | null {
  const [situation, chapter, rest] = splitHead(text);
  if (!situation || !chapter || !rest) return null;
  const [first, ...lines] = toLines(rest);
  return first ? { situation, chapter, name: first.text, lines } : null;
}

const splitHead = (text: string): (string | undefined)[] => {
  const [first, second, ...rest] = text.split("\n\n");
  return [first, second].map((head) => head && toLines(head)[0]?.text).concat(rest.join("\n\n"));
};

/** Reads one extract. @returns it, or what is wrong with it. */
export async function readExtract(file: InputFile): Promise<Extract | { problem: string }> {
  const text = await readText(file);
  if (text === null) return { problem: "UTF-8 invalide" };
  return parse(text) ?? { problem: "ne commence pas par la situation, le chapitre et le cas" };
}
