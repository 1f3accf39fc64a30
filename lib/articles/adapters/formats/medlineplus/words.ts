const limit = 100;

/** Lower-case ASCII words joined by hyphens: "Sjögren's Syndrome" becomes "sjogrens-syndrome". */
export function toSlug(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let slug = "";
  for (const word of words ?? []) {
    const longer = slug === "" ? word.slice(0, limit) : `${slug}-${word}`;
    if (longer.length > limit) break;
    slug = longer;
  }
  return slug;
}

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
