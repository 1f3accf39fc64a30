// Themes, sources and citations: what articles refer to by name.
import type { LocatedCitation } from "#lib/articles/adapters/content-files/corpus-checks.ts";
import {
  type CitationEntry,
  citationsSchema,
  type SourceEntry,
  sourceSchema,
  type ThemeEntry,
  themesSchema,
} from "#lib/articles/adapters/content-files/schema.ts";
import { readFolder, readText } from "#lib/platform/content-files/folder.ts";
import { error, type Problem } from "#lib/platform/content-files/problem.ts";
import { readYaml } from "#lib/platform/content-files/yaml.ts";

export type ContentSource = SourceEntry & { slug: string };
export type ContentTheme = ThemeEntry;

export type Registry = {
  themes: ContentTheme[];
  sources: ContentSource[];
  citations: Map<string, CitationEntry & LocatedCitation>;
};

async function readThemes(root: string): Promise<{ themes: ContentTheme[]; problems: Problem[] }> {
  const file = "themes.yaml";
  const text = await readText(root, file).catch(() => null);
  if (text === null) return { themes: [], problems: [error(file, 1, "illisible ou absent")] };
  const { value, lineOf, problems } = readYaml(file, text, themesSchema);
  const seen = new Set<string>();
  for (const [i, { slug }] of (value ?? []).entries()) {
    if (seen.has(slug)) problems.push(error(file, lineOf([i, "slug"]), `le thème « ${slug} » est là deux fois`));
    seen.add(slug);
  }
  return { themes: value ?? [], problems };
}

async function readSources(root: string): Promise<{ sources: ContentSource[]; problems: Problem[] }> {
  const { files, problems } = await readFolder(root, "sources", ".yaml");
  const sources: ContentSource[] = [];
  for (const { file, slug, text } of files) {
    const read = readYaml(file, text, sourceSchema);
    problems.push(...read.problems);
    if (read.value) sources.push({ slug, ...read.value });
  }
  return { sources, problems };
}

async function readCitations(root: string): Promise<{ citations: Registry["citations"]; problems: Problem[] }> {
  const { files, problems } = await readFolder(root, "citations", ".yaml");
  const citations: Registry["citations"] = new Map();
  for (const { file, text } of files) {
    const read = readYaml(file, text, citationsSchema);
    problems.push(...read.problems);
    for (const [id, entry] of Object.entries(read.value ?? {})) {
      const first = citations.get(id);
      const line = read.lineOf([id]);
      if (first) problems.push(error(file, line, `la référence « ${id} » est déjà dans ${first.file}`));
      else citations.set(id, { ...entry, file, line });
    }
  }
  return { citations, problems };
}

/** Reads themes.yaml, sources/ and citations/. */
export async function readRegistry(root: string): Promise<{ registry: Registry; problems: Problem[] }> {
  const [{ themes, ...a }, { sources, ...b }, { citations, ...c }] = await Promise.all([
    readThemes(root),
    readSources(root),
    readCitations(root),
  ]);
  const problems = [...a.problems, ...b.problems, ...c.problems];
  return { registry: { themes, sources, citations }, problems };
}
