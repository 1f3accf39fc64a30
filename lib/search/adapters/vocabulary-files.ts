// Reads and checks content/synonyms/*.yaml.
import { readFolder, type TextFile } from "#lib/platform/content-files/folder.ts";
import { error, type Problem, warning } from "#lib/platform/content-files/problem.ts";
import { type Located, readYaml } from "#lib/platform/content-files/yaml.ts";
import { type Concept, ownConcept, sharedTerms } from "#lib/search/rules/concept.ts";
import { conceptToken } from "#lib/search/rules/tokens.ts";
import { vocabularySchema, type WrittenConcept } from "#lib/search/schema/vocabulary.ts";

const folder = "synonyms";

type ReadFile = TextFile & Located<WrittenConcept[]>;
type Place = { file: string; line: number };

/** Where each concept is written, and those that are written twice. */
function checkSlugs(files: readonly ReadFile[]): { places: Map<string, Place>; problems: Problem[] } {
  const places = new Map<string, Place>();
  const tokens = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { file, value, lineOf } of files)
    for (const [i, { concept }] of (value ?? []).entries()) {
      const line = lineOf([i, "concept"]);
      const known = places.get(concept);
      if (known) problems.push(error(file, line, `« ${concept} » est déjà dans ${known.file}, ligne ${known.line}`));
      else places.set(concept, { file, line });
      const twin = tokens.get(conceptToken(concept)) ?? concept;
      if (twin !== concept)
        problems.push(error(file, line, `« ${concept} » et « ${twin} » ne diffèrent que par leurs traits d’union`));
      tokens.set(conceptToken(concept), concept);
    }
  return { places, problems };
}

const checkFinds = ({ file, value, lineOf }: ReadFile, places: ReadonlyMap<string, Place>): Problem[] =>
  (value ?? []).flatMap(({ concept, finds }, i) =>
    finds.flatMap((slug, j) => {
      const at = lineOf([i, "finds", j]);
      if (slug === concept) return [error(file, at, `« ${concept} » se trouve lui-même`)];
      return places.has(slug) ? [] : [error(file, at, `aucun concept « ${slug} »`)];
    }),
  );

/** Reads the vocabulary. A term that two concepts share is a warning: it may be wanted, and finds both. */
export async function readVocabulary(root: string): Promise<{ concepts: Concept[]; problems: Problem[] }> {
  const { files, problems } = await readFolder(root, folder, ".yaml");
  const read = files.map((file) => ({ ...file, ...readYaml(file.file, file.text, vocabularySchema) }));
  const { places, problems: doubled } = checkSlugs(read);
  const concepts = read.flatMap(({ value }) => (value ?? []).map(ownConcept));
  const shared = sharedTerms(concepts).map(({ term, language, slugs }) => {
    const { file, line } = places.get(slugs[1] ?? "") ?? { file: folder, line: 1 };
    return warning(file, line, `« ${term} » (${language}) est à plusieurs concepts : ${slugs.join(", ")}`);
  });
  return {
    concepts,
    problems: [
      ...problems,
      ...read.flatMap((file) => file.problems),
      ...doubled,
      ...read.flatMap((file) => checkFinds(file, places)),
      ...shared,
    ],
  };
}
