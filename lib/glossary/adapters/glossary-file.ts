// Reads and checks content/glossary.yaml.

import { type GlossaryEntry, glossarySchema } from "#lib/glossary/schema.ts";
import { readText } from "#lib/platform/content-files/folder.ts";
import { error, type Problem } from "#lib/platform/content-files/problem.ts";
import { type Located, readYaml } from "#lib/platform/content-files/yaml.ts";

const locales = ["fr", "en"] as const;

const file = "glossary.yaml";

/** Two spellings that a reader takes for one: case and the shape of the apostrophe do not count. */
const recognised = (form: string) => form.toLowerCase().replaceAll("'", "’");

function checkEntries(entries: GlossaryEntry[], lineOf: Located<GlossaryEntry[]>["lineOf"]): Problem[] {
  const slugs = new Set<string>();
  const owners = new Map<string, number>();
  return entries.flatMap(({ slug, term, forms }, i) => {
    const problems: Problem[] = [];
    if (slugs.has(slug)) problems.push(error(file, lineOf([i, "slug"]), `le mot « ${slug} » est là deux fois`));
    slugs.add(slug);
    for (const locale of locales) {
      const claims: { form: string; path: PropertyKey[] }[] = [
        { form: term[locale], path: [i, "term", locale] },
        ...forms[locale].map((form, j) => ({ form, path: [i, "forms", locale, j] })),
      ];
      for (const { form, path } of claims) {
        const key = `${locale} ${recognised(form)}`;
        const owner = owners.get(key) ?? i;
        owners.set(key, owner);
        if (owner !== i)
          problems.push(error(file, lineOf(path), `« ${form} » est déjà une forme de « ${entries[owner]?.slug} »`));
      }
    }
    return problems;
  });
}

/** Reads the glossary. */
export async function readGlossary(root: string): Promise<{ entries: GlossaryEntry[]; problems: Problem[] }> {
  const text = await readText(root, file).catch(() => null);
  if (text === null) return { entries: [], problems: [error(file, 1, "illisible ou absent")] };
  const { value, lineOf, problems } = readYaml(file, text, glossarySchema);
  const entries = value ?? [];
  return { entries, problems: [...problems, ...checkEntries(entries, lineOf)] };
}
