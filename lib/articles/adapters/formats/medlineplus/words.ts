/** The first sentences of a text on one line: one, and more as long as they fit. */
export function firstSentences(text: string, max: number): string {
  const [first = "", ...others] = text.split(/(?<=[.?!]) /);
  let taken = first;
  for (const sentence of others) {
    if (taken.length + 1 + sentence.length > max) break;
    taken += ` ${sentence}`;
  }
  return taken;
}
