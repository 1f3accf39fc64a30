import type { ArticleDocument } from "#lib/articles/rules/document.ts";
import { plainText } from "#lib/articles/views/markdown.ts";

// PostgreSQL keeps at most a megabyte of words of one text: twenty times the longest article that we know.
const longestBody = 400_000;

/** A document as both search engines read it: plain words, by how much they weigh. */
export const searchText = (document: ArticleDocument) => ({
  title: document.title,
  names: document.alsoCalled.join("\n"),
  questions: document.keyQuestions.join("\n"),
  headings: document.sections
    .filter((section) => section.role === "body")
    .map((section) => section.heading)
    .join("\n"),
  summary: document.summary,
  body: document.sections
    .map((section) => plainText(section.markdown))
    .join("\n")
    .slice(0, longestBody),
});
