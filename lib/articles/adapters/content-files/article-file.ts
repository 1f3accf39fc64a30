// One article's file: front matter, then the body.
import { type LocatedSection, readBody } from "#lib/articles/adapters/content-files/body.ts";
import { articleSchema, type FrontMatter } from "#lib/articles/adapters/content-files/schema.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import { reservedSections } from "#lib/articles/rules/reserved-sections.ts";
import { error, type Problem } from "#lib/platform/content-files/problem.ts";
import { readYaml } from "#lib/platform/content-files/yaml.ts";

export type ArticleFile = {
  file: string;
  locale: Locale;
  slug: string;
  front: FrontMatter;
  /** All of them, those from the front matter too, in the order of the page. */
  sections: LocatedSection[];
  lineOf(path: readonly PropertyKey[]): number;
};

/** The list of the front matter behind each reserved section. */
const lists = {
  essentials: "essentials",
  "red-flags": "redFlags",
  "easy-to-read": "easyToRead",
  unknowns: "unknowns",
  questions: "questionsForDoctor",
  "human-help": "humanHelp",
} as const satisfies Record<string, keyof FrontMatter>;

type LineOf = ArticleFile["lineOf"];

function listSections(front: FrontMatter, locale: Locale, lineOf: LineOf, place: "before" | "after"): LocatedSection[] {
  return reservedSections
    .filter((section) => section.place === place)
    .flatMap(({ key, role, heading }) => {
      const field = lists[key as keyof typeof lists];
      const items = front[field];
      if (items.length === 0) return [];
      const markdown = items.map((item) => `- ${item}`).join("\n");
      const lines = items.map((_, i) => lineOf([field, i]));
      return { key, role, heading: heading[locale], aspect: null, markdown, lines, headingLine: lineOf([field]) };
    });
}

const frontMatter = /^---\n([\s\S]*?)\n---(?:\n|$)/;

type Reading = { article: ArticleFile | null; problems: Problem[] };

/** Reads one file. The article is null when its front matter cannot be understood. */
export function readArticleFile(place: { file: string; locale: Locale; slug: string }, text: string): Reading {
  const [block, yaml = ""] = frontMatter.exec(text) ?? [];
  if (block === undefined) {
    const wanted = "doit commencer par un en-tête entre deux lignes ---";
    return { article: null, problems: [error(place.file, 1, wanted)] };
  }
  const { value: front, lineOf, problems } = readYaml(place.file, yaml, articleSchema, 2);
  const body = readBody(place.file, text.slice(block.length), block.split("\n").length);
  problems.push(...body.problems);
  if (!front) return { article: null, problems };
  const lists = (where: "before" | "after") => listSections(front, place.locale, lineOf, where);
  const sections = [...lists("before"), ...body.sections, ...lists("after")];
  return { article: { ...place, front, sections, lineOf }, problems };
}
