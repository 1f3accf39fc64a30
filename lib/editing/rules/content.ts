// What an editor writes: the document of an article, and what is said about it.
import type { ArticleDocument, Citation, MadeWith, Section } from "#lib/articles/rules/document.ts";
import { withMissingKeys } from "#lib/articles/rules/merge/order.ts";
import { type DocumentMerge, mergeDocuments } from "#lib/articles/rules/merge.ts";

export type DraftContent = {
  document: ArticleDocument;
  slug: string;
  theme: string;
  audience: string[];
  /** Addresses of articles, without what comes before them. */
  related: string[];
  /** "2027-11-29"; empty: whatever is planned stays. */
  nextReview: string;
  minor: boolean;
  /** One public sentence for the history. */
  changeNote: string;
  interests: string;
  madeWith: MadeWith;
  /** The readers concerned who validated the easy-to-read part; empty: nobody yet. */
  easyToReadBy: string;
};

/** Fields beside the document, each merged as a whole. */
const fields = [
  "slug",
  "theme",
  "audience",
  "related",
  "nextReview",
  "minor",
  "changeNote",
  "interests",
  "madeWith",
  "easyToReadBy",
] as const;
type Field = (typeof fields)[number];

// The store gives objects back with their fields in an order of its own.
const sorted = (_: string, value: unknown) =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, sorted) === JSON.stringify(b, sorted);

export const sameContent: (a: DraftContent, b: DraftContent) => boolean = same;

export type ContentMerge = {
  /** Where both changed the same part, `ours`. */
  content: DraftContent;
  /** Parts named as in a merge of documents, or by the name of a field. */
  conflicts: string[];
};

/** Merges what two people made of one draft, section by section. */
export function mergeContents(base: DraftContent, ours: DraftContent, theirs: DraftContent): ContentMerge {
  const document: DocumentMerge = mergeDocuments(base.document, ours.document, theirs.document);
  const content = { ...ours, document: document.document };
  const conflicts = document.clean ? [] : [...document.conflicts];
  for (const field of fields) {
    if (same(ours[field], theirs[field]) || same(base[field], theirs[field])) continue;
    if (same(base[field], ours[field])) Object.assign(content, { [field]: theirs[field] });
    else conflicts.push(field);
  }
  return { content, conflicts };
}

const isField = (part: string): part is Field => (fields as readonly string[]).includes(part);

function replaceKeyed<T extends { key: string }>(items: T[], theirs: T[], key: string): T[] {
  const their = theirs.find((item) => item.key === key);
  const others = their ? items : items.filter((item) => item.key !== key);
  if (!their) return others;
  const byKey = new Map([...others, their].map((item) => [item.key, item]));
  const place = withMissingKeys(
    others.map((item) => item.key),
    theirs.map((item) => item.key).filter((each) => byKey.has(each)),
  );
  return place.flatMap((each) => byKey.get(each) ?? []);
}

/** The content with one part as the other has it. */
export function takePart(content: DraftContent, part: string, from: DraftContent): DraftContent {
  if (isField(part)) return { ...content, [part]: from[part] };
  const { document } = content;
  const [kind, key = ""] = part.split(/:(.*)/);
  if (kind === "section")
    return {
      ...content,
      document: { ...document, sections: replaceKeyed<Section>(document.sections, from.document.sections, key) },
    };
  if (kind === "citation")
    return {
      ...content,
      document: { ...document, citations: replaceKeyed<Citation>(document.citations, from.document.citations, key) },
    };
  return { ...content, document: { ...document, [part]: from.document[part as "title"] } };
}

const sectionText = ({ heading, markdown }: Section) => `${heading}\n\n${markdown}`;
const citationText = ({ source, publisher, title, url, documentDate, checked, checkedOn }: Citation) =>
  [source ?? publisher, title, url, documentDate, checked, checkedOn].filter(Boolean).join("\n");

/** What one part says, for people who choose between two; null where it is not there. */
export function partText(content: DraftContent, part: string): string | null {
  if (isField(part)) return [content[part]].flat().join("\n");
  const [kind, key = ""] = part.split(/:(.*)/);
  if (kind === "section") {
    const section = content.document.sections.find((each) => each.key === key);
    return section ? sectionText(section) : null;
  }
  if (kind === "citation") {
    const citation = content.document.citations.find((each) => each.key === key);
    return citation ? citationText(citation) : null;
  }
  return [content.document[part as "title"]].flat().join("\n");
}

/** What people type into a draft, part by part; the rest they choose from lists. */
const typedParts = ({ document }: DraftContent): string[] => [
  ...["title", "summary", "keyQuestions", "alsoCalled"],
  ...document.sections.map(({ key }) => `section:${key}`),
  ...document.citations.map(({ key }) => `citation:${key}`),
  ...(["slug", "related", "nextReview", "changeNote", "interests", "easyToReadBy"] satisfies Field[]),
];

export type TypedPart = { part: string; text: string };

/** What was typed and does not read the same in what is saved; all of it, where nothing is. */
export const unsavedParts = (typed: DraftContent, saved: DraftContent | null): TypedPart[] =>
  typedParts(typed).flatMap((part) => {
    const text = partText(typed, part)?.trim();
    return text && text !== (saved && partText(saved, part)?.trim()) ? [{ part, text }] : [];
  });
