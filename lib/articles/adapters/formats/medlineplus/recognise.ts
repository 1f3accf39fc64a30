// Which of the given files are topics of MedlinePlus. Their first bytes say it, whatever their names.
import { monthInName } from "#lib/articles/adapters/formats/medlineplus/json-topics.ts";
import { americanDate } from "#lib/articles/adapters/formats/medlineplus/xml-topics.ts";
import type { InputFile } from "#lib/articles/adapters/input/open-input.ts";

export type RecognisedFile = {
  file: InputFile;
  form: "xml" | "json";
  /** "2024-06" or "2012-07-21"; "" when unknown. */
  date: string;
};

const headBytes = 64_000;

async function readHead(file: InputFile): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file.open()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= headBytes) break;
  }
  return Buffer.concat(chunks)
    .subarray(0, headBytes)
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .trimStart();
}

/** What a file is, or null when it is none of ours. */
export async function recognise(file: InputFile): Promise<RecognisedFile | null> {
  const head = await readHead(file);
  if (head.startsWith("<")) {
    const [root] = head.match(/<health-topics\b[^>]*>/) ?? [];
    const generated = root?.match(/date-generated="([^"]*)"/)?.[1];
    return root ? { file, form: "xml", date: americanDate(generated) ?? "" } : null;
  }
  const isTopics = head.includes('"chunks"') && head.includes('"meta_desc"');
  return isTopics ? { file, form: "json", date: monthInName(file.path) ?? "" } : null;
}
