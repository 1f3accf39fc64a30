// What was received and could not be merged with what people have written here since: told apart into what a
// suggestion can carry (the text of a section that is still there) and what can only be described to a moderator.
import type { ArticleDocument, Citation, Locale, Section } from "#lib/articles/rules/document.ts";

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
  if (part === "title" || part === "summary") return received[part];
  if (part === "keyQuestions" || part === "alsoCalled") return received[part].join(" / ");
  const citation = received.citations.find(({ key }) => part === `citation:${key}`);
  return citation ? citationLine(citation) : null;
}

type Sorted = Pick<ContentConflict, "sections" | "others">;

function sortSection(part: string, live: ArticleDocument, received: ArticleDocument): Sorted {
  const named = ({ key }: Section) => part === `section:${key}`;
  const [ours, theirs] = [live.sections.find(named), received.sections.find(named)];
  if (!theirs) return { sections: [], others: [{ part, received: null }] };
  if (!ours) return { sections: [], others: [{ part, received: theirs.markdown }] };
  const { key, heading, markdown } = theirs;
  const sameText = markdown === ours.markdown;
  return {
    sections: sameText ? [] : [{ key, heading, markdown }],
    // The heading, or the section's place, is what differs.
    others: sameText || heading !== ours.heading ? [{ part, received: heading }] : [],
  };
}

/** Sorts the conflicts of a merge. */
export function sortConflicts(conflicts: readonly string[], live: ArticleDocument, received: ArticleDocument): Sorted {
  const sorted = conflicts.map((part) =>
    part.startsWith("section:")
      ? sortSection(part, live, received)
      : { sections: [], others: [{ part, received: receivedText(part, received) }] },
  );
  return { sections: sorted.flatMap(({ sections }) => sections), others: sorted.flatMap(({ others }) => others) };
}
