// What was received and could not be merged with what people have written here since: told apart into what a
// suggestion can carry (the text of a section that is still there) and what can only be described to a moderator.
import type { ArticleDocument, Citation, Locale } from "#lib/articles/rules/document.ts";

export type ReceivedSection = { key: string; heading: string; markdown: string };
/** `part` is named as by mergeDocuments ("title", "citation:oms-2024"); null: it is gone from what was received. */
export type ReceivedPart = { part: string; received: string | null };

export type ContentConflict = {
  articleId: string;
  locale: Locale;
  /** The live revision, on which a moderator will decide. */
  baseRevisionId: string;
  origin: string;
  externalId: string;
  /** Digest of the received document: the same document opens one suggestion, however often it comes. */
  digest: string;
  sections: ReceivedSection[];
  others: ReceivedPart[];
};

const citationLine = ({ title, url, documentDate }: Citation) => [title, documentDate, url].filter(Boolean).join(", ");

function receivedText(part: string, received: ArticleDocument): string | null {
  const [kind = "", key] = part.split(":");
  if (kind === "title") return received.title;
  if (kind === "summary") return received.summary;
  if (kind === "keyQuestions") return received.keyQuestions.join(" / ");
  if (kind === "section") return received.sections.find((section) => section.key === key)?.markdown ?? null;
  const citation = received.citations.find((each) => each.key === key);
  return citation ? citationLine(citation) : null;
}

/** Sorts the conflicts of a merge. */
export function sortConflicts(
  conflicts: readonly string[],
  live: ArticleDocument,
  received: ArticleDocument,
): Pick<ContentConflict, "sections" | "others"> {
  const liveKeys = new Set(live.sections.map(({ key }) => `section:${key}`));
  const here = (part: string) =>
    liveKeys.has(part) ? received.sections.find(({ key }) => part === `section:${key}`) : undefined;
  return {
    sections: conflicts.flatMap((part) => {
      const section = here(part);
      return section ? [{ key: section.key, heading: section.heading, markdown: section.markdown }] : [];
    }),
    others: conflicts.filter((part) => !here(part)).map((part) => ({ part, received: receivedText(part, received) })),
  };
}
