/** A part of a sheet, in plain words. A heading may stand apart from what is around it. */
export type Block =
  | { kind: "heading"; text: string; apart: boolean }
  | { kind: "paragraph" | "note"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "table"; rows: string[][] };
