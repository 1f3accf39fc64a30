import type { Content } from "#lib/articles/adapters/content-files/read-content.ts";
import { type CitationCheck, citationChecks, type Locale, locales } from "#lib/articles/rules/document.ts";
import { readabilityOf } from "#lib/articles/rules/readability.ts";
import { plainText } from "#lib/articles/views/markdown.ts";

export type ContentCount = {
  themes: { theme: string; articles: Record<Locale, number> }[];
  words: Record<Locale, number>;
  citations: Record<CitationCheck, number>;
  /** Articles that have an easy-to-read version. */
  easyToRead: Record<Locale, number>;
  /** French articles whose key points are below the score of plain language, hardest first. */
  hard: { file: string; score: number }[];
  /** Words in an average sentence of the French texts. */
  sentence: number;
};

/** Kandel-Moles: from here on a text is plain language. */
const plainLanguage = 50;

function words(text: string): number {
  return text.match(/[\p{L}\d]+/gu)?.length ?? 0;
}

const perLocale = (count: (locale: Locale) => number) =>
  Object.fromEntries(locales.map((locale) => [locale, count(locale)])) as Record<Locale, number>;

/** What the corpus holds, for those who look after it. */
export function countContent({ articles, themes, citations }: Content): ContentCount {
  const inLocale = (locale: Locale) => articles.filter((article) => article.locale === locale);
  return {
    themes: themes.map(({ slug }) => ({
      theme: slug,
      articles: perLocale((locale) => inLocale(locale).filter(({ front }) => front.theme === slug).length),
    })),
    words: perLocale((locale) =>
      inLocale(locale)
        .flatMap(({ document }) => [document.title, document.summary, ...document.sections.map(sectionText)])
        .reduce((sum, text) => sum + words(text), 0),
    ),
    citations: Object.fromEntries(
      citationChecks.map((check) => [check, citations.filter(({ checked }) => checked === check).length]),
    ) as Record<CitationCheck, number>,
    easyToRead: perLocale((locale) => inLocale(locale).filter(({ front }) => front.easyToRead.length > 0).length),
    hard: inLocale("fr")
      .map(({ file, front }) => ({
        file,
        score: readabilityOf(plainText(front.essentials.join("\n\n")))?.score ?? 100,
      }))
      .filter(({ score }) => score < plainLanguage)
      .sort((a, b) => a.score - b.score),
    sentence: average(
      inLocale("fr").flatMap(
        ({ document }) => readabilityOf(document.sections.map(sectionText).join("\n"))?.wordsPerSentence ?? [],
      ),
    ),
  };
}

const average = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / (numbers.length || 1);

const sectionText = ({ heading, markdown }: { heading: string; markdown: string }) =>
  `${heading} ${plainText(markdown)}`;
