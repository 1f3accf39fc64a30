/** The words of a question as patterns of ILIKE: texts that hold each of them are found. */
export const wordPatterns = (query: string): string[] =>
  query
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
