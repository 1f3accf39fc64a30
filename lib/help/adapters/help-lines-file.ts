// Reads and checks content/help-lines.yaml.

import { type HelpLine, helpLinesSchema } from "#lib/help/schema.ts";
import { readText } from "#lib/platform/content-files/folder.ts";
import { error, type Problem } from "#lib/platform/content-files/problem.ts";
import { type Located, readYaml } from "#lib/platform/content-files/yaml.ts";

const file = "help-lines.yaml";

function checkLines(lines: HelpLine[], lineOf: Located<HelpLine[]>["lineOf"], sources: ReadonlySet<string>): Problem[] {
  const slugs = new Set<string>();
  const owners = new Map<string, string>();
  return lines.flatMap(({ slug, numbers, source }, i) => {
    const problems: Problem[] = [];
    if (slugs.has(slug)) problems.push(error(file, lineOf([i, "slug"]), `la ligne « ${slug} » est là deux fois`));
    slugs.add(slug);
    for (const [j, { number }] of numbers.entries()) {
      const digits = number.replaceAll(" ", "");
      const owner = owners.get(digits);
      const at = lineOf([i, "numbers", j, "number"]);
      if (owner !== undefined) problems.push(error(file, at, `le ${number} est déjà celui de « ${owner} »`));
      owners.set(digits, owner ?? slug);
    }
    if (source !== undefined && !sources.has(source))
      problems.push(error(file, lineOf([i, "source"]), `aucune source « ${source} » dans sources/`));
    return problems;
  });
}

/** Reads the numbers of help, in order of display.
 * @param sources the slugs of sources/, which a number may name. */
export async function readHelpLines(
  root: string,
  sources: ReadonlySet<string>,
): Promise<{ helpLines: HelpLine[]; problems: Problem[] }> {
  const text = await readText(root, file).catch(() => null);
  if (text === null) return { helpLines: [], problems: [error(file, 1, "illisible ou absent")] };
  const { value, lineOf, problems } = readYaml(file, text, helpLinesSchema);
  const helpLines = value ?? [];
  return { helpLines, problems: [...problems, ...checkLines(helpLines, lineOf, sources)] };
}
