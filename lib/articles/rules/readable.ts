// Markdown in plain words, as on the page: what a difference shows to people who never see the marks.

/** With the space before: a mark stands against the word that it supports. After a backslash it is text. */
const citation = /(?<![ \t\\])[ \t]*\[\^([a-z0-9][a-z0-9-]*)\]/g;

/** Headings, words in another language, bullets, bold, italics and links; what is rarer stays as typed. A link keeps its address, which may be all
 * that changed. */
export function readable(markdown: string, numbers: ReadonlyMap<string, number>): string {
  return (
    markdown
      .replace(/<span lang=["'][a-z-]+["']>([^<]+)<\/span>/g, "$1")
      .replace(/^ {0,3}#{1,6}[ \t]+/gm, "")
      .replace(/^([ \t]*)[-*+][ \t]+/gm, "$1• ")
      .replace(/\*\*(?=\S)([^*\n]+)\*\*/g, "$1")
      .replace(/(?<![*\\])\*(?=\S)([^*\n]+)(?<!\s)\*(?!\*)/g, "$1")
      .replace(/(?<!!)\[(?!\^)([^[\]\n]+)\]\(([^()\s]+)\)/g, "$1 ($2)")
      // A mark that names no source is not on the page either.
      .replace(citation, (_, key: string) => (numbers.has(key) ? `[${numbers.get(key)}]` : ""))
      .replace(/\\([!-/:-@[-`{-~])/g, "$1")
  );
}
