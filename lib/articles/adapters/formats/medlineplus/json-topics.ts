// The JSON form: one topic a line, its text without tags and cut in pieces.
import { z } from "zod";
import { joinChunks } from "#lib/articles/adapters/formats/medlineplus/chunks.ts";
import { filled, firstReason, maxText, webAddress } from "#lib/articles/adapters/formats/medlineplus/fields.ts";
import { flatTextToHtml } from "#lib/articles/adapters/formats/medlineplus/flat-html.ts";
import type { ReadTopic } from "#lib/articles/adapters/formats/medlineplus/topic.ts";
import { type JsonLine, readJsonLines } from "#lib/articles/adapters/input/json-lines.ts";
import type { InputFile } from "#lib/articles/adapters/input/open-input.ts";

const topicSchema = z.object({
  id: z.union([filled, z.int().transform(String)]),
  title: filled,
  language: z.string(),
  url: webAddress,
  meta_desc: z.string().nullish(),
  chunks: z
    .array(z.string())
    .refine(
      (chunks) => chunks.reduce((size, chunk) => size + chunk.length, 0) <= maxText,
      `ont plus de ${maxText} caractères`,
    ),
});

/** The month in the name of a file: "medlineplus_topics_en_2024-06.derived.jsonl". */
export function monthInName(path: string): string | null {
  return path.match(/_(\d{4}-(?:0[1-9]|1[0-2]))(?!\d)/)?.[1] ?? null;
}

function toTopic(read: JsonLine, path: string): ReadTopic {
  const place = `${path}, ligne ${read.line}`;
  if ("problem" in read) return { place, problem: read.problem };
  const parsed = topicSchema.safeParse(read.value, { error: z.locales.fr().localeError });
  if (!parsed.success) return { place, problem: firstReason(parsed.error) };
  const { id, title, language, url, meta_desc, chunks } = parsed.data;
  const named = `${place}, thème ${id}`;
  if (language !== "English") return { place: named, left: `en langue « ${language} »` };
  const html = flatTextToHtml(joinChunks(chunks));
  const documentDate = monthInName(path);
  const topic = {
    id,
    title,
    url,
    description: meta_desc ?? "",
    html,
    alsoCalled: [],
    groups: [],
    primaryInstitute: null,
    documentDate,
  };
  return { place: named, topic };
}

/** The topics of a file of JSON Lines.
 * @throws UnreadableFileError when the file breaks off. */
export async function* readJsonTopics(file: InputFile): AsyncGenerator<ReadTopic> {
  for await (const line of readJsonLines(file)) yield toTopic(line, file.path);
}
