/** Where a section begins on its page. Keys come from authors and imports: the prefix keeps them apart from the page's own marks. */
export const sectionAnchor = (key: string): string => `partie-${key}`;

/** A citation in the list of sources, and the note about it that opens over the text. */
export const citationId = (key: string): string => `citation-${key}`;
export const citationNoteId = (key: string): string => `note-${key}`;

/** The parts of the page that every article has. */
export const pageAnchors = {
  contents: "sommaire",
  humanHelp: "aide-humaine",
  sources: "sources",
  trust: "confiance",
  provenance: "provenance",
  easyToRead: "facile-a-lire",
} as const;
