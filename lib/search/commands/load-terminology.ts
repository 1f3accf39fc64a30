// Takes in a terminology that somebody else keeps. Nothing is written unless all of it could be read.
import path from "node:path";
import type { Input, InputFile } from "#lib/articles/adapters/input/open-input.ts";
import { readText } from "#lib/articles/adapters/input/read-text.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";
import { db } from "#lib/platform/db.ts";
import { ordinaryWords } from "#lib/search/adapters/terminologies/ordinary-words.ts";
import type { Known, Left, TerminologyFormat } from "#lib/search/adapters/terminologies/terminology.ts";
import { readVocabulary } from "#lib/search/adapters/vocabulary-files.ts";
import { saveVocabulary, type VocabularyAbout } from "#lib/search/adapters/vocabulary-store.ts";
import type { WrittenForeignConcept } from "#lib/search/rules/concept.ts";

export type LoadedTerminologies = { loaded: { about: VocabularyAbout; count: number }[]; left: Left };

async function textOf(file: InputFile): Promise<string> {
  const text = await readText(file);
  if (text === null) throw new UnreadableFileError(`${file.path} : UTF-8 invalide`);
  return text;
}

/** The texts of the files that the format knows. */
async function readTexts({ files, needsAll }: TerminologyFormat, input: Input): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  const missing: string[] = [];
  for (const [key, name] of Object.entries(files)) {
    const file = input.files.find((one) => name.test(one.path));
    if (file) texts[key] = await textOf(file);
    else missing.push(name.source.replace(/\\|\$$/g, ""));
  }
  if (Object.keys(texts).length === 0 || (needsAll && missing.length > 0))
    throw new UnreadableFileError(`aucun fichier dont le nom finit par ${missing.join(" ou ")}`);
  return texts;
}

/** What is known before: our own files, and the signs that were loaded. Abbreviations are no ground for abbreviations. */
async function whatIsKnown(): Promise<Known> {
  const { concepts: own } = await readVocabulary(path.join(process.cwd(), "content"));
  const signs = await db.searchVocabulary.findUnique({ where: { origin: "hpo" }, select: { concepts: true } });
  return { own, loaded: (signs?.concepts ?? []) as WrittenForeignConcept[], ordinary: await ordinaryWords(own) };
}

/** Reads and saves; what was loaded from the same origins before is replaced. The worker sees that the vocabulary changed,
 * and analyses the articles anew.
 * @throws UnreadableFileError when the files are not there or not of this format. */
export async function loadTerminology(
  format: TerminologyFormat,
  input: Input,
  version?: string,
): Promise<LoadedTerminologies> {
  const texts = await readTexts(format, input);
  const { terminologies, left } = format.read(texts, await whatIsKnown(), version);
  // A file of another format must not empty what was loaded.
  if (terminologies.every(({ concepts }) => concepts.length === 0))
    throw new UnreadableFileError("aucun terme à prendre");
  for (const { about, concepts } of terminologies) await saveVocabulary(about, concepts);
  return { loaded: terminologies.map(({ about, concepts }) => ({ about, count: concepts.length })), left };
}
