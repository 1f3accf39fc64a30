// The flat texts keep the blanks of the mark-up that was taken off: doubled spaces around links, line breaks after them,
// a space inside "1 er". This gives back one line for each paragraph of the source.

/** One paragraph, list item, heading or cell. `apart` says that blank lines stand around it: a line all in bold, or a link. */
export type Line = { text: string; apart: boolean };

/** How a line ends and begins says what it may be. A `label` is short and without full stop: a heading, an item or a cell;
 * `long` is the same and too long for a heading. An `item` ends as one of a list does, a `note` begins in lower case: an
 * item, or a remark that lost its "À noter". */
export type LineKind = "label" | "long" | "sentence" | "intro" | "item" | "note";

const maxHeading = 130;

const lowerStart = /^[^\p{L}\p{N}]*\p{Ll}/u;
const ordinal = /(\d) (ers?|ères?|res?|e|è|ème|me|nde?|d)(?=[ \u00a0]{2}|[ \u00a0][\u00a0\n]| ?[,.;)\n])/g;
const video = /^Vidéo\s?:/;
const address = /^(?:\S+@\S+|(?:https?:\/\/|www\.)\S+)$/;

function tidy(text: string): string {
  return text
    .replace(/[\u200b\ufeff\u00ad]/g, "")
    .replace(/[ \t\r]+/g, " ")
    .replace(/ ?\u00a0[ \u00a0]*/g, "\u00a0")
    .replace(/ (?=\)|[,.](?:[\s)]|$))/g, "")
    .replace(/\( /g, "(")
    .trim();
}

const indented = (line: string) => /^(?: {2}|\t)/.test(line);

/** Whether a line goes on with the one before: a link inside a sentence left a line break behind it.
 * @param wrapped whether the paragraph before was broken into indented lines. */
function goesOn(before: string, wrapped: boolean, original: string, text: string): boolean {
  if (/[.:;!?]\s*$/.test(before)) return false;
  if (wrapped && indented(original)) return true;
  if (/^[\s\u00a0]*[,.;:)]/.test(original)) return true;
  return lowerStart.test(text) && (indented(original) || (/^ /.test(original) && /[ \t]$/.test(before)));
}

/** The lines of a flat text, mended. The titles of films are left out: the films are not in the data. */
export function toLines(flat: string): Line[] {
  const lines: Line[] = [];
  let before = ".";
  let wrapped = false;
  let blank = false;
  for (const original of flat.normalize("NFC").replace(ordinal, "$1$2").split("\n")) {
    const text = tidy(original);
    const last = lines.at(-1);
    if (text === "") {
      blank = true;
      continue;
    }
    if (last && goesOn(before, wrapped, original, text)) last.text = tidy(`${last.text} ${text}`);
    else {
      lines.push({ text, apart: blank && /^\s/.test(original) && /\s$/.test(original) });
      wrapped = indented(original);
    }
    before = original;
    blank = false;
  }
  return lines.filter(({ text }) => !video.test(text) && /[\p{L}\p{N}]/u.test(text));
}

/** What a line may be, by its own look. */
export function kindOf({ text }: Line): LineKind {
  if (address.test(text)) return "label";
  if (text.endsWith(":")) return "intro";
  if (/[,;]$/.test(text) || text.startsWith("- ")) return "item";
  if (lowerStart.test(text)) return "note";
  if (/[.!…]["»)]?$/.test(text.replace(/(?:\.\.\.|etc\.)\)?$/, ""))) return "sentence";
  return text.length > maxHeading ? "long" : "label";
}
