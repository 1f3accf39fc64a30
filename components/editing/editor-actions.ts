import type { Citation } from "#lib/articles/rules/document.ts";
import type { Operation } from "#lib/editing/rules/operations.ts";

/** What the parts of the editor need in order to act; null before scripts have come. */
export type EditorActions = {
  apply(operation: Operation): void;
  insert(sectionKey: string, citationKey: string): void;
  cite(citation: Citation, wanted: string): string;
} | null;
