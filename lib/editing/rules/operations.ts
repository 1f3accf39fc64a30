// What the buttons of the editor do to a draft: the same here for the page with scripts and for the server without.
import type { Citation, Locale, Section } from "#lib/articles/rules/document.ts";
import { reservedSections, roleOfKey } from "#lib/articles/rules/reserved-sections.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { slugOf } from "#lib/shared/slug.ts";

export type Operation =
  | { kind: "add-section"; key: string }
  | { kind: "remove-section"; key: string }
  | { kind: "move-section"; key: string; by: -1 | 1 }
  | { kind: "add-citation"; citation: Citation }
  | { kind: "remove-citation"; key: string };

// A section that nobody has named yet bears a provisional key; it gets its own when the text is submitted.
const provisional = /^nouvelle-[a-z0-9]+$/;

/** `fresh`: random letters and digits. */
export const provisionalKey = (fresh: string): string =>
  `nouvelle-${fresh
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(0, 8)}`;

export const emptyCitation = (key: string): Citation => ({
  key,
  source: null,
  publisher: null,
  title: "",
  url: null,
  documentDate: null,
  evidence: "unclassified",
  checked: "unchecked",
  checkedOn: null,
});

/** A key that no citation of the draft has yet, after what is known of the document: "has-2024". */
export function citationKey(content: DraftContent, wanted: string): string {
  const taken = new Set(content.document.citations.map(({ key }) => key));
  return freeKey(slugOf(wanted, 40) || "source", taken);
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n += 1) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}

const places: readonly string[] = [
  ...reservedSections.filter(({ place }) => place === "before").map(({ key }) => key),
  "",
  ...reservedSections.filter(({ place }) => place === "after").map(({ key }) => key),
];
/** Where a section stands on the page: the reserved ones around the body. */
const placeOf = ({ key }: { key: string }) => places.indexOf(roleOfKey(key) === "body" ? "" : key);

function addSection(sections: readonly Section[], key: string, locale: Locale): Section[] {
  if (sections.some((section) => section.key === key)) return [...sections];
  const reserved = reservedSections.find((section) => section.key === key);
  const section: Section = {
    key,
    role: reserved?.role ?? "body",
    heading: reserved?.heading[locale] ?? "",
    aspect: null,
    markdown: "",
  };
  const after = sections.findLastIndex((each) => placeOf(each) <= placeOf(section));
  return sections.toSpliced(after + 1, 0, section);
}

/** Past the nearest section of the body: the reserved ones keep their place. */
function moveSection(sections: readonly Section[], key: string, by: -1 | 1): Section[] {
  const from = sections.findIndex((section) => section.key === key);
  const section = sections[from];
  if (section?.role !== "body") return [...sections];
  let to = from + by;
  while (sections[to] && sections[to]?.role !== "body") to += by;
  return sections[to] ? sections.toSpliced(from, 1).toSpliced(to, 0, section) : [...sections];
}

/** The draft after one press of a button. What cannot be done changes nothing. */
export function applyOperation(content: DraftContent, operation: Operation, locale: Locale): DraftContent {
  const { document } = content;
  const withDocument = (change: Partial<typeof document>) => ({ ...content, document: { ...document, ...change } });
  const { sections, citations } = document;
  switch (operation.kind) {
    case "add-section":
      return withDocument({ sections: addSection(sections, operation.key, locale) });
    case "remove-section":
      return withDocument({ sections: sections.filter(({ key }) => key !== operation.key) });
    case "move-section":
      return withDocument({ sections: moveSection(sections, operation.key, operation.by) });
    case "add-citation":
      return citations.some(({ key }) => key === operation.citation.key)
        ? content
        : withDocument({ citations: [...citations, operation.citation] });
    case "remove-citation":
      return withDocument({ citations: citations.filter(({ key }) => key !== operation.key) });
  }
}

/** A part that was taken away: what it is called, and how it comes back to where it stood, whatever was typed since. */
export type Removed = { name: string; putBack(content: DraftContent): DraftContent };

/** What an operation takes away from a draft; null where it takes nothing. */
export function removedBy({ document }: DraftContent, operation: Operation): Removed | null {
  if (operation.kind !== "remove-section" && operation.kind !== "remove-citation") return null;
  const list = operation.kind === "remove-section" ? "sections" : "citations";
  const place = document[list].findIndex(({ key }) => key === operation.key);
  const part = document[list][place];
  if (!part) return null;
  return {
    name: "heading" in part ? part.heading : part.title,
    putBack(content) {
      const parts: readonly { key: string }[] = content.document[list];
      if (parts.some(({ key }) => key === part.key)) return content;
      return { ...content, document: { ...content.document, [list]: parts.toSpliced(place, 0, part) } };
    },
  };
}

/** Gives each section its key for good, made from its heading: it is an address, and what later merges go by. */
export function settleKeys(content: DraftContent): DraftContent {
  const taken = new Set([
    ...reservedSections.map(({ key }) => key),
    ...content.document.sections.map(({ key }) => key),
  ]);
  const sections = content.document.sections.map((section) => {
    if (!provisional.test(section.key)) return section;
    const key = freeKey(slugOf(section.heading, 60) || "partie", taken);
    taken.add(key);
    return { ...section, key };
  });
  return { ...content, document: { ...content.document, sections } };
}

const operationName = /^(add|remove|up|down)-section:([a-z0-9-]*)$|^(remove-citation):([a-z0-9-]+)$/;

/** What a button of the editor means, from its value; null where it is no operation on the draft. Sections of the body and
 * citations that are added get a key from the caller. */
export function operationOf(intent: string, freshKey: () => string): Operation | null {
  const [, verb, section = "", , citation = ""] = operationName.exec(intent) ?? [];
  if (citation) return { kind: "remove-citation", key: citation };
  if (verb === "add") return { kind: "add-section", key: section || freshKey() };
  if (verb === "remove") return { kind: "remove-section", key: section };
  if (verb === "up" || verb === "down") return { kind: "move-section", key: section, by: verb === "up" ? -1 : 1 };
  return null;
}
