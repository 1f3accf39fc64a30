// Reads and checks content/emergency.yaml.
import { readPattern } from "#lib/help/rules/pattern.ts";
import { type Emergencies, type EmergencyFile, emergencySchema, type HelpLine } from "#lib/help/schema.ts";
import { readText } from "#lib/platform/content-files/folder.ts";
import { error, type Problem } from "#lib/platform/content-files/problem.ts";
import { type Located, readYaml } from "#lib/platform/content-files/yaml.ts";

const file = "emergency.yaml";
const languages = ["fr", "en"] as const;
type LineOf = Located<EmergencyFile>["lineOf"];

/** The people who maintain the rules see every name that leads nowhere, with its line. */
function checkNames({ rules, documents }: EmergencyFile, lineOf: LineOf, known: KnownNames): Problem[] {
  const problems: Problem[] = [];
  const add = (path: PropertyKey[], message: string) => problems.push(error(file, lineOf(path), message));
  for (const [name, { source }] of Object.entries(documents)) {
    if (!known.sources.has(source)) add(["documents", name, "source"], `aucune source « ${source} » dans sources/`);
    if (!rules.some(({ sources }) => sources.includes(name)))
      add(["documents", name], `le document « ${name} » ne sert à aucune règle`);
  }
  const slugs = new Set<string>();
  for (const [i, { rule, lines, sources }] of rules.entries()) {
    if (slugs.has(rule)) add(["rules", i, "rule"], `la règle « ${rule} » est là deux fois`);
    slugs.add(rule);
    for (const [j, slug] of lines.entries())
      if (!known.lines.has(slug)) add(["rules", i, "lines", j], `aucune ligne « ${slug} » dans help-lines.yaml`);
    for (const [j, name] of sources.entries())
      if (!documents[name]) add(["rules", i, "sources", j], `aucun document « ${name} »`);
  }
  return problems;
}

function checkPatterns({ rules, lists, beside }: EmergencyFile, lineOf: LineOf): Problem[] {
  const texts: { path: PropertyKey[]; text: string; language: (typeof languages)[number] }[] = [];
  for (const language of languages) {
    texts.push({ path: ["beside", language], text: beside[language], language });
    for (const [name, list] of Object.entries(lists))
      texts.push({ path: ["lists", name, language], text: list[language], language });
    for (const [i, rule] of rules.entries())
      for (const kind of ["when", "alone", "unless"] as const)
        for (const [j, text] of rule[kind][language].entries())
          texts.push({ path: ["rules", i, kind, language, j], text, language });
  }
  return texts.flatMap(({ path, text, language }) => {
    // A list is made of plain words: it calls no other.
    const reading = readPattern(text, path[0] === "lists" ? {} : lists, language);
    return reading.ok ? [] : [error(file, lineOf(path), `${reading.reason} : ${text.slice(0, 60)}`)];
  });
}

type KnownNames = { sources: ReadonlySet<string>; lines: ReadonlyMap<string, HelpLine> };

/** Reads the emergency rules, the gravest first, with the help lines that they name.
 * @param helpLines those of content/help-lines.yaml.
 * @param sources the slugs of sources/, which a document may name. */
export async function readEmergencies(
  root: string,
  helpLines: readonly HelpLine[],
  sources: ReadonlySet<string>,
): Promise<{ emergencies: Emergencies | null; problems: Problem[] }> {
  const text = await readText(root, file).catch(() => null);
  if (text === null) return { emergencies: null, problems: [error(file, 1, "illisible ou absent")] };
  const { value, lineOf, problems } = readYaml(file, text, emergencySchema);
  if (!value) return { emergencies: null, problems };
  const lines = new Map(helpLines.map((line) => [line.slug, line]));
  const { documents, rules, ...words } = value;
  const resolved = rules.map((rule) => ({
    ...rule,
    lines: rule.lines.flatMap((slug) => lines.get(slug) ?? []),
    sources: rule.sources.flatMap((name) => documents[name] ?? []),
  }));
  return {
    emergencies: { ...words, rules: resolved },
    problems: [...checkNames(value, lineOf, { sources, lines }), ...checkPatterns(value, lineOf)],
  };
}
