// The JSON form cuts its texts between lines, every 1,500 characters. Where the last lines before a cut are short (less
// than 100 characters together) they are repeated after it.

const maxOverlap = 2_000;
const shortLine = 100;

/** The longest run of whole lines that ends one piece and begins the next. */
function overlap(before: string, after: string): number {
  for (let size = Math.min(before.length, after.length, maxOverlap); size > 0; size -= 1) {
    const wholeBefore = size === before.length || before[before.length - size - 1] === "\n";
    const wholeAfter = /^[ \t]*(?:\n|$)/.test(after.slice(size, size + 20));
    if (wholeBefore && wholeAfter && before.endsWith(after.slice(0, size))) return size;
  }
  return 0;
}

/** Joins the pieces of a text so that nothing is doubled and nothing lost. A short line that was not repeated stood before
 * an empty line: the text was cut there first, and only then between lines. */
export function joinChunks(chunks: readonly string[]): string {
  return chunks.reduce((joined, chunk) => {
    if (joined === "") return chunk;
    const repeated = overlap(joined, chunk);
    if (repeated > 0) return joined + chunk.slice(repeated);
    const lastLine = joined.slice(joined.lastIndexOf("\n") + 1);
    return `${joined}${lastLine.length < shortLine ? "\n\n" : "\n"}${chunk}`;
  }, "");
}
