/** One record of an import file as its reader found it: not yet checked, or already known to be broken. */
export type ImportLine = { line: number; record: unknown } | { line: number; problem: string };
