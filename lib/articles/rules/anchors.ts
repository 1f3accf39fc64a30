/** Where a section begins on its page. Keys come from authors and imports: the prefix keeps them apart from the page's own marks. */
export const sectionAnchor = (key: string): string => `partie-${key}`;
