const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

/** Line breaks as they are kept: forms send CRLF, files and merges use LF. */
export const withUnixLineBreaks = (text: string): string => text.replace(/\r\n?/g, "\n");
