import type { ImportFormat } from "#lib/articles/adapters/formats/import-format.ts";
import { readJsonTopics } from "#lib/articles/adapters/formats/medlineplus/json-topics.ts";
import { type RecognisedFile, recognise } from "#lib/articles/adapters/formats/medlineplus/recognise.ts";
import { toRecord } from "#lib/articles/adapters/formats/medlineplus/record.ts";
import type { ReadTopic, Topic } from "#lib/articles/adapters/formats/medlineplus/topic.ts";
import { readXmlTopics } from "#lib/articles/adapters/formats/medlineplus/xml-topics.ts";
import type { Input } from "#lib/articles/adapters/input/open-input.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";
import type { ImportRecord } from "#lib/articles/rules/import-record.ts";

/** The files of this format among those given, the newest first. */
async function topicFiles({ files }: Input): Promise<RecognisedFile[]> {
  const found: RecognisedFile[] = [];
  for (const file of files) {
    const recognised = await recognise(file);
    if (recognised) found.push(recognised);
  }
  if (found.length === 0)
    throw new UnreadableFileError(
      "aucun fichier de thèmes MedlinePlus (XML « health-topics », ou JSON Lines avec « chunks »)",
    );
  return found.sort((a, b) => (b.date < a.date ? -1 : Number(b.date > a.date)));
}

const readTopics = ({ file, form }: RecognisedFile): AsyncIterable<ReadTopic> =>
  form === "xml" ? readXmlTopics(file) : readJsonTopics(file);

/** HTML can be nested so deep that no program follows it. */
function convert(topic: Topic): ReturnType<typeof toRecord> {
  try {
    return toRecord(topic);
  } catch (cause) {
    if (cause instanceof RangeError) return { problem: "texte trop imbriqué" };
    throw cause;
  }
}

function toImportRecord(read: ReadTopic, newer: ReadonlyMap<string, string>): ImportRecord {
  if (!("topic" in read)) return read;
  const { place, topic } = read;
  const from = newer.get(topic.id);
  return from ? { place, left: `plus récent dans ${from}` } : { place, ...convert(topic) };
}

async function* read(input: Input): AsyncGenerator<ImportRecord> {
  /** By topic, the newer file that had it. */
  const newer = new Map<string, string>();
  for (const recognised of await topicFiles(input)) {
    const ids: string[] = [];
    for await (const found of readTopics(recognised)) {
      yield toImportRecord(found, newer);
      if ("topic" in found) ids.push(found.topic.id);
    }
    for (const id of ids) if (!newer.has(id)) newer.set(id, recognised.file.path);
  }
}

/** The health topics of MedlinePlus, in English. Of a topic that several files have, the newest file gives the text. */
export const medlineplus: ImportFormat = { flags: [], read };
