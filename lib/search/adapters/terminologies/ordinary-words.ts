// Which words a French reader uses as words. The dictionary that the speller has is most of it; our own articles and
// vocabulary add what no dictionary has: units, loan words, the lower-case abbreviations of everyday life.
import path from "node:path";
import { readContent } from "#lib/articles/adapters/content-files/read-content.ts";
import { dictionaryOf } from "#lib/search/adapters/dictionaries.ts";
import type { Concept } from "#lib/search/rules/concept.ts";
import { emptyWords, weakWords } from "#lib/search/rules/empty-words.ts";
import { fold } from "#lib/shared/language/fold.ts";

// Whole words: « pH » and « mmHg » are none.
const lowerCaseWord = /(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu;

const lowerCaseWordsOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => (text.match(lowerCaseWord) ?? []).map(fold));

async function articleTexts(): Promise<string[]> {
  const { content } = await readContent(path.join(process.cwd(), "content"));
  return content.articles
    .filter(({ locale }) => locale === "fr")
    .flatMap(({ document }) => [
      document.title,
      document.summary,
      ...document.sections.map(({ markdown }) => markdown),
    ]);
}

/** The ordinary words of French, folded. */
export async function ordinaryWords(own: readonly Concept[]): Promise<ReadonlySet<string>> {
  const ownTexts = own.flatMap(({ terms }) => terms.fr.map(({ text }) => text));
  return new Set([
    ...(await dictionaryOf("fr")),
    ...emptyWords.fr,
    ...weakWords.fr,
    ...lowerCaseWordsOf([...ownTexts, ...(await articleTexts())]),
  ]);
}
