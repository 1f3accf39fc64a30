import type { ArticleDocument } from "#lib/articles/rules/document.ts";
import { plainText } from "#lib/articles/views/markdown.ts";

// An import that holds a whole book: twenty times the longest article that we know.
const longestText = 400_000;

/** A document as search reads it: plain words, part by part. */
export function searchText(document: ArticleDocument) {
  let room = longestText;
  const sections = document.sections.map(({ key, role, heading, markdown }) => {
    const text = plainText(markdown).slice(0, room);
    room -= text.length;
    return { key, role, heading, text };
  });
  return {
    title: document.title,
    names: document.alsoCalled.join("\n"),
    questions: document.keyQuestions.join("\n"),
    summary: document.summary,
    sections,
  };
}
