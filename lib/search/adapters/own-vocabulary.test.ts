// Our own vocabulary, as people misspell it and say it: phrases that once led elsewhere.
import { beforeAll, expect, it } from "vitest";
import { ownVocabularies, type Vocabularies } from "#lib/search/adapters/vocabularies.ts";
import { wholeWord } from "#lib/search/rules/terms.ts";
import { negation, termTokensOf } from "#lib/search/rules/tokens.ts";
import { stem } from "#lib/shared/language/stem.ts";
import { wordsOf } from "#lib/shared/language/words.ts";

let vocabularies: Vocabularies;

beforeAll(async () => {
  vocabularies = await ownVocabularies();
});

function namedIn(text: string): string[] {
  const sentence = wordsOf(text, "fr").map(({ folded }) => stem(folded, "fr"));
  const places = termTokensOf(text, "fr").map((token) =>
    token.stem === negation ? [negation] : [token.stem, wholeWord(token.folded)],
  );
  return vocabularies.fr.recognise(places, ` ${sentence.join(" ")} `).map(({ concept }) => concept.slug);
}

it.each([
  ["cancere du sain", "cancer-du-sein"],
  ["j'ai une boule au sain", "boule-au-sein"],
  ["mal au sain", "douleur-au-sein"],
  ["je suis enceinte et je veux pas le garder", "ivg"],
  ["enceinte je garde rien", "nausees-de-la-grossesse"],
])("« %s » names %s", (text, slug) => {
  expect(namedIn(text)).toContain(slug);
});

it.each([
  ["manger sain", "cancer-du-sein"],
  ["enceinte je garde rien", "ivg"],
])("« %s » does not name %s", (text, slug) => {
  expect(namedIn(text)).not.toContain(slug);
});
