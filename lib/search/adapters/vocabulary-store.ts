// Vocabularies that others keep, as a command loaded them into the database.

import { db } from "#lib/platform/db.ts";
import { notify } from "#lib/platform/notify.ts";
import { type Concept, foreignConcept, type WrittenForeignConcept } from "#lib/search/rules/concept.ts";
import { searchTag } from "#lib/search/rules/tags.ts";

export type VocabularyAbout = {
  origin: string;
  title: string;
  publisher: string;
  licence: string;
  attribution: string;
};

export type LoadedVocabulary = VocabularyAbout & { count: number; loadedAt: Date };

/** Replaces what was loaded from this origin before, and tells every process. */
export async function saveVocabulary(about: VocabularyAbout, concepts: WrittenForeignConcept[]): Promise<void> {
  const row = { ...about, concepts, count: concepts.length, loadedAt: new Date() };
  await db.$transaction(async (tx) => {
    await tx.searchVocabulary.upsert({ where: { origin: about.origin }, create: row, update: row });
    await notify(tx, [searchTag]);
  });
}

/** Which vocabularies are loaded, for those who are thanked and for those who look whether anything changed. */
export const listVocabularies = (): Promise<LoadedVocabulary[]> =>
  db.searchVocabulary.findMany({ omit: { concepts: true }, orderBy: { origin: "asc" } });

/** The concepts of all of them. */
export async function readStoredConcepts(): Promise<Concept[]> {
  const rows = await db.searchVocabulary.findMany({ select: { concepts: true }, orderBy: { origin: "asc" } });
  return rows.flatMap(({ concepts }) => (concepts as WrittenForeignConcept[]).map(foreignConcept));
}
