// Reads and checks the curated corpus: content/ in the repository, in the format of content/README.md.
import { checkArticle } from "#lib/articles/adapters/content-files/article-checks.ts";
import { type ArticleFile, readArticleFile } from "#lib/articles/adapters/content-files/article-file.ts";
import {
  checkCitations,
  checkSharedQuestions,
  checkTranslations,
} from "#lib/articles/adapters/content-files/corpus-checks.ts";
import {
  type ContentSource,
  type ContentTheme,
  type Registry,
  readRegistry,
} from "#lib/articles/adapters/content-files/registry.ts";
import type { CitationEntry, FrontMatter } from "#lib/articles/adapters/content-files/schema.ts";
import { documentDigest } from "#lib/articles/rules/digest.ts";
import { type ArticleDocument, type Citation, citedKeys, type Locale, locales } from "#lib/articles/rules/document.ts";
import { readFolder, type TextFile } from "#lib/platform/content-files/folder.ts";
import type { Problem } from "#lib/platform/content-files/problem.ts";

export type ContentArticle = {
  file: string;
  locale: Locale;
  slug: string;
  front: FrontMatter;
  document: ArticleDocument;
};

export type Content = {
  articles: ContentArticle[];
  sources: ContentSource[];
  themes: ContentTheme[];
  citations: CitationEntry[];
};

function toCitation(key: string, entry: CitationEntry): Citation {
  return {
    key,
    source: entry.source,
    publisher: null,
    title: entry.title,
    url: entry.url ?? null,
    documentDate: entry.documentDate ?? null,
    evidence: entry.evidence,
    checked: entry.checked,
    checkedOn: entry.checkedOn ?? null,
  };
}

function toDocument({ front, sections }: ArticleFile, citations: Registry["citations"]): ArticleDocument {
  const cited = citedKeys(sections.map(({ markdown }) => markdown).join("\n"));
  return {
    title: front.title,
    summary: front.summary,
    keyQuestions: front.keyQuestions,
    alsoCalled: front.alsoCalled,
    sections: sections.map(({ headingLine: _line, lines: _lines, ...section }) => section),
    citations: cited.flatMap((key) => {
      const entry = citations.get(key);
      return entry ? [toCitation(key, entry)] : [];
    }),
  };
}

function checkAll(articles: ArticleFile[], files: Record<Locale, TextFile[]>, registry: Registry): Problem[] {
  const slugsIn = (locale: Locale) => new Set(files[locale].map(({ slug }) => slug));
  const known = {
    themes: new Set(registry.themes.map(({ slug }) => slug)),
    citations: new Set(registry.citations.keys()),
    slugs: { fr: slugsIn("fr"), en: slugsIn("en") },
  };
  const sources = new Set(registry.sources.map(({ slug }) => slug));
  const used = new Set(articles.flatMap(({ sections }) => sections.flatMap(({ markdown }) => citedKeys(markdown))));
  const digests = new Map(articles.map((each) => [each, documentDigest(toDocument(each, registry.citations))]));
  return [
    ...articles.flatMap((article) => checkArticle(article, known)),
    ...checkTranslations(articles, digests),
    ...checkSharedQuestions(articles),
    ...checkCitations(registry.citations, sources, used),
  ];
}

const byPlace = (a: Problem, b: Problem) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);

/** Reads the whole folder. With a problem of level "error", `content` lacks what could not be understood and must not
 * be loaded. */
export async function readContent(folder: string): Promise<{ content: Content; problems: Problem[] }> {
  const { registry, problems } = await readRegistry(folder);
  const files: Record<Locale, TextFile[]> = { fr: [], en: [] };
  const articles: ArticleFile[] = [];
  for (const locale of locales) {
    const read = await readFolder(folder, `articles/${locale}`, ".md");
    problems.push(...read.problems);
    files[locale] = read.files;
    for (const { file, slug, text } of read.files) {
      const { article, problems: wrong } = readArticleFile({ file, slug, locale }, text);
      problems.push(...wrong);
      if (article) articles.push(article);
    }
  }
  problems.push(...checkAll(articles, files, registry));
  const content: Content = {
    articles: articles.map((article) => {
      const { file, locale, slug, front } = article;
      return { file, locale, slug, front, document: toDocument(article, registry.citations) };
    }),
    sources: registry.sources,
    themes: registry.themes,
    citations: [...registry.citations.values()],
  };
  return { content, problems: problems.sort(byPlace) };
}
