// The vocabulary of this process, from our files and from what was loaded, ready to use in both languages.
import { createHash } from "node:crypto";
import path from "node:path";
import { readVocabulary } from "#lib/search/adapters/vocabulary-files.ts";
import { listVocabularies, readStoredConcepts } from "#lib/search/adapters/vocabulary-store.ts";
import { type Concept, joinConcepts } from "#lib/search/rules/concept.ts";
import { analysisVersion } from "#lib/search/rules/document.ts";
import { compileVocabulary, type Vocabulary } from "#lib/search/rules/vocabulary.ts";

export type Vocabularies = {
  concepts: readonly Concept[];
  /** Changes whenever texts would be made into other tokens. */
  digest: string;
  fr: Vocabulary;
  en: Vocabulary;
};

function compile(concepts: Concept[]): Vocabularies {
  const digest = createHash("sha256")
    .update(JSON.stringify([analysisVersion, concepts]))
    .digest("hex")
    .slice(0, 16);
  return { concepts, digest, fr: compileVocabulary(concepts, "fr"), en: compileVocabulary(concepts, "en") };
}

let own: Promise<Concept[]> | null = null;
let known: { loaded: string; vocabularies: Vocabularies } | null = null;

const readOwn = async (): Promise<Concept[]> => (await readVocabulary(path.join(process.cwd(), "content"))).concepts;

/** Our own files alone: what there is while the database is away. */
export async function ownVocabularies(): Promise<Vocabularies> {
  own ??= readOwn();
  return compile(await own);
}

/** Our files, read once in the life of a process, and the loaded vocabularies as they are now. */
export async function loadVocabularies(): Promise<Vocabularies> {
  const loaded = JSON.stringify(await listVocabularies());
  if (known?.loaded === loaded) return known.vocabularies;
  own ??= readOwn();
  const vocabularies = compile(joinConcepts(await own, await readStoredConcepts()));
  known = { loaded, vocabularies };
  return vocabularies;
}
