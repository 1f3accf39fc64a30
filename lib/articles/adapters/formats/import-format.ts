import type { Input } from "#lib/articles/adapters/input/open-input.ts";
import type { ImportRecord } from "#lib/articles/rules/import-record.ts";

/** What one may ask of a format beside what all have, each a flag of the command line. */
export const formatFlags = ["all", "titles", "history"] as const;
export type FormatFlag = (typeof formatFlags)[number];

/** A foreign format: how its records become those of the exchange format. See docs/imports.md to write another. */
export type ImportFormat = {
  /** What it understands of them; any other is refused. */
  flags: readonly FormatFlag[];
  /** Reads the records one after the other. It is read twice, first to see that all can be read: the same input gives the
   * same records.
   * @throws UnreadableFileError when a file cannot be read, or is not of this format at all. */
  read(input: Input, flags: ReadonlySet<FormatFlag>): AsyncIterable<ImportRecord>;
};
