// Fingerprints of what was received: equal text gives an equal digest, whatever the order of the fields.
import { createHash } from "node:crypto";
import type { ArticleDocument } from "#lib/articles/rules/document.ts";

function withSortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** First 16 hexadecimal digits of the SHA-256 of the value's JSON with sorted keys; arrays keep their order. */
export function digestOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value, withSortedKeys)).digest("hex").slice(0, 16);
}

/** The digest by which a translation names the text that it follows. */
export const documentDigest = (document: ArticleDocument): string => digestOf(document);
