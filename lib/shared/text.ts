import type { PageLocale } from "#lib/shared/addresses.ts";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

/** Line breaks as they are kept: forms send CRLF, files and merges use LF. */
export const withUnixLineBreaks = (text: string): string => text.replace(/\r\n?/g, "\n");

/** Without the one character that no text in PostgreSQL may hold. */
export const withoutNul = (text: string): string => text.replaceAll("\0", "");

/** Anything else would be a fault to PostgreSQL, not an unknown row. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

const lists: Record<PageLocale, Intl.ListFormat> = { fr: new Intl.ListFormat("fr"), en: new Intl.ListFormat("en-GB") };

/** « Inès, Karim et Jo », for the middle of a sentence. */
export const listed = (names: readonly string[], locale: PageLocale): string => lists[locale].format(names);

/** The first words of a text, and an ellipsis where there are more. */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const [words = text.slice(0, longest)] = /^.*(?=\s)/su.exec(text.slice(0, longest + 1)) ?? [];
  return `${words.replace(/[\s,;:–-]+$/u, "")}\u00A0…`;
}
