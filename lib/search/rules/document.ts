// An article as the search compares it with questions: the stems of its parts, and the concepts that each part names.
import type { Locale, SectionRole } from "#lib/articles/rules/document.ts";
import { readabilityOf } from "#lib/articles/rules/readability.ts";
import { conceptToken, negation, termTokensOf } from "#lib/search/rules/tokens.ts";
import type { Vocabulary } from "#lib/search/rules/vocabulary.ts";

/** A live text as it was published: see lib/articles/views/search-text.ts. */
export type ArticleWords = {
  locale: Locale;
  title: string;
  names: string;
  questions: string;
  summary: string;
  sections: TextSection[];
};

export type TextSection = { key: string; role: SectionRole; heading: string; text: string };

/** Tokens joined by spaces, with one before and one after, so that a token is found as " token ". Questions keep their
 * order and are apart, one a line. */
export type AnalysedText = {
  title: string;
  names: string;
  questions: string;
  headings: string;
  summary: string;
  /** Each token of the body once. */
  body: string;
  /** Those that the body repeats: what it is about, rather than what it mentions. */
  often: string;
};

export const readingLevels = ["easy", "plain", "demanding"] as const;
export type ReadingLevel = (typeof readingLevels)[number];

export type Analysis = AnalysedText & {
  /** The folded words of the whole text and the concepts that it names, each once. */
  words: string[];
  level: ReadingLevel;
};

/** To be raised by whoever changes how texts are made into tokens: every document is then made anew. */
export const analysisVersion = 1;

/** How often a word must come back for a text to be about it. */
const oftenFrom = 3;

const padded = (tokens: Iterable<string>) => ` ${[...tokens].join(" ")} `;

/** @returns the tokens of a text: its stems, and the concepts that they name. */
function analysed(text: string, vocabulary: Vocabulary): { tokens: string[]; words: string[] } {
  const found = termTokensOf(text, vocabulary.language);
  const concepts = vocabulary.conceptsIn(found).map(({ concept }) => conceptToken(concept.slug));
  const telling = found.filter(({ stem }) => stem !== negation);
  return {
    tokens: [...telling.map(({ stem }) => stem), ...concepts],
    words: [...telling.map(({ folded }) => folded), ...concepts],
  };
}

/** Easy: it has an easy-to-read version. Plain: its first lines score 50 or more by Kandel-Moles, the limit of plain
 * language in French; English texts are measured by the same count of syllables and words, which is kinder to them. */
function levelOf(sections: readonly TextSection[]): ReadingLevel {
  if (sections.some(({ role }) => role === "easy_to_read")) return "easy";
  const first = sections.find(({ role }) => role === "essentials") ?? sections[0];
  const score = first ? readabilityOf(first.text)?.score : undefined;
  return score !== undefined && score >= 50 ? "plain" : "demanding";
}

/** Makes an article ready for the index. Pure: the same text and vocabulary always give the same tokens. */
export function analyseArticle(article: ArticleWords, vocabulary: Vocabulary): Analysis {
  const words = new Set<string>();
  const read = (text: string): string[] => {
    const { tokens, words: own } = analysed(text, vocabulary);
    for (const word of own) words.add(word);
    return tokens;
  };
  const counts = new Map<string, number>();
  for (const { text } of article.sections)
    for (const token of read(text)) counts.set(token, (counts.get(token) ?? 0) + 1);
  const headings = article.sections.filter(({ role }) => role === "body").map(({ heading }) => heading);
  return {
    title: padded(read(article.title)),
    names: padded(article.names.split("\n").flatMap(read)),
    questions: article.questions
      .split("\n")
      .map((question) => padded(read(question)))
      .join("\n"),
    headings: padded(new Set(headings.flatMap(read))),
    summary: padded(new Set(read(article.summary))),
    body: padded(counts.keys()),
    often: padded([...counts].filter(([, count]) => count >= oftenFrom).map(([token]) => token)),
    words: [...words],
    level: levelOf(article.sections),
  };
}
